import type { ComponentChildren } from 'preact';

interface Row {
  readonly key: string;
  readonly name: ComponentChildren;
  readonly cells: readonly ComponentChildren[];
}

interface ComparisonTableProps {
  readonly caption: string;
  readonly columns: readonly ComponentChildren[];
  readonly rows: readonly Row[];
}

/** A table with named rows and columns, which scrolls sideways where it does not fit. */
export const ComparisonTable = ({ caption, columns, rows }: ComparisonTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must do so by keyboard too
  <section class="table-frame" tabIndex={0} aria-label={caption}>
    <table style={{ '--columns': columns.length }}>
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <td />
          {columns.map((column, index) => (
            <th key={index} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={index}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

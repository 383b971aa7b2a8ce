import type { ComponentChildren } from 'preact';

interface Row {
  readonly key: string;
  readonly name: ComponentChildren;
  readonly cells: readonly ComponentChildren[];
}

interface ComparisonTableProps {
  readonly caption: string;
  /** Titles of the compared roles, in the order of the cells. */
  readonly roleTitles: readonly string[];
  /** What heads the columns; the titles where left out. */
  readonly heads?: readonly ComponentChildren[];
  readonly rows: readonly Row[];
}

/** A table with named rows and columns, which scrolls sideways where it does not fit; on a telephone each cell has a line with its role. */
export const ComparisonTable = ({ caption, roleTitles, heads, rows }: ComparisonTableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must do so by keyboard too
  <section class="table-frame" tabIndex={0} aria-label={caption}>
    <table style={{ '--columns': roleTitles.length }}>
      <caption class="visually-hidden">{caption}</caption>
      <thead class={heads ? undefined : 'titles-only'}>
        <tr>
          <td />
          {(heads ?? roleTitles).map((head, index) => (
            <th key={index} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, cells }) => (
          <tr key={key}>
            <th scope="row">{name}</th>
            {cells.map((cell, index) => (
              <td key={index}>
                <span class="cell-role">{roleTitles[index]}</span>
                <div>{cell}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

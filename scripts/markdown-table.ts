/** A Markdown table whose columns line up, so that a formatter leaves it as it is. The first row is the head. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(3, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...body.map(line)].join('\n');
}

/** A text as a cell or a line of Markdown shows it: no bar ends the cell, no star or angle bracket starts a mark. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[*<|]/g, (character) => `\\${character}`).replace(/\s*\n\s*/g, ' ');

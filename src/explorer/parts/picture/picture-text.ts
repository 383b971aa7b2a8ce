/** The mean width of a letter of the page's text as a share of its size, rounded up: lines come out short, not long. */
const letterWidth = 0.56;

/** How wide a text is drawn, in pixels, roughly and rather too wide. @param size of the text in pixels */
export const widthOf = (text: string, size: number): number => text.length * size * letterWidth;

/**
 * Breaks a text into lines between words, as a picture has no lines of its own.
 *
 * @param width of a line in pixels
 * @param size of the text in pixels
 * @param most lines; what does not fit the last one is cut, with an ellipsis
 */
export function linesOf(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(`${line} ${word}`, size) <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  const letters = Math.max(1, Math.floor(width / (size * letterWidth)));
  return lines
    .slice(0, most)
    .map((line, index) =>
      line.length > letters || (index === most - 1 && lines.length > most)
        ? `${line.slice(0, letters - 1).trimEnd()}…`
        : line,
    );
}

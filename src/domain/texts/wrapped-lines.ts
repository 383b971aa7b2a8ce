/** A line of at least this length that ends without punctuation goes on in the next one. */
const longLine = 60;
/** Lines of lists are short: below this, the longest line of a block does not tell its width. */
const minWidth = 30;
/** A block of at least this many lines, each as full as it can be, is running text. */
const minRunningLines = 3;

/**
 * Offsets of the line breaks where a sentence may go on in the next line, in UTF-16 code units. A line is full when the
 * first word of the next one would not have fitted into the longest line of its block. A full line goes on when the next
 * one begins in lower case, or when all lines of the block but the last are full. Blocks end at empty lines. O(length)
 */
export function wrappedLines(text: string): ReadonlySet<number> {
  const wraps = new Set<number>();
  let block: Line[] = [];
  for (let start = 0; start <= text.length; ) {
    const end = text.indexOf('\n', start);
    const stop = end < 0 ? text.length : end;
    const line = { words: text.slice(start, stop).trimEnd(), end: stop };
    if (line.words === '') {
      addWraps(block, wraps);
      block = [];
    } else block.push(line);
    start = stop + 1;
  }
  addWraps(block, wraps);
  return wraps;
}

interface Line {
  /** Without blanks at its end. */
  readonly words: string;
  /** Offset of its line break. */
  readonly end: number;
}

function addWraps(block: readonly Line[], wraps: Set<number>): void {
  const width = block.reduce((longest, { words }) => Math.max(longest, words.length), 0);
  const isFull = block.map(({ words }, i) => {
    const next = block[i + 1]?.words.trimStart();
    return next !== undefined && width >= minWidth && words.length + 1 + next.search(/\s|$/) > width;
  });
  const isRunning = block.length >= minRunningLines && isFull.slice(0, -1).every(Boolean);
  for (const [i, { words, end }] of block.entries()) {
    const goesOn = /^\s*\p{Ll}/u.test(block[i + 1]?.words ?? '');
    if (words.length >= longLine || (isFull[i] && (isRunning || goesOn))) wraps.add(end);
  }
}

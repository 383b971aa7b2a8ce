/** A fenced block of a Markdown file. */
export interface Block {
  /** Line of its opening fence, from 1. */
  readonly line: number;
  /** First word after the fence, such as `graphql`; empty when there is none. */
  readonly language: string;
  /** The words after the language. */
  readonly info: string;
  readonly text: string;
  /** Line of its closing fence. */
  readonly end: number;
  /** Whether it stands in a part that `npm run schema` prints. */
  readonly printed: boolean;
}

/** The fenced blocks of a Markdown file in their order. Lists that indent a fence are not supported. */
export function blocksIn(markdown: string): Block[] {
  const blocks: Block[] = [];
  const lines = markdown.split('\n');
  let printed = false;
  for (let start = 0; start < lines.length; start++) {
    const mark = lines[start]?.match(/^<!-- (?:(end of )?[a-z-]+|[a-z-]+: printed by .*) -->$/);
    if (mark) printed = mark[1] === undefined;
    const [, fence = '', language = '', info = ''] = lines[start]?.match(/^(`{3,})(\S*) *(.*)$/) ?? [];
    if (!fence) continue;
    let end = start + 1;
    while (end < lines.length && lines[end] !== fence) end++;
    const text = lines.slice(start + 1, end).join('\n');
    blocks.push({ line: start + 1, language, info, text, end: end + 1, printed });
    start = end;
  }
  return blocks;
}

/** A GraphQL document, its variables and the answer that the text promises. */
interface QueryExample {
  readonly line: number;
  readonly query: string;
  readonly variables?: string;
  readonly answer?: Block;
}

/** Shell commands and the output that the text promises. */
export interface ShellExample {
  readonly line: number;
  readonly commands: string;
  /** The exit code that the fence names, as in `sh exit=2`; else 0. */
  readonly exitCode: number;
  /** Printed commands are examples each by itself, so each runs alone. */
  readonly printed: boolean;
  readonly output?: Block;
}

/** A file that the text tells the reader to write: a fence names it, as in `yaml my-edits/roles.yaml`. */
interface FileExample {
  readonly line: number;
  readonly path: string;
  readonly content: string;
}

/** Everything in a Markdown file that a test can run. */
export interface Examples {
  readonly queries: readonly QueryExample[];
  /** Commands and files in the order of the text. */
  readonly steps: readonly (ShellExample | FileExample)[];
  /** Blocks that belong to no example, so nothing checks them; printed ones are compared as a whole elsewhere. */
  readonly loose: readonly Block[];
}

/**
 * Reads the examples of a Markdown file. `graphql` is followed by `json variables`, if any, and by the answer as
 * `json`; `sh` is followed by its output as `text` or `json`, if any.
 */
export function examplesIn(markdown: string): Examples {
  const queries: QueryExample[] = [];
  const steps: (ShellExample | FileExample)[] = [];
  const loose: Block[] = [];
  const blocks = blocksIn(markdown);
  const nextIf = (matches: (block: Block) => boolean) =>
    blocks[0] && matches(blocks[0]) ? blocks.shift() : undefined;
  for (let block = blocks.shift(); block; block = blocks.shift()) {
    const { line, language, info, text, printed } = block;
    if (language === 'graphql') {
      const variables = nextIf((next) => next.language === 'json' && next.info === 'variables')?.text;
      const answer = nextIf((next) => next.language === 'json' && next.info === '');
      queries.push({ line, query: text, variables, answer });
    } else if (language === 'sh') {
      const exitCode = Number(info.match(/^exit=(\d+)$/)?.[1] ?? 0);
      const output = nextIf((next) => ['text', 'json'].includes(next.language) && next.info === '');
      steps.push({ line, commands: text, exitCode, output, printed });
    } else if (/\.\w+$/.test(info)) {
      steps.push({ line, path: info, content: `${text}\n` });
    } else if (!printed) {
      loose.push(block);
    }
  }
  return { queries, steps, loose };
}

/**
 * Whether an output is what a text shows. A line `…` stands for any number of lines, and `…` at the end of a line for
 * its rest. Spaces at the ends of lines do not count.
 */
export function matchesOutput(expected: string, output: string): boolean {
  const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = expected
    .trimEnd()
    .split('\n')
    .map((line) => {
      if (line.trim() === '…') return '(?:.*\\n)*';
      const [text = '', rest] = line.trimEnd().split(/…$/);
      return `${literal(text)}${rest === undefined ? '' : '.*'}\\n`;
    })
    .join('');
  const lines = output.trimEnd().split('\n');
  return new RegExp(`^${pattern}$`).test(`${lines.map((line) => line.trimEnd()).join('\n')}\n`);
}

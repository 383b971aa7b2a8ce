import { isNode, LineCounter, parseDocument } from 'yaml';
import type { SeedText } from './seed-texts.ts';
import type { SeedProblem } from './seeds-errors.ts';

/** Keys and list indexes from the root of a file. */
export type Path = readonly (string | number)[];

/** A parsed seed file with the lines of its parts. */
export interface SeedFile {
  /** Relative to the seeds directory. */
  readonly name: string;
  /** Null when the file is not YAML. */
  readonly data: unknown;
  /** Syntax errors. */
  readonly problems: readonly SeedProblem[];
  /** Line of the part at a path, or of the nearest part around it, from 1. */
  lineOf(path: Path): number;
}

/** Parses one file. Syntax errors, including duplicate keys, become problems. */
export function parseSeedFile({ name, text }: SeedText): SeedFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const problems = document.errors.map((error) => ({
    file: name,
    line: lines.linePos(error.pos[0]).line,
    message: error.message,
  }));
  let data: unknown = null;
  try {
    if (problems.length === 0) data = document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    problems.push({ file: name, line: 1, message: (error as Error).message }); // an alias without an anchor, or one that expands too far
  }
  return {
    name,
    data,
    problems,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const around = document.getIn(path.slice(0, length - 1), true);
        const key = path[length - 1];
        const place = startOf(around, key);
        if (place !== undefined) return lines.linePos(place).line;
      }
      return 1;
    },
  };
}

/** Offset of a map's key or of a list's item. */
function startOf(collection: unknown, key: string | number | undefined): number | undefined {
  if (!isNode(collection) || !('items' in collection)) return undefined;
  const items = collection.items as readonly unknown[];
  const item = items.find((candidate, i) => {
    const pairKey = (candidate as { key?: { value?: unknown } }).key;
    return pairKey ? String(pairKey.value) === String(key) : i === Number(key);
  }) as { key?: unknown } | undefined;
  const node = item?.key ?? item;
  return isNode(node) ? node.range?.[0] : undefined;
}

import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const codePattern = /^\d\d-\d{4}\.\d\d$/;

/** The tables that the importer reads, with the columns that differ in each copy: names, tools, tasks. */
const tables: Readonly<Record<string, readonly string[]>> = {
  'Occupation Data': ['Title'],
  'Alternate Titles': ['Alternate Title'],
  'Job Zones': [],
  Skills: [],
  Knowledge: [],
  'Technology Skills': ['Example'],
  'Tools Used': ['Example'],
  'Education, Training, and Experience': [],
  'Task Statements': ['Task'],
  'Tasks to DWAs': [],
  'Occupation Level Metadata': [],
  'Related Occupations': [],
  Interests: [],
  'Work Styles': [],
  'Content Model Reference': [],
  'DWA Reference': [],
};

/**
 * Writes an O*NET of `times` as many occupations: its tables repeated. Each copy has its own codes, names, tools and
 * tasks, and shares skills, knowledge and activities.
 */
export async function writeGrownOnet(from: string, to: string, times: number): Promise<void> {
  await mkdir(to, { recursive: true });
  const places = new Map<string, number>();
  for await (const line of linesOf(join(from, 'Occupation Data.txt'))) {
    const [code = ''] = line.split('\t');
    if (codePattern.test(code)) places.set(code, places.size);
  }
  const codeOf = (code: string, copy: number): string => {
    const place = copy * places.size + (places.get(code) ?? 0);
    return `${String(10 + Math.floor(place / 9_000)).padStart(2, '0')}-${1_000 + (place % 9_000)}.00`;
  };
  for (const [table, variedColumns] of Object.entries(tables)) {
    const path = join(from, `${table}.txt`);
    if (!existsSync(path)) continue;
    const grown = async function* () {
      for (let copy = 0; copy < times; copy++) {
        let header: string[] | undefined;
        for await (const line of linesOf(path)) {
          const cells = line.split('\t');
          if (!header) {
            if (copy === 0) yield `${line}\n`;
            header = cells;
            continue;
          }
          const changed = cells.map((cell, i) => {
            if (codePattern.test(cell)) return codeOf(cell, copy);
            return copy > 0 && variedColumns.includes(header?.[i] ?? '') ? `${cell} ${copy}` : cell;
          });
          yield `${changed.join('\t')}\n`;
        }
      }
    };
    await pipeline(Readable.from(grown()), createWriteStream(join(to, `${table}.txt`)));
  }
  for (const table of ['Content Model Reference', 'DWA Reference']) {
    await pipeline(createReadStream(join(from, `${table}.txt`)), createWriteStream(join(to, `${table}.txt`)));
  }
}

const linesOf = (path: string) => createInterface({ input: createReadStream(path), crlfDelay: Infinity });

import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/graphql/schema.ts';
import { projectPath } from '../../src/server/project-files.ts';
import { readDocument } from './documents.ts';
import { examplesIn } from './markdown-blocks.ts';

const text = readDocument('ARCHITECTURE.md');

/**
 * The files and folders that ARCHITECTURE.md names. Paths stand without `src/`; a bare file name stands in the folder
 * of the path before it in its line. `NAME` and `course` are for the reader to replace.
 */
const namedPaths = text.split('\n').flatMap((line, i) => {
  let folder = '';
  return [...line.matchAll(/`([\w./-]*(?:\.(?:tsx?|css|graphql|cypher|md)|\/))`/g)].flatMap(
    ([, path = '']) => {
      const isBare = !path.includes('/');
      const full = isBare ? posix.join(folder, path) : path;
      if (!isBare) folder = posix.dirname(path);
      return /NAME|course/.test(full) ? [] : [{ full, place: `ARCHITECTURE.md:${i + 1}` }];
    },
  );
});

describe('ARCHITECTURE.md', () => {
  test('every file that ARCHITECTURE.md names is there', () => {
    const isThere = (path: string) => existsSync(projectPath(path)) || existsSync(projectPath(`src/${path}`));
    expect(namedPaths.length).toBeGreaterThan(50);
    expect(namedPaths.filter(({ full }) => !isThere(full))).toEqual([]);
  });

  test('decisions are dated, and stand in the order of their dates', () => {
    const section = text.slice(text.indexOf('## Decisions'), text.indexOf('## To add a kind'));
    const entries = section.split('\n').filter((line) => line.startsWith('- '));
    const dates = entries.map((line) => line.match(/^- \*\*(\d{4}-\d{2}-\d{2}), /)?.[1]);
    expect(dates.length).toBeGreaterThan(8);
    expect(dates).not.toContain(undefined);
    expect([...dates].sort()).toEqual(dates);
  });

  test('the queries that ARCHITECTURE.md follows are valid', () => {
    const { queries } = examplesIn(text);
    expect(queries).toHaveLength(2);
    for (const { query } of queries) expect(validate(schema, parse(query))).toEqual([]);
  });
});

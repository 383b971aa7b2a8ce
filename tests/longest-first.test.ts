import { describe, expect, test } from 'vitest';
import { placeOf } from './longest-first.ts';

describe('placeOf', () => {
  test('placeOf puts a Neo4j of one’s own before a shared one, that before processes, and those before the rest', () => {
    const imports = ['../neo4j/from-maven.ts', '../engines.ts', '../process.ts', './few-lowest.ts'];
    expect(imports.map((path) => placeOf(`import { x } from '${path}';`))).toEqual([0, 1, 2, 3]);
  });

  test('placeOf goes by the longest kind that a file imports', () => {
    expect(placeOf(`import { run } from '../process.ts';\nimport { engines } from '../engines.ts';`)).toBe(1);
  });
});

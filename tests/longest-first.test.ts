import { describe, expect, test } from 'vitest';
import { placeOf } from './longest-first.ts';

describe('placeOf', () => {
  test('placeOf puts a Neo4j of one’s own before a shared one, that before processes, and those before the rest', () => {
    const imports = ['../neo4j/from-maven.ts', '../engines.ts', '../process.ts', './few-lowest.ts'];
    expect(imports.map((path) => placeOf(`import { x } from '${path}';`))).toEqual([0, 2, 4, 5]);
  });

  test('placeOf puts files that only read the seeds of a shared server together, after those that write to it or drop its schema', () => {
    expect(placeOf(`import { x } from '../neo4j/test-neo4j.ts'; x({ dropsSchema: true });`)).toBe(1);
    const engines = `import { engines } from '../engines.ts';\n`;
    expect(placeOf(`${engines}import { seededClient } from '../seeded-client.ts';`)).toBe(3);
    expect(placeOf(`import { seededClient } from '../seeded-client.ts';`)).toBe(5);
  });

  test('placeOf goes by the longest kind that a file imports', () => {
    expect(placeOf(`import { run } from '../process.ts';\nimport { engines } from '../engines.ts';`)).toBe(2);
  });
});

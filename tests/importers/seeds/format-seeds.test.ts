import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { formatSeeds } from '../../../src/importers/seeds/format-seeds.ts';
import { seedFileNames } from '../../../src/importers/seeds/seed-texts.ts';
import { seedsDirectory } from '../../../src/server/project-files.ts';

const untidy = `# a comment at the top
source:   editors
roles:
  # about the first
  b: {family: Data, title: B, leadsTo: {a: {reason: "Because it is so.", kind: PIVOT}}}
  a:
    requires:
      sql: {level: 0.5,
        importance: 1}
    title:    "A"
    uses: [${Array.from({ length: 30 }, (_, i) => `tool-${i}`).join(', ')}]
    statements: { PRO: [Short.], SUMMARY: [First.] }
`;

describe('formatSeeds', () => {
  test('keys come in the order of the schema, and moves and statements on lines of their own', () => {
    expect(formatSeeds(untidy).split('\n').slice(0, 24)).toEqual([
      '# a comment at the top',
      'source: editors',
      'roles:',
      '  # about the first',
      '  b:',
      '    title: B',
      '    family: Data',
      '    leadsTo:',
      '      a:',
      '        kind: PIVOT',
      '        reason: "Because it is so."',
      '',
      '  a:',
      '    title: "A"',
      '    statements:',
      '      SUMMARY:',
      '        - First.',
      '      PRO:',
      '        - Short.',
      '    requires: { sql: { importance: 1, level: 0.5 } }',
      '    uses:',
      '      - tool-0',
      '      - tool-1',
      '      - tool-2',
    ]);
  });

  test('formatting keeps the data, and formatting again changes nothing', () => {
    expect(parse(formatSeeds(untidy))).toEqual(parse(untidy));
    expect(formatSeeds(formatSeeds(untidy))).toBe(formatSeeds(untidy));
  });

  test('a text that is not YAML stays unchanged', () => {
    expect(formatSeeds('a: [')).toBe('a: [');
  });

  test.each(seedFileNames(seedsDirectory()))('%s is formatted (npm run format)', (name) => {
    const text = readFileSync(join(seedsDirectory(), name), 'utf8');
    expect(formatSeeds(text)).toBe(text);
  });
});

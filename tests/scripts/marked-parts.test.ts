import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesWithParts, withParts } from '../../scripts/marked-parts.ts';

const begin = '<!-- numbers: printed by npm run schema -->';
const end = '<!-- end of numbers -->';
const parts = { numbers: '1, 2, 3\n' };

describe('withParts', () => {
  test('withParts prints a marked part and leaves the rest as it is', () => {
    const text = `# Title\n\n${begin}\nold\n\nolder\n${end}\n\nThe end.\n`;
    const printed = `# Title\n\n${begin}\n\n1, 2, 3\n\n${end}\n\nThe end.\n`;
    expect(withParts(text, parts, 'a.md')).toBe(printed);
    expect(withParts(printed, parts, 'a.md')).toBe(printed);
  });

  test('withParts takes a mark whose command stands in backticks', () => {
    const quoted = '<!-- numbers: printed by `npm run schema` -->';
    expect(withParts(`${quoted}\n${end}\n`, parts, 'a.md')).toBe(`${quoted}\n\n1, 2, 3\n\n${end}\n`);
  });

  test('withParts answers null for a text without marks, and for marks within fenced code', () => {
    expect(withParts('# Title\n', parts, 'a.md')).toBeNull();
    expect(withParts(`\`\`\`html\n${begin}\n\`\`\`\n`, parts, 'a.md')).toBeNull();
  });

  test('withParts refuses a mark of an unknown part and a part without an end', () => {
    expect(() => withParts('<!-- letters: printed by npm run schema -->', parts, 'a.md')).toThrow(
      'a.md:1: there is no printed part called letters',
    );
    expect(() => withParts(`\n${begin}\n`, parts, 'a.md')).toThrow(
      'a.md:2: <!-- end of numbers --> is missing',
    );
  });
});

test('filesWithParts finds Markdown files with marks in any folder but those of packages', () => {
  const folder = mkdtempSync(join(tmpdir(), 'career-graph-'));
  const write = (path: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), `${begin}\n${end}\n`);
  };
  for (const path of ['README.md', 'docs/deep/numbers.md', 'node_modules/a/README.md', 'docs/a.txt'])
    write(path);
  writeFileSync(join(folder, 'docs/plain.md'), 'No marks.\n');
  expect(Object.keys(filesWithParts(folder, parts))).toEqual(['README.md', 'docs/deep/numbers.md']);
  rmSync(folder, { recursive: true });
});

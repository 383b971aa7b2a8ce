import { describe, expect, test } from 'vitest';
import { type CitedLine, CitedText } from '../../src/mcp/answers/cited-text.ts';
import { estimatedTokens } from '../../src/mcp/answers/estimated-tokens.ts';

const id = (n: number) => `${String(n).padStart(8, '4d7d2628')}-1405-4ff2-b5b5-bd0d57ed9bbd`;

const lines = (count: number, source: string) => Array.from({ length: count }, (_, n) => ({ n, source }));

const lineOf = ({ n, source }: { readonly n: number; readonly source: string }): CitedLine => [
  `skill ${n} (${id(n)})`,
  [
    {
      key: `${source}@1/REQUIRES/Role:${id(0)}/Skill:${id(n)}`,
      claims: [],
      source: { ref: `${source}@1`, title: source, licence: 'none' },
    },
  ],
];

describe('An answer of at most so many tokens', () => {
  test('counts ids dearly: a UUID is about 26 tokens, a key of two 67 (o200k)', () => {
    expect(estimatedTokens('bd0d57ed-9bbd-4d7d-2628-b5b5b5b5b5b5')).toBeGreaterThanOrEqual(24);
    const key =
      '[esco@1.2/REQUIRES/Role:4d7d2628-1405-4ff2-b5b5-bd0d57ed9bbd/Skill:bffbe18a-cb8b-4f90-bd87-7505cd3b16f5]';
    expect(estimatedTokens(key)).toBeGreaterThanOrEqual(65);
    expect(estimatedTokens(key)).toBeLessThan(80);
    expect(estimatedTokens('Typical, not a rule; people arrive by other ways.')).toBeLessThan(16);
  });

  test('keeps everything when it fits, and cites each key once', () => {
    const text = new CitedText().list('Skills:', lines(3, 'a'), lineOf).within(1_500);
    expect(text.split('\n')).toHaveLength(1 + 3 + 2);
    expect(text).not.toContain('left out');
  });

  test('shortens the longest list first, names how many lines are missing, and drops sources no longer cited', () => {
    const answer = () =>
      new CitedText()
        .list('Long:', [...lines(19, 'a'), ...lines(1, 'only-last')], lineOf)
        .list('Short:', lines(2, 'b'), lineOf);
    const whole = answer().within(Number.POSITIVE_INFINITY);
    const text = answer().within(1_500);
    expect(estimatedTokens(text)).toBeLessThanOrEqual(1_500);
    const left = Number(/^(\d+) more lines are left out/m.exec(text)?.[1]);
    const facts = (of: string) => of.split('\n').filter((line) => line.startsWith('- ')).length;
    expect(left).toBe(22 - facts(text));
    expect(text).toMatch(/Short:\n- skill 0 .*\n- skill 1 /);
    expect([whole, text].map((of) => of.includes('only-last@1: '))).toEqual([true, false]);
    expect(text).toContain('a@1: a (none)');
  });

  test('leaves out the last parts whole where rows may not go, and keeps the first and what follows the parts', () => {
    const answer = new CitedText();
    for (const n of [1, 2, 3]) answer.part().list(`Path ${n}`, lines(4, 'a'), lineOf, 4);
    const text = answer.end().say('Not a rule.').within(600);
    expect(text.match(/^Path \d$/gm)).toEqual(['Path 1']);
    expect(text.match(/^- /gm)).toHaveLength(4);
    expect(text).toMatch(/^10 more lines are left out/m);
    expect(text).toContain('Not a rule.');
    expect(answer.within(1)).toContain('Path 1');
  });
});

import { describe, expect, test } from 'vitest';
import { embedded } from '../embedded-engine.ts';
import { oddTexts } from '../odd-texts.ts';
import { seededClient } from './seeded-client.ts';

const query = `query ($text: String!) {
  search(text: $text) { totalCount }
  role(ref: $text) { id }
  skillsInText(text: $text) { totalCount }
}`;

describe('Texts that nobody means, on the embedded engine', () => {
  const { ask } = seededClient(embedded);

  test.each([[150], [10_000], [100_000]])('of %i characters get an answer or an error with a code', async (length) => {
    for (const [what, make] of Object.entries(oddTexts)) {
      const { data, errors = [] } = await ask(query, { text: make(length) });
      const codes = errors.map(({ extensions }) => extensions?.code);
      expect(codes.filter((code) => code !== 'BAD_USER_INPUT' && code !== 'NOT_FOUND' && code !== 'AMBIGUOUS'), what).toEqual([]);
      const answers = Object.values(data ?? {}).filter((answer) => answer !== null);
      expect(answers.length + errors.length, what).toBeGreaterThanOrEqual(3);
    }
  });
});

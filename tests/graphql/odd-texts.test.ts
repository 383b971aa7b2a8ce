import { describe, expect, test } from 'vitest';
import { embedded } from '../embedded-engine.ts';
import { oddTexts } from '../odd-texts.ts';
import { seededClient } from './seeded-client.ts';

const query = `query ($text: String!, $ref: RoleRef!) {
  search(text: $text) { totalCount }
  role(ref: $ref) { id }
  skillsInText(text: $text) { totalCount }
}`;

describe('Texts that nobody means, on the embedded engine', () => {
  const { ask } = seededClient(embedded);

  test.each([[150], [10_000], [100_000]])(
    'of %i characters get an answer or an error with a code',
    async (length) => {
      for (const [what, make] of Object.entries(oddTexts)) {
        const { data, errors = [] } = await ask(query, { text: make(length), ref: make(length) });
        const codes = errors.map(({ extensions }) => extensions?.code);
        const codesOfUsers = ['BAD_USER_INPUT', 'NOT_FOUND', 'AMBIGUOUS', 'LIMIT_EXCEEDED'];
        expect(
          codes.filter((code) => !codesOfUsers.includes(String(code))),
          what,
        ).toEqual([]);
        if (data === undefined || data === null) expect(errors.length, what).toBeGreaterThan(0);
        else
          expect(
            Object.values(data).filter((answer) => answer !== null).length + errors.length,
            what,
          ).toBeGreaterThanOrEqual(3);
      }
    },
  );
});

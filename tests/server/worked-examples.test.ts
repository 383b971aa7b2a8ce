import { describe, expect, test } from 'vitest';
import { workedExamples } from '../../src/server/worked-examples.ts';
import { embedded } from '../embedded-engine.ts';
import { seededClient } from '../graphql/seeded-client.ts';

describe('What GraphiQL opens with', () => {
  const { ask } = seededClient(embedded);

  test.each(workedExamples.map((query) => [query.match(/query (\w+)/)?.[1], query]))(
    '%s is answered, with something to see',
    async (_, query) => {
      const { data, errors } = await ask(query as string);
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data).length).toBeGreaterThan(300);
    },
  );
});

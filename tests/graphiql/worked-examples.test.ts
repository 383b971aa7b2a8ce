import { describe, expect, test } from 'vitest';
import { workedExamples } from '../../src/graphiql/worked-examples.ts';
import { embedded } from '../embedded-engine.ts';
import { seededClient } from '../graphql/seeded-client.ts';

describe('The worked examples of GraphiQL', () => {
  const { ask } = seededClient(embedded);

  test.each(workedExamples.map((query) => [query.match(/query (\w+)/)?.[1], query]))(
    'The worked example %s has an answer worth seeing',
    async (_, query) => {
      const { data, errors } = await ask(query as string);
      expect(errors).toBeUndefined();
      expect(JSON.stringify(data).length).toBeGreaterThan(300);
    },
  );
});

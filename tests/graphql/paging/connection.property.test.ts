import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engines } from '../../engines.ts';
import { type Page, pageSelection, windowArguments, windowOf, windows } from '../relay-window.ts';
import { seededClient } from '../seeded-client.ts';

const selection = `totalCount ${pageSelection('ref')}`;

/** Lists whose order knows ties, unknown values and both directions. */
const lists: Readonly<Record<string, (args: string) => string>> = {
  roles: (args) => `roles(${args}) { ${selection} }`,
  'roles by job zone, which none has': (args) =>
    `roles(orderBy: { field: JOB_ZONE, direction: DESC }, ${args}) { ${selection} }`,
  'roles by level, down': (args) =>
    `roles(orderBy: { field: SENIORITY, direction: DESC }, ${args}) { ${selection} }`,
  'roles of a family': (args) => `roles(where: { families: ["Data"] }, ${args}) { ${selection} }`,
  'skills by kind': (args) =>
    `skills(where: { kinds: [KNOWLEDGE, TRANSVERSAL] }, orderBy: { field: KIND }, ${args}) { ${selection} }`,
  'a role’s skills': (args) => `role(ref: "MLE") { list: skills(${args}) { ${selection} } }`,
  'a role’s skills by level, up': (args) =>
    `role(ref: "MLE") { list: skills(orderBy: { field: LEVEL, direction: ASC }, ${args}) { ${selection} } }`,
  'a role’s tools, of unknown importance': (args) =>
    `role(ref: "MLE") { list: tools(${args}) { ${selection} } }`,
  'the ways to a role': (args) => `role(ref: "AI Architect") { list: previous(${args}) { ${selection} } }`,
};

describe.each(engines())('Pages of connections, on the $name engine', (engine) => {
  const { ask } = seededClient(engine);

  test.each(Object.entries(lists))('the pages of %s are windows of the whole list', async (_, fieldOf) => {
    type Counted = Page & { readonly totalCount: number };
    const read = (answer: Counted & { readonly list?: Counted }): Counted => answer.list ?? answer;
    const pages: Counted[] = [];
    for (let after = ''; ; after = `, after: ${JSON.stringify(pages.at(-1)?.pageInfo.endCursor)}`) {
      const answer = await ask(`{ page: ${fieldOf(`first: 100${after}`)} }`);
      expect(answer.errors).toBeUndefined();
      pages.push(read(answer.data.page));
      if (!pages.at(-1)?.pageInfo.hasNextPage) break;
    }
    const whole = { ...(pages[0] as Counted), edges: pages.flatMap(({ edges }) => edges) };
    expect(whole.edges).toHaveLength(whole.totalCount);
    await fc.assert(
      fc.asyncProperty(
        fc.array(windows(whole.edges.length), { minLength: 10, maxLength: 10 }),
        async (sample) => {
          const fields = sample.map((window, i) => `w${i}: ${fieldOf(windowArguments(whole, window))}`);
          const { data, errors } = await ask(`{ ${fields.join('\n')} }`);
          expect(errors).toBeUndefined();
          for (const [i, window] of sample.entries()) {
            expect(read(data[`w${i}`]), JSON.stringify(window)).toEqual(windowOf(whole, window));
          }
        },
      ),
      { numRuns: 20, seed: 3, endOnFailure: true },
    );
  });
});

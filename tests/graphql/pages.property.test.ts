import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { engines } from '../engines.ts';
import { seededClient } from './seeded-client.ts';

interface Page {
  readonly totalCount: number;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly ref: string } }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** A window of a list, bounds being places in it. */
interface Window {
  readonly size: number;
  readonly backward: boolean;
  readonly after: number | null;
  readonly before: number | null;
}

/** The algorithm of the Relay specification, on the whole list. */
function expected(all: Page, { size, backward, after, before }: Window): Page {
  const window = all.edges.slice(after === null ? 0 : after + 1, before ?? all.edges.length);
  const edges = backward ? window.slice(Math.max(0, window.length - size)) : window.slice(0, size);
  const more = window.length > size;
  return {
    totalCount: all.totalCount,
    edges,
    pageInfo: {
      hasNextPage: backward ? before !== null : more,
      hasPreviousPage: backward ? more : after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

const selection =
  'totalCount edges { cursor node { ref } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

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

describe.each(engines())('Pages, on the $name engine, of', (engine) => {
  const { ask } = seededClient(engine);

  test.each(Object.entries(lists))('%s are windows of the whole list', async (_, fieldOf) => {
    const read = (answer: Page & { readonly list?: Page }): Page => answer.list ?? answer;
    const whole = await ask(`{ all: ${fieldOf('first: 100')} }`);
    expect(whole.errors).toBeUndefined();
    const all = read(whole.data.all);
    expect(all.edges).toHaveLength(all.totalCount);
    const place = fc.option(fc.integer({ min: 0, max: all.edges.length - 1 }), { freq: 2 });
    const window = fc.record({
      size: fc.integer({ min: 0, max: 7 }),
      backward: fc.boolean(),
      after: place,
      before: place,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(window, { minLength: 10, maxLength: 10 }), async (windows) => {
        const fields = windows.map((one, i) => {
          const cursor = (name: string, at: number | null) =>
            at === null ? '' : `, ${name}: ${JSON.stringify(all.edges[at]?.cursor)}`;
          const args = `${one.backward ? 'last' : 'first'}: ${one.size}${cursor('after', one.after)}${cursor('before', one.before)}`;
          return `w${i}: ${fieldOf(args)}`;
        });
        const { data, errors } = await ask(`{ ${fields.join('\n')} }`);
        expect(errors).toBeUndefined();
        for (const [i, one] of windows.entries()) {
          expect(read(data[`w${i}`]), JSON.stringify(one)).toEqual(expected(all, one));
        }
      }),
      { numRuns: 20, seed: 3, endOnFailure: true },
    );
  });
});

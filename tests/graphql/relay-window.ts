import fc from 'fast-check';

/** A page of a connection, as a query selects it by `pageSelection`. */
export interface Page {
  readonly edges: readonly { readonly cursor: string; readonly node: object }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

/** Selects a page whose nodes show `node`. */
export const pageSelection = (node: string): string =>
  `edges { cursor node { ${node} } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }`;

/** A window of a list; its bounds are places in the list, from 0. */
export interface Window {
  readonly size: number;
  readonly backward: boolean;
  readonly after: number | null;
  readonly before: number | null;
}

/** Windows of at most 7 items on a list of that length. */
export function windows(length: number): fc.Arbitrary<Window> {
  const bound = fc.option(fc.integer({ min: 0, max: length - 1 }), { freq: 2 });
  return fc.record({
    size: fc.integer({ min: 0, max: 7 }),
    backward: fc.boolean(),
    after: bound,
    before: bound,
  });
}

/** The page arguments that ask for a window of a list. */
export function windowArguments(whole: Page, { size, backward, after, before }: Window): string {
  const cursor = (name: string, place: number | null) =>
    place === null ? '' : `, ${name}: ${JSON.stringify(whole.edges[place]?.cursor)}`;
  return `${backward ? 'last' : 'first'}: ${size}${cursor('after', after)}${cursor('before', before)}`;
}

/** The page of a window by the algorithm of the Relay specification, on the whole list. */
export function windowOf<P extends Page>(whole: P, { size, backward, after, before }: Window): P {
  const window = whole.edges.slice(after === null ? 0 : after + 1, before ?? whole.edges.length);
  const edges = backward ? window.slice(Math.max(0, window.length - size)) : window.slice(0, size);
  const hasMore = window.length > size;
  return {
    ...whole,
    edges,
    pageInfo: {
      hasNextPage: backward ? before !== null : hasMore,
      hasPreviousPage: backward ? hasMore : after !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

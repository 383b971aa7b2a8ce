import type { CareerStore } from '../../../src/store/career-store.ts';
import type { Follow, NodeRow } from '../../../src/store/read-plan.ts';
import { type BriefContent, content, plan } from '../contents.ts';

/** The store of an engine, and short ways to use it. */
export interface StoreUnderTest {
  /** Another store after each `wipe`. */
  readonly store: CareerStore;
  /** Empties the store. */
  readonly wipe: () => Promise<void>;
  /** Writes everything that one source asserts. */
  readonly say: (
    id: string,
    brief: BriefContent,
    state?: 'ACTIVE' | 'LOADING' | 'RETIRED',
  ) => ReturnType<CareerStore['write']>;
  /** Reads one role with a plan of these parts. */
  readonly readRole: (
    id: string,
    properties?: string[],
    follow?: Follow[],
    descriptions?: boolean,
  ) => Promise<NodeRow | null | undefined>;
}

/** @param fresh see storeContract */
export function storeUnderTest(fresh: () => Promise<CareerStore>): StoreUnderTest {
  let store: CareerStore;
  return {
    get store() {
      return store;
    },
    wipe: async () => {
      store = await fresh();
    },
    say: (id, brief, state) => store.write({ contents: [content(id, brief, state)] }),
    readRole: async (id, ...rest) => (await store.read({ ids: [id], node: plan('Role', ...rest) }))[0],
  };
}

/** Roles a and b with a move from a to b. */
export const twoRoles: BriefContent = {
  nodes: { 'Role:a': { title: 'A', seniority: 'MID', jobZone: 4 }, 'Role:b': { title: 'B' } },
  facts: [['LEADS_TO', 'Role:a', 'Role:b', { kind: 'PIVOT', commonness: 'RARE', yearsBefore: [2, 4.5] }]],
};

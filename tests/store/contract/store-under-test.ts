import type { CareerStore } from '../../../src/store/career-store.ts';
import type { Follow, NodeRow } from '../../../src/store/read-plan.ts';
import { content, plan, type Said } from '../contents.ts';

export interface StoreUnderTest {
  /** Another one after each `wipe`. */
  readonly store: CareerStore;
  /** Empties the store. */
  readonly wipe: () => Promise<void>;
  /** Writes all that one source says. */
  readonly say: (
    id: string,
    said: Said,
    state?: 'ACTIVE' | 'LOADING' | 'RETIRED',
  ) => ReturnType<CareerStore['write']>;
  readonly readRole: (
    id: string,
    properties?: string[],
    follow?: Follow[],
    described?: boolean,
  ) => Promise<NodeRow | null | undefined>;
}

export function storeUnderTest(fresh: () => Promise<CareerStore>): StoreUnderTest {
  let store: CareerStore;
  return {
    get store() {
      return store;
    },
    wipe: async () => {
      store = await fresh();
    },
    say: (id, said, state) => store.write({ contents: [content(id, said, state)] }),
    readRole: async (id, ...rest) => (await store.read({ ids: [id], node: plan('Role', ...rest) }))[0],
  };
}

export const twoRoles: Said = {
  nodes: { 'Role:a': { title: 'A', seniority: 'MID', jobZone: 4 }, 'Role:b': { title: 'B' } },
  facts: [['LEADS_TO', 'Role:a', 'Role:b', { kind: 'PIVOT', commonness: 'RARE', yearsBefore: [2, 4.5] }]],
};

import { getOrAdd } from '../domain/collections/grouping.ts';
import { sortTexts } from '../domain/collections/text.ts';
import { nameKey } from '../domain/search/name.ts';
import type { NameIndex } from '../domain/search/name-index.ts';
import { searchNames } from '../domain/search/name-search.ts';
import { chooseRef, isOfficialName } from '../domain/search/ref.ts';
import type { CareerReader } from '../store/career-store.ts';
import type { FoundRow, NodeList, NodePlan } from '../store/read-plan.ts';
import { escoId, isEscoOccupationUri, isOnetCode, isSocCode, onetRoleId } from './occupation-ids.ts';

/** What a cell means. */
export interface NamedRole {
  /** Id of the role; null when several roles answer to the cell, or none does. */
  readonly id: string | null;
  /** Ids of other roles that the cell also names; without an id those between which nothing decides. */
  readonly others: readonly string[];
}

const cellsPerRead = 500;
const maxRoles = 10_000;
/** Suggestions for an unknown role. */
const maxSuggestions = 5;
const rolePlan: NodePlan = { kind: 'Role', properties: [], descriptions: false, follow: [] };

/** Id of the official occupation that a code or address stands for; null for any other text. */
export function officialId(cell: string): string | null {
  if (isOnetCode(cell)) return onetRoleId(cell);
  if (isSocCode(cell)) return onetRoleId(`${cell}.00`);
  return isEscoOccupationUri(cell) ? escoId(cell) : null;
}

/**
 * Finds the roles that cells name, as references of the API do: by id, code, address or title; the title of an occupation
 * that is the same work as a curated role means that role. A SOC or O*NET-SOC code that several curated roles have, or
 * none, means the occupation of O*NET. Each cell is looked up once.
 */
export class NamedRoles {
  readonly #roles = new Map<string, NamedRole>();
  readonly #store: CareerReader;
  #names: Promise<NameIndex> | null = null;

  constructor(store: CareerReader) {
    this.#store = store;
  }

  /** The role that a cell names. @param cell one that was looked up */
  get(cell: string): NamedRole {
    return this.#roles.get(cell) ?? { id: null, others: [] };
  }

  /** What a cell names in place of one role, for a message: several roles, or none with like names. @param cell one that was looked up */
  async problemOf(cell: string): Promise<string | null> {
    const { id, others } = this.get(cell);
    if (id !== null) return null;
    if (others.length > 0) return `several roles: ${others.join(', ')}`;
    this.#names ??= this.#store.loadNames();
    const { hits } = searchNames(await this.#names, {
      text: cell,
      kinds: ['Role'],
      isForgiving: true,
      size: maxSuggestions,
      from: 'start',
      after: null,
      before: null,
    });
    return hits.length === 0 ? 'no role' : `no role; did you mean ${hits.map((hit) => hit.id).join(', ')}?`;
  }

  /** What each cell means that names more than one role, in the order of first use. */
  get shared(): [cell: string, role: NamedRole][] {
    return [...this.#roles].filter(([, { id, others }]) => id !== null && others.length > 0);
  }

  /** Looks up the cells that are new. */
  async lookUp(cells: Iterable<string>): Promise<void> {
    const fresh = [...new Set(cells)].filter((cell) => cell !== '' && !this.#roles.has(cell));
    for (let i = 0; i < fresh.length; i += cellsPerRead) await this.#read(fresh.slice(i, i + cellsPerRead));
  }

  async #read(cells: readonly string[]): Promise<void> {
    const official = cells.map(officialId);
    const [answers, officialRows, sameNames] = await Promise.all([
      this.#store.find({ refs: cells, node: rolePlan }),
      this.#store.read({ ids: official.map((id) => id ?? ''), node: rolePlan }),
      this.#rolesByName(cells),
    ]);
    for (const [i, cell] of cells.entries()) {
      const candidates = answers[i] ?? [];
      const choice = chooseRef(await Promise.all(candidates.map((row) => this.#meantBy(row))));
      const foundId = choice.outcome === 'FOUND' ? choice.id : null;
      const officialRole = officialRows[i]?.id ?? null;
      const isCode = isOnetCode(cell) || isSocCode(cell);
      if (choice.outcome === 'AMBIGUOUS' && !isCode) {
        this.#roles.set(cell, { id: null, others: choice.ids });
        continue;
      }
      const id = foundId ?? (isCode ? (official[i] ?? null) : officialRole);
      const sameName = official[i] === null ? (sameNames.get(nameKey(cell)) ?? []) : [];
      const candidateIds = candidates.map(({ node }) => node.id);
      const others = [foundId, officialRole, ...candidateIds, ...sameName].filter(
        (other) => other !== null && other !== id,
      );
      this.#roles.set(cell, { id, others: id === null ? [] : sortTexts([...new Set(others)] as string[]) });
    }
  }

  /** The role that a row found by an official name stands for. Names are loaded only where there is such a row. */
  async #meantBy({ rank, node }: FoundRow): Promise<string> {
    if (!isOfficialName(rank)) return node.id;
    this.#names ??= this.#store.loadNames();
    return (await this.#names).sameIds('Role', node.id)[0] as string;
  }

  /** Ids of the roles that have one of these texts as a name, by the key of the name. */
  async #rolesByName(cells: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
    const isNamed = { of: 'node', property: 'key', test: { in: cells.map(nameKey) } } as const;
    const plan: NodeList = {
      order: null,
      page: { size: maxRoles, from: 'start', after: null, before: null },
      count: false,
      where: [{ relationship: 'CALLED', direction: 'out', kind: 'Name', where: [isNamed], some: true }],
      node: {
        ...rolePlan,
        follow: [
          {
            key: 'names',
            relationship: 'CALLED',
            direction: 'out',
            properties: [],
            eachFact: false,
            facts: { sources: null, bases: null },
            where: [isNamed],
            order: null,
            page: { size: cells.length, from: 'start', after: null, before: null },
            count: false,
            node: { kind: 'Name', properties: ['key'], descriptions: false, follow: [] },
          },
        ],
      },
    };
    const roles = new Map<string, string[]>();
    for (const { node } of (await this.#store.list(plan)).edges) {
      for (const name of node.follow.names?.edges ?? []) {
        getOrAdd(roles, String(name.node.properties.key), () => []).push(node.id);
      }
    }
    return roles;
  }
}

import { getOrAdd } from '../domain/collections/grouping.ts';
import { TextHash } from '../domain/collections/text-hash.ts';
import { refId, refKind } from '../domain/graph/fact.ts';
import { isCurated } from '../domain/graph/precedence.ts';
import type { Source } from '../domain/graph/source.ts';
import { plainNameOf } from '../domain/search/name.ts';
import type { Assertion, CareerStore } from '../store/career-store.ts';
import { contentText, keyText, type Release } from '../store/release.ts';

/** What importing a release would change. */
export interface ReleasePreview {
  /** Id of the active release of the same name, or null when there is none. */
  readonly present: string | null;
  /** Numbers of assertions, compared with that release. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  readonly unchanged: number;
  /** Names of curated roles that the release also gives to its own roles. Such a name keeps meaning the curated role. */
  readonly collisions: readonly {
    readonly name: string;
    readonly curated: string;
    readonly official: string;
  }[];
  /** Roles with a code that is wider than the role, so that figures for the code are not the role's. */
  readonly broad: readonly { readonly role: string; readonly code: string }[];
}

/** Compares a release with the store; writes nothing. Holds two hashes per assertion in memory. */
export async function previewRelease(store: CareerStore, release: Release): Promise<ReleasePreview> {
  const sources = await store.sources();
  const present = sources.find(({ name, state }) => name === release.source.name && state === 'ACTIVE');
  const curatedRoles = await curatedNames(store, sources);
  const collisions: { name: string; curated: string; official: string }[] = [];
  const broad: { role: string; code: string }[] = [];
  const contents = new Map<string, string>();
  for await (const part of release.readAssertions()) {
    for (const assertion of part) {
      if (present) contents.set(hashOf(keyText(assertion)), hashOf(contentText(assertion)));
      if ('node' in assertion) continue;
      const [from, to] = [refId(assertion.from), refId(assertion.to)];
      if (assertion.type === 'CODED' && assertion.properties.match === 'BROAD')
        broad.push({ role: from, code: to });
      if (!isRoleName(assertion)) continue;
      for (const role of curatedRoles.get(plainNameOf(to)) ?? []) {
        collisions.push({ name: plainNameOf(to), curated: role, official: from });
      }
    }
  }
  return {
    present: present?.id ?? null,
    ...(await changes(store, present, contents, release.size)),
    collisions,
    broad,
  };
}

/** 64 bits, in hexadecimal. */
function hashOf(text: string): string {
  const hash = new TextHash();
  hash.add(text);
  return hash.digest();
}

async function changes(
  store: CareerStore,
  present: Source | undefined,
  contents: Map<string, string>,
  size: number,
) {
  if (!present) return { added: size, changed: 0, removed: 0, unchanged: 0 };
  let [changed, removed, unchanged] = [0, 0, 0];
  for await (const assertion of store.assertions(present.id)) {
    const content = contents.get(hashOf(keyText(assertion)));
    if (content === undefined) removed++;
    else if (content === hashOf(contentText(assertion))) unchanged++;
    else changed++;
  }
  return { added: size - changed - unchanged, changed, removed, unchanged };
}

/** Ids of curated roles by the keys of their names. */
export async function curatedNames(
  store: CareerStore,
  sources: readonly Source[],
): Promise<ReadonlyMap<string, Set<string>>> {
  const roles = new Map<string, Set<string>>();
  for (const { id, state } of sources) {
    if (state !== 'ACTIVE' || !isCurated(id)) continue;
    for await (const assertion of store.assertions(id, { kinds: [], types: ['CALLED'] })) {
      if (!isRoleName(assertion)) continue;
      getOrAdd(roles, plainNameOf(refId(assertion.to)), () => new Set()).add(refId(assertion.from));
    }
  }
  return roles;
}

const isRoleName = (assertion: Assertion): assertion is Exclude<Assertion, { node: unknown }> =>
  !('node' in assertion) && assertion.type === 'CALLED' && refKind(assertion.from) === 'Role';

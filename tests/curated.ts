import { refId, refKind } from '../src/domain/graph/fact.ts';
import type { RelationshipType } from '../src/domain/graph/model.ts';
import type { Properties, Value } from '../src/domain/graph/property.ts';
import { type Seniority, seniorities } from '../src/domain/graph/vocabulary.ts';
import { doorways } from '../src/explorer/api/lane-order.ts';
import { loadSeeds } from '../src/importers/seeds/load-seeds.ts';
import { seedsDirectory } from '../src/server/project-files.ts';

/** What the seeds of this release say, read once and laid out for the tests of the editors' policy. */
const contents = loadSeeds(seedsDirectory());

export const sources = contents.map(({ source }) => source);

export const facts = contents.flatMap(({ source, facts: all }) =>
  all.map(({ from, to, ...fact }) => ({
    ...fact,
    fromKind: refKind(from),
    from: refId(from),
    toKind: refKind(to),
    to: refId(to),
    source: source.name,
  })),
);

export const descriptions = contents.flatMap(({ source, descriptions: all }) =>
  all.map(({ node, properties }) => ({
    kind: refKind(node),
    id: refId(node),
    properties,
    source: source.name,
  })),
);

export interface CuratedRole {
  readonly id: string;
  readonly properties: Properties;
  readonly family: string;
  /** The place among the seniorities, from 0 for ENTRY. */
  readonly level: number;
}

export const roles: readonly CuratedRole[] = descriptions
  .filter(({ kind, source }) => kind === 'Role' && source === 'editors')
  .map(({ id, properties }) => ({
    id,
    properties,
    family: String(properties.family),
    level: seniorities.indexOf(properties.seniority as Seniority),
  }));

const byId = new Map(roles.map((role) => [role.id, role]));
export const levelOf = (role: string): number => byId.get(role)?.level ?? Number.NaN;
/** The roles from which people come who do not work in the field yet. */
export const isDoorway = ({ family }: CuratedRole): boolean => doorways.includes(family);

export interface CuratedMove {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly commonness: string;
  readonly years: readonly [number, number];
  readonly reason: string;
}

/** @throws when the value is no range */
function rangeOf(value: Value | null | undefined): readonly [number, number] {
  if (!Array.isArray(value) || value.length !== 2) throw new Error(`${String(value)} is no range.`);
  return [Number(value[0]), Number(value[1])];
}

export const moves: readonly CuratedMove[] = facts
  .filter(({ type, source }) => type === 'LEADS_TO' && source === 'editors')
  .map(({ from, to, properties }) => ({
    from,
    to,
    kind: String(properties.kind),
    commonness: String(properties.commonness),
    years: rangeOf(properties.yearsBefore),
    reason: String(properties.reason),
  }));

export const nameOf = ({ from, to }: Pick<CuratedMove, 'from' | 'to'>): string => `${from} > ${to}`;

const outOf = new Map<string, typeof facts>();
for (const fact of facts) {
  const key = `${fact.type} ${fact.fromKind} ${fact.from}`;
  outOf.set(key, [...(outOf.get(key) ?? []), fact]);
}
/** The facts of a type that a role states, of any source. */
export const factsOf = (type: RelationshipType, role: string) => outOf.get(`${type} Role ${role}`) ?? [];

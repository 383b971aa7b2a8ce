import { groupBy } from '../../domain/collections/grouping.ts';
import { CareerGraphError } from '../../domain/errors.ts';
import { type NodeRef, refId, refKind } from '../../domain/graph/fact.ts';
import { addressOfKey, type FactAddress } from '../../domain/graph/fact-key.ts';
import { relationshipShape } from '../../domain/graph/model.ts';
import { sourceRef } from '../../domain/graph/source.ts';
import type { EdgeRow, NodePlan } from '../../store/read-plan.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { Evidence } from '../evidence.ts';
import { descriptionsOf, type EvidenceFact, factsOfEdge } from '../reading/evidence-fact.ts';

/** Figures of one source about one pair, such as a wage of each year. */
const maxContexts = 1_000;

builder.queryField('facts', (t) =>
  t.field({
    type: [Evidence],
    nullable: { list: true, items: true }, // so that a refusal nulls nothing beside it
    description:
      'The facts with these keys, in their order; null in the place of a key that no fact has which readers see.',
    args: {
      keys: t.arg.stringList({
        required: true,
        description: 'At most 100 keys, unless this service sets another limit; `Evidence.key` gives them.',
      }),
    },
    resolve: (_root, { keys }, context) => {
      const { ids: maxKeys } = context.limits;
      if (keys.length > maxKeys) {
        const message = `facts: keys holds at most ${maxKeys} keys, not ${keys.length}.`;
        throw new CareerGraphError('BAD_USER_INPUT', message, { argument: 'keys' });
      }
      return findFacts(keys.map(addressOfKey), context);
    },
  }),
);

/** One read for all facts of a source that join the same kinds by the same relationship. */
async function findFacts(
  addresses: readonly (FactAddress | null)[],
  { loaders }: GraphQLContext,
): Promise<(EvidenceFact | null)[]> {
  const present = addresses.filter((address) => address !== null);
  const plans = new Map<FactAddress, NodePlan>();
  for (const group of groupBy(present, groupOf).values()) {
    const plan = planOf(group as [FactAddress, ...FactAddress[]]);
    for (const address of group) plans.set(address, plan);
  }
  return Promise.all(
    addresses.map(async (address) => {
      const plan = address && plans.get(address);
      if (!address || !plan) return null;
      const row = await loaders.planned(plan, refId(address.from ?? address.to));
      if (!row) return null;
      const to = refId(address.to);
      const ofPair = ({ edges }: { readonly edges: readonly EdgeRow[] }) =>
        edges.filter(({ node }) => node.id === to).flatMap((edge) => factsOfEdge(edge, kindsOf(address)));
      const facts = row.follow.fact ? ofPair(row.follow.fact) : descriptionsOf(row);
      return (
        facts.find(
          ({ fact }) => sourceRef(fact.source) === address.source && fact.context === address.context,
        ) ?? null
      );
    }),
  );
}

const kindsOf = ({ from, to }: FactAddress) => [refKind(from as NodeRef), refKind(to)] as const;

const groupOf = ({ source, type, from, to }: FactAddress): string =>
  [type, from === null ? '' : `${source} ${refKind(from)}`, refKind(to)].join('\n');

/** What answers a group of addresses. */
function planOf(group: readonly [FactAddress, ...FactAddress[]]): NodePlan {
  const [{ source, type, from, to }] = group;
  if (from === null || type === 'DESCRIBES') {
    return { kind: refKind(to), properties: [], descriptions: true, follow: [] };
  }
  const ends = [...new Set(group.map(({ to: end }) => refId(end)))].sort();
  return {
    kind: refKind(from),
    properties: [],
    descriptions: false,
    follow: [
      {
        key: 'fact',
        relationship: type,
        direction: 'out',
        properties: Object.keys(relationshipShape(type).properties).sort(),
        eachFact: true,
        facts: { sources: [source], bases: null },
        where: [{ of: 'node', property: 'id', test: { in: ends } }],
        order: null,
        page: { size: maxContexts, from: 'start', after: null, before: null },
        count: false,
        node: { kind: refKind(to), properties: [], descriptions: false, follow: [] },
      },
    ],
  };
}

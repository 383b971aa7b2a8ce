import {
  type FollowedType,
  type NodeKind,
  propertiesOf,
  relationshipShape,
} from '../../domain/graph/model.ts';
import { calculatedPrecedence, carriedPrecedence, importPrecedence } from '../../domain/graph/precedence.ts';
import type { PropertyType } from '../../domain/graph/property.ts';
import { type Basis, countsPeople, isRating } from '../../domain/graph/source.ts';
import type { EdgeCondition, FactFilter, Follow, NodeCondition, Order, Test } from '../read-plan.ts';
import { type Bind, type Fresh, factOrder } from './cypher-fragments.ts';
import { rolePay } from './role-pay.ts';

/** The condition that a fact is of an ACTIVE source and passes a filter. @param fact its variable */
export function factsPass(
  about: FollowedType,
  { sources, bases }: FactFilter,
  bind: Bind,
  fact = 'r',
): string {
  const terms = [`${fact}.source IN active`];
  if (sources !== null) {
    terms.push(
      `any(source IN ${bind(sources)} WHERE ${fact}.source = source OR ${fact}.source STARTS WITH source + '@' OR ${fact}.source STARTS WITH source + '+')`,
    );
  }
  if (bases !== null) terms.push(hasBasis(about, bases, fact, bind));
  return terms.join(' AND ');
}

/**
 * The condition that fact `r` is not calculated, or that no other fact leads from the node; see FactFilter.calculatedLast.
 *
 * @param fresh names the variables of the inner query
 */
export function notCalculatedUnlessAlone(
  start: string,
  { relationship, direction, facts, node }: Pick<Follow, 'relationship' | 'direction' | 'facts' | 'node'>,
  bind: Bind,
  fresh: Fresh,
): string {
  const [fact, end] = [fresh('r'), fresh('m')];
  const passing = factsPass(relationship, facts, bind, fact);
  return `(r.precedence <> ${calculatedPrecedence} OR NOT EXISTS {
MATCH ${pattern(start, fact, relationship, direction, `${end}:${node.kind}`)}
WHERE ${passing} AND ${end}.visible AND ${fact}.precedence <> ${calculatedPrecedence}
})`;
}

/**
 * The condition that fact `r` is not carried in the seeds, or that no import states a fact of the same pair and context;
 * see `separate` in the graph's model.
 *
 * @param fresh names the variable of the inner query
 */
export function notCarriedUnlessAlone(
  start: string,
  end: string,
  { relationship, direction, facts }: Pick<Follow, 'relationship' | 'direction' | 'facts'>,
  bind: Bind,
  fresh: Fresh,
): string {
  const fact = fresh('r');
  return `(r.precedence <> ${carriedPrecedence} OR NOT EXISTS {
MATCH ${pattern(start, fact, relationship, direction, end)}
WHERE ${factsPass(relationship, facts, bind, fact)} AND ${fact}.precedence = ${importPrecedence} AND ${fact}.context = r.context
})`;
}

/** The condition that a fact has one of some bases (see basisOf in source.ts). One text, whichever bases they are. */
function hasBasis(about: FollowedType, bases: readonly Basis[], fact: string, bind: Bind): string {
  if (about === 'RELATED_TO') return bind(bases.includes('RELATED'));
  const ofSource = `${fact}.precedence IN ${bind(bases.flatMap((basis) => precedencesOf[basis]))}`;
  if (isRating(about)) {
    return `CASE WHEN ${fact}.method IS NULL THEN ${ofSource} ELSE ${bind(bases.includes('RATED'))} END`;
  }
  if (!countsPeople(about)) return ofSource;
  return `CASE WHEN ${fact}.count IS NULL THEN ${ofSource} ELSE ${bind(bases.includes('OBSERVED'))} END`;
}

const precedences = [...Array(calculatedPrecedence + 1).keys()];
const precedencesOf: Readonly<Record<Basis, readonly number[]>> = {
  CURATED: precedences.filter((rank) => rank < importPrecedence),
  OFFICIAL: precedences.filter((rank) => rank >= importPrecedence && rank < calculatedPrecedence),
  CALCULATED: [calculatedPrecedence],
  OBSERVED: [],
  RELATED: [],
  RATED: [],
};

const passes = (value: string, test: Test, bind: Bind): string => {
  if ('in' in test) return `${value} IN ${bind(test.in)}`;
  if ('notIn' in test) return `NOT coalesce(${value} IN ${bind(test.notIn)}, false)`;
  return 'atLeast' in test ? `${value} >= ${bind(test.atLeast)}` : `${value} <= ${bind(test.atMost)}`;
};

/** The conditions on the node at the end of an edge, which need no merge. */
export const endPasses = (end: string, where: readonly EdgeCondition[], bind: Bind): string[] =>
  where
    .filter(({ of }) => of === 'node')
    .map(({ property, test }) => passes(`${end}.${property}`, test, bind));

/**
 * The conditions on values merged over the facts `r`, which come in order of precedence: columns that merge them, and
 * terms on these columns.
 */
export function mergedPass(
  relationship: FollowedType,
  where: readonly EdgeCondition[],
  bind: Bind,
  fresh: Fresh,
): { readonly columns: string[]; readonly terms: string[] } {
  const columns: string[] = [];
  const terms: string[] = [];
  for (const { of, property, test } of where) {
    if (of !== 'fact') continue;
    const column = fresh('w');
    columns.push(`${mergedValueCypher(relationship, property)} AS ${column}`);
    terms.push(passes(column, test, bind));
  }
  return { columns, terms };
}

/** A property merged over the facts `r`, which come in order of precedence: `collect` skips nulls. */
export const mergedValueCypher = (relationship: FollowedType, property: string): string =>
  relationshipShape(relationship).separate ? `r.${property}` : `head(collect(r.${property}))`;

/** The condition that a node meets a NodeCondition. */
export function nodePasses(node: string, condition: NodeCondition, bind: Bind, fresh: Fresh): string {
  if ('anyOf' in condition) {
    return `(${condition.anyOf.map((any) => nodePasses(node, any, bind, fresh)).join(' OR ') || 'false'})`;
  }
  if ('describedBy' in condition) {
    return `EXISTS { MATCH (${node})<-[r:DESCRIBES]-(:Source) WHERE ${factsPass('DESCRIBES', condition.describedBy, bind)} }`;
  }
  if ('payIn' in condition) {
    const pay = rolePay(node, condition.payIn, bind, fresh);
    return `coalesce(${pay} >= ${bind(condition.atLeast)}, ${condition.keepsUnknown})`;
  }
  if ('property' in condition) return passes(`${node}.${condition.property}`, condition.test, bind);
  const { relationship, direction, kind, where, some } = condition;
  const end = fresh('m');
  const merged = mergedPass(relationship, where, bind, fresh);
  const lines = [
    `MATCH ${pattern(node, 'r', relationship, direction, `${end}:${kind}`)}`,
    `WHERE ${['r.source IN active', `${end}.visible`, ...endPasses(end, where, bind)].join(' AND ')}`,
    ...(merged.terms.length === 0
      ? []
      : [
          `WITH ${end}, r ORDER BY ${factOrder('r')}`,
          `WITH ${end}, ${merged.columns.join(', ')} WHERE ${merged.terms.join(' AND ')}`,
          `RETURN ${end}`,
        ]),
  ];
  return `${some ? '' : 'NOT '}EXISTS {\n${lines.join('\n')}\n}`;
}

/** A pattern of two nodes and a relationship between them, which points from `from` when the direction is out. */
export function pattern(
  from: string,
  relationship: string,
  type: FollowedType,
  direction: 'out' | 'in',
  to: string,
): string {
  const [left, right] = direction === 'out' ? ['-', '->'] : ['<-', '-'];
  return `(${from})${left}[${relationship}:${type}]${right}(${to})`;
}

/**
 * The value that a list is ordered by (see sortValue in property.ts): of an edge with facts `r`, or of a node alone.
 *
 * @param relationship null for a list of nodes
 */
export function orderedValue(
  order: Order | null,
  end: string,
  kind: NodeKind,
  relationship: FollowedType | null,
): string {
  if (order === null) return 'null';
  const { property } = order;
  if (order.of === 'node' || relationship === null) {
    return sorted(propertiesOf(kind)[property], `${end}.${property}`);
  }
  const { properties } = relationshipShape(relationship);
  const value = sorted(properties[property], mergedValueCypher(relationship, property));
  const type = properties[property];
  if (order.otherwise === undefined) return value;
  const other = mergedValueCypher(relationship, order.otherwise);
  // as standInSortValue in property.ts
  const standIn =
    type?.type === 'choice'
      ? `${type.of.length + 1} - ${other}`
      : `CASE ${other} WHEN true THEN -1.0 WHEN false THEN -2.0 END`;
  return `coalesce(${value}, ${standIn})`;
}

function sorted(type: PropertyType | undefined, value: string): string {
  if (type?.type !== 'choice') return value;
  return `CASE ${value} ${type.of.map((choice, place) => `WHEN '${choice}' THEN ${place}`).join(' ')} END`;
}

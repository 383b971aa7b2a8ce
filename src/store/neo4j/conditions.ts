import {
  type FollowedType,
  type NodeKind,
  propertiesOf,
  relationshipShape,
} from '../../domain/graph/model.ts';
import { importPrecedence } from '../../domain/graph/precedence.ts';
import type { PropertyType } from '../../domain/graph/property.ts';
import type { Basis } from '../../domain/graph/source.ts';
import type { EdgeCondition, FactFilter, NodeCondition, Order, Test } from '../read-plan.ts';
import { factOrder } from './cypher.ts';

/** Gives a value to the statement; returns how the text refers to it. */
export type Bind = (value: unknown) => string;
/** Makes a variable that no other part of the statement has. */
export type Fresh = (prefix: string) => string;

/** The facts that readers see and this filter lets through, as `r`. */
export function factsPass(about: FollowedType, { sources, bases }: FactFilter, bind: Bind): string {
  const terms = ['r.source IN active'];
  if (sources !== null) {
    terms.push(
      `any(named IN ${bind(sources)} WHERE r.source = named OR r.source STARTS WITH named + '@' OR r.source STARTS WITH named + '+')`,
    );
  }
  if (bases !== null) {
    const among = bases.map((basis) => basisIs(about, basis)).join(' OR ');
    terms.push(`(${among || 'false'})`);
  }
  return terms.join(' AND ');
}

/** See basisOf in source.ts. */
function basisIs(about: FollowedType, basis: Basis): string {
  if (about === 'RELATED_TO') return String(basis === 'RELATED');
  const counted = about === 'LEADS_TO' ? 'r.count IS NOT NULL' : 'false';
  if (basis === 'RELATED') return 'false';
  if (basis === 'OBSERVED') return counted;
  const side = basis === 'CURATED' ? '<' : '>=';
  return `(NOT ${counted} AND r.precedence ${side} ${importPrecedence})`;
}

const passes = (value: string, test: Test, bind: Bind): string => {
  if ('in' in test) return `${value} IN ${bind(test.in)}`;
  return 'atLeast' in test ? `${value} >= ${bind(test.atLeast)}` : `${value} <= ${bind(test.atMost)}`;
};

/** Terms on the end of an edge, which need no merge. */
export const endPasses = (end: string, where: readonly EdgeCondition[], bind: Bind): string[] =>
  where
    .filter(({ of }) => of === 'node')
    .map(({ property, test }) => passes(`${end}.${property}`, test, bind));

/** Columns and terms on values merged over the facts `r`, which come in order of precedence. */
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
    columns.push(`${mergedValue(relationship, property)} AS ${column}`);
    terms.push(passes(column, test, bind));
  }
  return { columns, terms };
}

/** The value shown for a property; the facts `r` come in order of precedence, and collect skips nulls. */
export const mergedValue = (relationship: FollowedType, property: string): string =>
  relationshipShape(relationship).separate ? `r.${property}` : `head(collect(r.${property}))`;

/** Whether a node meets a condition. */
export function nodePasses(node: string, condition: NodeCondition, bind: Bind, fresh: Fresh): string {
  if ('anyOf' in condition) {
    return `(${condition.anyOf.map((one) => nodePasses(node, one, bind, fresh)).join(' OR ') || 'false'})`;
  }
  if ('describedBy' in condition) {
    return `EXISTS { MATCH (${node})<-[r:DESCRIBES]-(:Source) WHERE ${factsPass('DESCRIBES', condition.describedBy, bind)} }`;
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

/** What a list is ordered by, of an edge with facts `r` or of a node by itself; see sortValue in property.ts. */
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
  return sorted(properties[property], mergedValue(relationship, property));
}

function sorted(type: PropertyType | undefined, value: string): string {
  if (type?.type !== 'choice') return value;
  return `CASE ${value} ${type.of.map((choice, place) => `WHEN '${choice}' THEN ${place}`).join(' ')} END`;
}

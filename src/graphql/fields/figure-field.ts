import type { FieldMap } from '@pothos/core';
import { groupBy } from '../../domain/collections/grouping.ts';
import { pageOfRanked } from '../../domain/collections/ranked-page.ts';
import { compareText } from '../../domain/collections/text.ts';
import { CareerGraphError } from '../../domain/errors.ts';
import { mergedValue } from '../../domain/graph/merge.ts';
import { type NodeKind, relationshipShape, type ToldType } from '../../domain/graph/model.ts';
import { latestYear } from '../../domain/graph/period.ts';
import { compareSources } from '../../domain/graph/precedence.ts';
import { type CodeMatch, partKinds } from '../../domain/graph/vocabulary.ts';
import { distanceOf } from '../../domain/pay/pay-figure.ts';
import type { EdgeCondition, EdgePage, Follow, NodePlan, NodeRow } from '../../store/read-plan.ts';
import { builder, type Fields } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { pageSizesOf } from '../limits.ts';
import { type Edge, totalCountOf } from '../paging/connection.ts';
import { cursorOf, rankedPageInfo, requestedPage } from '../paging/ranked-page.ts';
import { digestOf, type PageArguments } from '../reading/cursor-page.ts';
import { type Arguments, showsFigures } from '../reading/field-mapping.ts';
import { evidenceOf } from './fact-fields.ts';
import {
  chosenEdges,
  edgeWhere,
  type Filters,
  mapValues,
  type OrderBy,
  type OtherOrders,
  orderArgument,
} from './list-arguments.ts';
import type { NodeObject } from './node-object.ts';
import { type Place, placeOf } from './place.ts';
import type { refScalar } from './ref.ts';
import { checkWhereNames } from './where-names.ts';

/** A figure of a role: its own, or that of one of its codes. */
export interface FigureEdge extends Edge {
  /** The kind of the node that the figure is stated of: the role, or one of its codes. */
  readonly subject: 'Role' | 'OccupationCode';
  /** The code that the figure is of, or that a figure of the role names; null for none that readers see. */
  readonly code: NodeRow | null;
  /** How the role matches that code; null when unknown, or without a code. */
  readonly match: CodeMatch | null;
  /** Id of the occupation that the figure is about; null for the role itself. */
  readonly about: string | null;
  /** Whether it is about a place around the one that was asked for, which has no figure. */
  readonly isWider: boolean;
}

interface FigureOrder {
  readonly description: string;
  readonly descending: boolean;
  /** Null when unknown, which comes last. */
  readonly value: (edge: FigureEdge) => number | string | null;
}

interface FigureField {
  /** Whether the place of a figure is the node at its end; else it is a property of the fact, which may be unknown. */
  readonly placed: 'end' | 'fact';
  readonly relationship: ToldType;
  /** The scalar that names a place. */
  readonly placeRef: ReturnType<typeof refScalar>;
  readonly description: string;
  readonly edge: string;
  readonly fields: (t: Fields<FigureEdge>) => FieldMap;
  /** Orders beside MATCH, the default. */
  readonly orders: Readonly<Record<string, FigureOrder>>;
  readonly filters: Filters;
  readonly arguments: Filters;
  /** Names of `arguments` that say which places count, so that figures about parts of a country are shown too. */
  readonly placing: readonly string[];
}

const byMatch: FigureOrder = {
  description: 'By how close the figure is to the role: its own, EXACT, CLOSE, BROAD; then the latest year',
  descending: false,
  value: distanceFrom,
};

function distanceFrom({ about, match }: FigureEdge): number {
  return distanceOf({ code: about, match });
}

const inPlace = (ids: readonly string[]): EdgeCondition => ({
  of: 'node',
  property: 'id',
  test: { in: ids },
});
/** Figures about a part of a country are shown only when asked for: there are hundreds of each role. */
const aboutCountries: EdgeCondition = { of: 'node', property: 'kind', test: { notIn: partKinds } };

/** Maximum number of figures that are put in order. */
const maxFigures = 1_000;
const all: Pick<Follow, 'order' | 'page' | 'count'> = {
  order: null,
  page: { size: maxFigures, from: 'start', after: null, before: null },
  count: false,
};
const anyFact = { sources: null, bases: null };

/**
 * Adds the figures of a role to its type, as a connection to places: the role's own, and those of its codes. They are
 * read by a plan of their own, which all roles of a request share.
 */
export function figureField(
  owner: NodeObject,
  name: string,
  end: NodeObject,
  {
    relationship,
    placed,
    placeRef,
    description,
    edge,
    fields,
    orders,
    filters,
    arguments: fieldFilters,
    placing,
  }: FigureField,
): void {
  const typeName = `${owner.name}${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const allOrders: Readonly<Record<string, FigureOrder>> = { MATCH: byMatch, ...orders };
  const where = edgeWhere(typeName, filters);
  const orderBy = orderArgument(typeName, {}, allOrders as OtherOrders);
  builder.objectField(owner, name, (t) =>
    t.connection(
      {
        type: end,
        nullable: true, // so that a wrong argument nulls nothing around it
        description,
        args: {
          ...mapValues(fieldFilters, ({ type, description }) =>
            t.arg({ type: type as 'String', description }),
          ),
          place: t.arg({
            type: placeRef,
            description:
              'Only figures about this place, such as "Seattle" or "WA". When it has none, those about the nearest place around it that has: `isWider` is true. Left out: figures about whole countries.',
          }),
          where: t.arg({ type: where, description: 'Conditions on the edges; all must hold.' }),
          orderBy: t.arg({
            type: orderBy,
            description: 'Order of the list instead of the default; unknown values come last.',
          }),
        },
        extensions: showsFigures({ relationship, direction: 'out', kind: end.name as NodeKind }),
        resolve: async (parent, args, context, info) => {
          const values = args as Arguments & PageArguments;
          const { facts, where: conditions } = chosenEdges(filters, fieldFilters, values);
          const requestedOrder = values.orderBy as OrderBy | null | undefined;
          const order = allOrders[requestedOrder?.field ?? 'MATCH'] as FigureOrder;
          const digest = digestOf(name, parent.id, facts, conditions, requestedOrder, values.place);
          const requested = requestedPage(name, digest, values, pageSizesOf(context.limits));
          await checkWhereNames(context, values.where as Arguments | null | undefined);
          const place = values.place == null ? null : await placeOf(context, String(values.place), 'place');
          const endPlan = context.selections.connectionPlan(info, end.name as NodeKind);
          const read = (ends: readonly EdgeCondition[]) =>
            readFigures(
              context,
              parent.id,
              { relationship, direction: 'out', eachFact: true, facts, where: [...ends, ...conditions] },
              endPlan,
            );
          const isAnywhere = placed === 'fact' || placing.some((argument) => values[argument] != null);
          const near =
            placed === 'end' && place
              ? await readNearest(place, (ids) => read([inPlace(ids)]))
              : nearestByMeasure(await read(isAnywhere ? [] : [aboutCountries]), place);
          near.sort(comparison(order, requestedOrder?.direction));
          const part = pageOfRanked(near.map(figureKey), requested.page);
          const edges = part.items.map((item) => ({
            ...(near[item.rank] as FigureEdge),
            cursor: cursorOf(requested, item),
          }));
          return { edges, pageInfo: rankedPageInfo(requested, part), totalCount: part.total };
        },
      },
      {
        name: `${typeName}Connection`,
        description: `One page of \`${owner.name}.${name}\`; \`totalCount\` is over all pages.`,
        fields: (t) => ({ totalCount: totalCountOf(t) }),
      },
      {
        name: `${typeName}Edge`,
        description: edge,
        fields: (t) => ({
          ...fields(t as unknown as Fields<FigureEdge>),
          evidence: evidenceOf(t as unknown as Fields<FigureEdge>, ({ subject }) => [
            subject,
            end.name as NodeKind,
          ]),
        }),
      },
    ),
  );
}

/** The figures of a role and of its codes that pass. */
export async function readFigures(
  { loaders }: GraphQLContext,
  role: string,
  choice: Pick<Follow, 'relationship' | 'direction' | 'eachFact' | 'facts' | 'where'>,
  endPlan: NodePlan,
): Promise<FigureEdge[]> {
  const properties = Object.keys(relationshipShape(choice.relationship).properties).sort();
  const node = { ...endPlan, properties: [...new Set([...endPlan.properties, 'name'])].sort() };
  const figures: Follow = { key: 'figures', ...choice, ...all, properties, node };
  const codes: Follow = {
    key: 'codes',
    relationship: 'CODED',
    direction: 'out',
    properties: ['match'],
    eachFact: false,
    facts: anyFact,
    where: [],
    ...all,
    node: {
      kind: 'OccupationCode',
      properties: ['code', 'scheme', 'title'],
      descriptions: false,
      follow: [figures],
    },
  };
  const plan: NodePlan = { kind: 'Role', properties: [], descriptions: false, follow: [figures, codes] };
  const row = await loaders.planned(plan, role);
  if (!row) return [];
  const coded = wholeList(row.follow.codes).map(({ node: code, facts }) => ({
    code,
    match: mergedValue(facts, 'match') as CodeMatch | null,
  }));
  const codeById = new Map(coded.map((one) => [one.code.id, one]));
  return [
    ...wholeList(row.follow.figures).map((edge) => {
      const about = mergedValue(edge.facts, 'code') as string | null;
      const { code = null, match = null } = codeById.get(about ?? '') ?? {};
      return { ...edge, subject: 'Role' as const, about, code, match, isWider: false, cursor: '' };
    }),
    ...coded.flatMap(({ code, match }) =>
      wholeList(code.follow.figures).map((edge) => ({
        ...edge,
        subject: 'OccupationCode' as const,
        about: code.id,
        code,
        match,
        isWider: false,
        cursor: '',
      })),
    ),
  ];
}

/** @throws CareerGraphError BAD_USER_INPUT when there are too many to order */
function wholeList(page: EdgePage | undefined): EdgePage['edges'] {
  if (page?.hasMore) {
    const message = `There are more than ${maxFigures} figures; name a place, or narrow them down with where.`;
    throw new CareerGraphError('BAD_USER_INPUT', message, { argument: 'place' });
  }
  return page?.edges ?? [];
}

/** Those about the place; those around it are read only where it has none. */
async function readNearest(
  place: Place,
  read: (ids: readonly string[]) => Promise<FigureEdge[]>,
): Promise<FigureEdge[]> {
  const [here = [], ...around] = place.levels;
  const figures = await read(here);
  if (figures.length > 0 || around.length === 0) return figures;
  return nearestOf(await read(around.flat()), place, ({ node }) => node.id);
}

/** Of each measure those about the place, or else about the nearest one around it that has any; all without a place. */
function nearestByMeasure(figures: readonly FigureEdge[], place: Place | null): FigureEdge[] {
  if (!place) return [...figures];
  const measures = groupBy(figures, ({ node }) => node.id);
  return [...measures.values()].flatMap((ofMeasure) =>
    nearestOf(ofMeasure, place, ({ facts }) => mergedValue(facts, 'place') as string | null),
  );
}

function nearestOf(
  figures: readonly FigureEdge[],
  place: Place,
  placeIn: (edge: FigureEdge) => string | null,
): FigureEdge[] {
  for (const [step, ids] of place.levels.entries()) {
    const here = figures.filter((edge) => ids.includes(placeIn(edge) ?? ''));
    if (here.length > 0) return here.map((edge) => ({ ...edge, isWider: step > 0 }));
  }
  return [];
}

/** Tells a figure apart from the others of its role. */
const figureKey = ({ node, about, facts: [fact] }: FigureEdge): string =>
  [node.id, fact?.source, fact?.context, about ?? ''].join('\n');

/** Of a period its last year. */
const yearOf = ({ facts }: FigureEdge): number =>
  Number(mergedValue(facts, 'year') ?? latestYear(String(mergedValue(facts, 'period') ?? '')));

/** Orders figures without an order of their own: see `comparison`. */
export const closestFirst = (a: FigureEdge, b: FigureEdge): number => comparison(byMatch, undefined)(a, b);

/** Ties go by how close a figure is, then by the latest year, precedence, place, context and occupation. */
function comparison(
  { value, descending }: FigureOrder,
  direction: OrderBy['direction'],
): (a: FigureEdge, b: FigureEdge) => number {
  const sign = (direction ? direction === 'DESC' : descending) ? -1 : 1;
  return (a, b) => {
    const [x, y] = [value(a), value(b)];
    const byValue =
      x === null || y === null
        ? Number(x === null) - Number(y === null)
        : sign * (typeof x === 'string' ? compareText(x, String(y)) : x - Number(y));
    return (
      byValue ||
      distanceFrom(a) - distanceFrom(b) ||
      yearOf(b) - yearOf(a) ||
      compareSources(a.facts[0]?.source ?? '', b.facts[0]?.source ?? '') ||
      compareText(figureKey(a), figureKey(b))
    );
  };
}

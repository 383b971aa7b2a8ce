import { groupBy } from '../../domain/collections/grouping.ts';
import { compareText } from '../../domain/collections/text.ts';
import { CareerGraphError } from '../../domain/errors.ts';
import { mergedValue, withoutCarried } from '../../domain/graph/merge.ts';
import { relationshipShape } from '../../domain/graph/model.ts';
import { latestYear } from '../../domain/graph/period.ts';
import { compareSources } from '../../domain/graph/precedence.ts';
import { type CodeMatch, isPartKind } from '../../domain/graph/vocabulary.ts';
import { distanceOf } from '../../domain/pay/pay-figure.ts';
import type { EdgePage, Follow, NodePlan, NodeRow } from '../../store/read-plan.ts';
import type { GraphQLContext } from '../context.ts';
import type { Edge } from '../paging/connection.ts';
import type { OrderBy } from './list-arguments.ts';
import type { Place } from './place.ts';

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

/** How figures of a role are ordered. */
export interface FigureOrder {
  readonly description: string;
  readonly descending: boolean;
  /** Null when unknown, which comes last. */
  readonly value: (edge: FigureEdge) => number | string | null;
}

/** The default order. */
export const byMatch: FigureOrder = {
  description: 'By how close the figure is to the role: its own, EXACT, CLOSE, BROAD; then the latest year',
  descending: false,
  value: distanceFrom,
};

function distanceFrom({ about, match }: FigureEdge): number {
  return distanceOf({ code: about, match });
}

/** Maximum number of figures that are put in order. */
const maxFigures = 1_000;
const wholeLists: Pick<Follow, 'order' | 'page' | 'count'> = {
  order: null,
  page: { size: maxFigures, from: 'start', after: null, before: null },
  count: false,
};
const anyFact = { sources: null, bases: null };

/** The figures of a role and of its codes that pass; none that the seeds carry of a release which is imported. */
export async function readFigures(
  { loaders }: GraphQLContext,
  role: string,
  choice: Pick<Follow, 'relationship' | 'direction' | 'eachFact' | 'facts' | 'where'>,
  endPlan: NodePlan,
): Promise<FigureEdge[]> {
  const properties = Object.keys(relationshipShape(choice.relationship).properties).sort();
  const node = { ...endPlan, properties: [...new Set([...endPlan.properties, 'name'])].sort() };
  const figures: Follow = { key: 'figures', ...choice, ...wholeLists, properties, node };
  const codes: Follow = {
    key: 'codes',
    relationship: 'CODED',
    direction: 'out',
    properties: ['match'],
    eachFact: false,
    facts: anyFact,
    where: [],
    ...wholeLists,
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
  const all = [
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
  return [...withoutCarried(all, sourceOfFigure, aboutSame)];
}

const sourceOfFigure = ({ facts: [fact] }: FigureEdge): string => fact?.source ?? '';
const aboutSame = ({ node, about, facts: [fact] }: FigureEdge): string =>
  [node.id, about ?? '', fact?.context].join('\n');

/** @throws CareerGraphError BAD_USER_INPUT when there are too many to order */
function wholeList(page: EdgePage | undefined): EdgePage['edges'] {
  if (page?.hasMore) {
    const message = `There are more than ${maxFigures} figures; name a place, or narrow them down with where.`;
    throw new CareerGraphError('BAD_USER_INPUT', message, { argument: 'place' });
  }
  return page?.edges ?? [];
}

/** Those about the place; those around it are read only where it has none. */
export async function readNearest(
  place: Place,
  read: (ids: readonly string[]) => Promise<FigureEdge[]>,
): Promise<FigureEdge[]> {
  const [here = [], ...around] = place.levels;
  const figures = await read(here);
  if (figures.length > 0 || around.length === 0) return figures;
  return nearestOf(await read(around.flat()), place, ({ node }) => node.id);
}

/** Of each measure those about the place, or else about the nearest one around it that has any. */
export function nearestByMeasure(figures: readonly FigureEdge[], place: Place): FigureEdge[] {
  const measures = groupBy(figures, ({ node }) => node.id);
  return [...measures.values()].flatMap((ofMeasure) => nearestOf(ofMeasure, place, placeNamed));
}

const placeNamed = ({ facts }: FigureEdge) => mergedValue(facts, 'place') as string | null;

/** The figures whose facts name no place, or one that is no part of another. One store call where any names a place. */
export async function aboutCountries(
  { loaders }: GraphQLContext,
  figures: readonly FigureEdge[],
): Promise<FigureEdge[]> {
  const ids = [...new Set(figures.flatMap((edge) => placeNamed(edge) ?? []))];
  const rows = await Promise.all(ids.map((id) => loaders.planned(regionKind, id)));
  const parts = new Set(ids.filter((_, i) => isPartKind(rows[i]?.properties.kind)));
  return figures.filter((edge) => !parts.has(placeNamed(edge) ?? ''));
}

const regionKind: NodePlan = { kind: 'Region', properties: ['kind'], descriptions: false, follow: [] };

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
export const figureKey = ({ node, about, facts: [fact] }: FigureEdge): string =>
  [node.id, fact?.source, fact?.context, about ?? ''].join('\n');

/** Of a period its last year. */
const yearOf = ({ facts }: FigureEdge): number =>
  Number(mergedValue(facts, 'year') ?? latestYear(String(mergedValue(facts, 'period') ?? '')));

/** Orders figures without an order of their own: see `comparison`. */
export const closestFirst = (a: FigureEdge, b: FigureEdge): number => comparison(byMatch, undefined)(a, b);

/** Ties go by how close a figure is, then by the latest year, precedence, place, context and occupation. */
export function comparison(
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

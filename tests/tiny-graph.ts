import type { RoleCodeColumns } from '../src/domain/graph/same-work.ts';
import type { CareerMapColumns, MoveColumns } from '../src/domain/paths/career-map-columns.ts';
import type { PayFigure } from '../src/domain/pay/pay-figure.ts';

type Commonness = 'COMMON' | 'OCCASIONAL' | 'RARE';
type Years = readonly [low: number, high: number];
type MoveFact = readonly [Commonness | null, Years | null, MoveSaid?];

/** A role written down briefly; null is unknown. */
export interface CareerRole {
  readonly family?: string;
  readonly seniority?: string;
  readonly industries?: readonly string[];
  readonly tools?: readonly string[];
  /** One fact about each move, or several. */
  readonly moves?: Readonly<Record<string, MoveFact | readonly MoveFact[]>>;
  /** Roles that `onet@1` calls related. */
  readonly related?: readonly string[];
  /** Importance, or more. */
  readonly skills?: Readonly<Record<string, number | null | ListedSkill>>;
  readonly pay?: readonly Partial<PayFigure>[];
}

interface MoveSaid {
  readonly kind?: string;
  readonly observed?: readonly [count: number, outOf: number];
  readonly place?: string;
  readonly period?: string;
  /** `editors@1` when left out. */
  readonly source?: string;
  readonly context?: string;
}

interface ListedSkill {
  readonly importance?: number;
  readonly level?: number;
  readonly essential?: boolean;
}

const listedSkill = (skill: number | null | ListedSkill): ListedSkill =>
  typeof skill === 'number' ? { importance: skill } : (skill ?? {});

const isOneFact = (facts: MoveFact | readonly MoveFact[]): facts is MoveFact => !Array.isArray(facts[0]);

/** Roles as the columns that an engine reads, in the order in which they are written. */
export function careerColumns(
  graph: Readonly<Record<string, CareerRole>>,
  buildsOn: Readonly<Record<string, readonly string[]>> = {},
): CareerMapColumns {
  const sources: string[] = [];
  const placeOf = (source: string): number => {
    if (!sources.includes(source)) sources.push(source);
    return sources.indexOf(source);
  };
  const roles = Object.entries(graph).map(([id, role]) => {
    const skills = Object.entries(role.skills ?? {}).map(
      ([skill, about]) => [skill, listedSkill(about)] as const,
    );
    const related = role.related ?? [];
    return {
      id,
      family: role.family ?? null,
      seniority: role.seniority ?? null,
      industries: role.industries ?? [],
      tools: role.tools ?? [],
      moves: moveColumns(role.moves ?? {}, placeOf),
      related: {
        to: related,
        source: related.map(() => placeOf('onet@1')),
        context: related.map(() => ''),
      },
      skills: {
        id: skills.map(([skill]) => skill),
        source: skills.map(() => placeOf('editors@1')),
        context: skills.map(() => ''),
        importance: skills.map(([, { importance }]) => importance ?? null),
        level: skills.map(([, { level }]) => level ?? null),
        essential: skills.map(([, { essential }]) => essential ?? null),
      },
      pay: (role.pay ?? []).map((figure) => ({ ...usualFigure, ...figure })),
    };
  });
  return { sources, roles, skills: Object.entries(buildsOn).map(([id, on]) => ({ id, buildsOn: on })) };
}

/** That a role is the work of an occupation, by a code that the occupation matches EXACT. */
export type TinyBridge = readonly [role: string, occupation: string, match?: 'EXACT' | 'CLOSE'];

/**
 * The codes of some roles: a code for each occupation, which editors gave to the other role of its bridge.
 *
 * @param notations by occupation its code of O*NET-SOC
 */
export function codeColumns(
  bridges: readonly TinyBridge[],
  notations: Readonly<Record<string, string>> = {},
): RoleCodeColumns {
  const occupations = [
    ...new Set([...bridges.map(([, occupation]) => occupation), ...Object.keys(notations)]),
  ];
  const rows = [
    ...bridges.map(([role, occupation, match = 'EXACT']) => ({ role, occupation, match, curated: true })),
    ...occupations.map((id) => ({ role: id, occupation: id, match: 'EXACT', curated: false })),
  ];
  return {
    role: rows.map(({ role }) => role),
    code: rows.map(({ occupation }) => `code-${occupation}`),
    match: rows.map(({ match }) => match),
    curated: rows.map(({ curated }) => curated),
    scheme: rows.map(() => 'O*NET-SOC'),
    notation: rows.map(({ occupation }) => notations[occupation] ?? null),
  };
}

function moveColumns(
  moves: NonNullable<CareerRole['moves']>,
  placeOf: (source: string) => number,
): MoveColumns {
  const facts = Object.entries(moves).flatMap(([to, about]) =>
    (isOneFact(about) ? [about] : about).map(([commonness, years, more = {}]) => ({
      to,
      commonness,
      years,
      ...more,
    })),
  );
  return {
    to: facts.map(({ to }) => to),
    source: facts.map(({ source = 'editors@1' }) => placeOf(source)),
    context: facts.map(({ context = '' }) => context),
    kind: facts.map(({ kind }) => kind ?? null),
    commonness: facts.map(({ commonness }) => commonness),
    yearsLow: facts.map(({ years }) => years?.[0] ?? null),
    yearsHigh: facts.map(({ years }) => years?.[1] ?? null),
    count: facts.map(({ observed }) => observed?.[0] ?? null),
    outOf: facts.map(({ observed }) => observed?.[1] ?? null),
    place: facts.map(({ place }) => place ?? null),
    period: facts.map(({ period }) => period ?? null),
  };
}

const usualFigure: PayFigure = {
  source: 'wages@2024',
  context: '2024|US|',
  region: 'US',
  currency: 'USD',
  year: 2024,
  measure: 'annual wage',
  code: null,
  match: null,
  median: null,
  low: null,
  p25: null,
  p10: null,
};

/**
 * The numbers are what a move costs: 1 COMMON, 2 OCCASIONAL, 4 RARE; a `?` has no known commonness and costs
 * 2, the upper quartile of the known 1 1 1 1 2 2 2 2 4 4.
 *
 * ```
 *   analyst ───?───▶ scientist ──────────?─────────┐
 *      │                                           │
 *      2         ┌───────────────4───────────┐     │
 *      ▼         │                           ▼     ▼
 *   developer ───┴─1─▶ senior ─1─▶ staff ─?─▶ architect
 *      ▲               │    ▲        │            ▲
 *      1               2    2        4            1
 *      │               ▼    │        ▼            │
 *   intern              lead ──2─▶ director       │
 *                        └────────────────────────┘
 *   recruiter
 * ```
 *
 * `recruiter` has a move to itself and one to a role that nobody describes: the map drops both.
 */
export const tinyGraph = careerColumns({
  intern: { moves: { developer: ['COMMON', [1, 2]] }, skills: { git: null } },
  developer: {
    moves: { senior: ['COMMON', [2, 4]], architect: ['RARE', [6, 9]] },
    skills: { testing: 0.6, git: 0.9 },
  },
  senior: {
    moves: { staff: ['COMMON', [3, 5]], lead: ['OCCASIONAL', [3, 5]] },
    skills: { testing: null, git: 0.7, design: 0.8 },
  },
  lead: {
    moves: {
      senior: ['OCCASIONAL', null],
      director: ['OCCASIONAL', [4, 7]],
      architect: ['COMMON', [2, 3]],
    },
    skills: { mentoring: 0.5, hiring: 0.5, design: 0.9 },
  },
  staff: {
    moves: { director: ['RARE', null], architect: [null, null] },
    skills: { influence: 0.8, design: 0.9 },
  },
  architect: { skills: { modelling: null, hiring: 0, cloud: 0.7, design: 1 } },
  director: {},
  analyst: { moves: { scientist: [null, [1, 3]], developer: ['OCCASIONAL', null] } },
  scientist: { moves: { architect: [null, null] } },
  recruiter: { moves: { recruiter: ['COMMON', [1, 1]], astronaut: ['COMMON', [9, 9]] } },
});

import type { CareerMapColumns } from '../src/domain/career-map.ts';

type Commonness = 'COMMON' | 'OCCASIONAL' | 'RARE';
type Years = readonly [low: number, high: number];

/** A role written down briefly; null is unknown. */
export interface RoleSaid {
  readonly seniority?: string;
  readonly industries?: readonly string[];
  readonly moves?: Readonly<Record<string, readonly [Commonness | null, Years | null, MoveSaid?]>>;
  /** Importance, or more. */
  readonly skills?: Readonly<Record<string, number | null | SkillSaid>>;
}

interface MoveSaid {
  readonly kind?: string;
  readonly observed?: readonly [count: number, outOf: number];
}

interface SkillSaid {
  readonly importance?: number;
  readonly level?: number;
  readonly essential?: boolean;
}

const skillSaid = (said: number | null | SkillSaid): SkillSaid =>
  typeof said === 'number' ? { importance: said } : (said ?? {});

/** Roles as an engine hands them over, in the order in which they are written. */
export const careerColumns = (said: Readonly<Record<string, RoleSaid>>): CareerMapColumns => ({
  roles: Object.entries(said).map(([id, { moves = {}, skills = {}, seniority = null, industries = [] }]) => ({
    id,
    seniority,
    industries,
    moves: {
      to: Object.keys(moves),
      kind: Object.values(moves).map(([, , more]) => more?.kind ?? null),
      commonness: Object.values(moves).map(([commonness]) => commonness),
      yearsBefore: Object.values(moves).map(([, years]) => years),
      observed: Object.values(moves).map(([, , more]) => more?.observed ?? null),
    },
    skills: {
      id: Object.keys(skills),
      importance: Object.values(skills).map((skill) => skillSaid(skill).importance ?? null),
      level: Object.values(skills).map((skill) => skillSaid(skill).level ?? null),
      essential: Object.values(skills).map((skill) => skillSaid(skill).essential ?? null),
    },
  })),
});

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

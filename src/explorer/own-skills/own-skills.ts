import type { SkillLevel } from '../api/operations.ts';

/** A skill or tool with the name that was picked. */
export interface NamedRef {
  readonly ref: string;
  readonly name: string;
}

interface LevelledSkill extends NamedRef {
  readonly level: SkillLevel;
}

/** How long somebody reckons that learning takes them: their own estimates, as no source has such figures. */
export interface PlanTime {
  /** Hours that they learn in a week; 0 while they have not said. */
  readonly hoursAWeek: number;
  /** Hours for a skill by its ref; a skill without an estimate is not in it. */
  readonly hours: Readonly<Record<string, number>>;
}

/** What someone says they can do. It stays in this browser; `texts.mySkills.privacy` says what that means. */
export interface OwnSkills {
  readonly skills: readonly LevelledSkill[];
  readonly tools: readonly NamedRef[];
  /** Refs of skills ticked in a learning plan. */
  readonly ticked: readonly string[];
  /** Refs that the service does not know: kept, but left out of requests. Learnt anew on each visit. */
  readonly unknown: readonly string[];
  /** Estimates of how long learning takes; absent while there are none. */
  readonly time?: PlanTime;
}

/** From the lowest to the highest. */
export const skillLevels: readonly SkillLevel[] = ['BEGINNER', 'WORKING', 'ADVANCED', 'EXPERT'];

/** Nothing picked yet. */
export const noSkills: OwnSkills = { skills: [], tools: [], ticked: [], unknown: [] };

/** The most skills, and the most tools, that the service takes in one request. */
const maxEach = 200;

/** Adds a skill, or moves it to the end at its new level; none beyond 200. */
export function withSkill(
  ownSkills: OwnSkills,
  { ref, name }: NamedRef,
  level: SkillLevel = 'WORKING',
): OwnSkills {
  const others = ownSkills.skills.filter((skill) => skill.ref !== ref);
  return { ...ownSkills, skills: [...others, { ref, name, level }].slice(0, maxEach) };
}

/** Adds a tool at the end, once; none beyond 200. */
export function withTool(ownSkills: OwnSkills, { ref, name }: NamedRef): OwnSkills {
  const others = ownSkills.tools.filter((tool) => tool.ref !== ref);
  return { ...ownSkills, tools: [...others, { ref, name }].slice(0, maxEach) };
}

/** Removes the skill and the tool with a ref; ticks stay. */
export const withoutRef = (ownSkills: OwnSkills, ref: string): OwnSkills => ({
  ...ownSkills,
  skills: ownSkills.skills.filter((skill) => skill.ref !== ref),
  tools: ownSkills.tools.filter((tool) => tool.ref !== ref),
});

/** Ticks a skill of a learning plan, or takes the tick away. */
export const withTick = (ownSkills: OwnSkills, ref: string, isTicked: boolean): OwnSkills => ({
  ...ownSkills,
  ticked: isTicked
    ? [...new Set([...ownSkills.ticked, ref])]
    : ownSkills.ticked.filter((other) => other !== ref),
});

/** The level nearest to a number of 0 to 1, at quarters; WORKING for null. */
export const levelOf = (level: number | null): SkillLevel =>
  skillLevels[Math.min(3, Math.max(0, Math.round((level ?? 0.5) * 4) - 1))] ?? 'WORKING';

/** The variables of a request, in order: skills with their levels, and tools; without those that are unknown. */
export const skillVariables = ({ skills, tools, unknown }: OwnSkills) => ({
  skills: skills.filter(({ ref }) => !unknown.includes(ref)).map(({ ref, level }) => ({ ref, level })),
  tools: tools.map(({ ref }) => ref).filter((ref) => !unknown.includes(ref)),
});

/** Whether any skill is known to the service. Tools alone do not count: roles are compared by their skills. */
export const hasKnownSkills = (ownSkills: OwnSkills): boolean => skillVariables(ownSkills).skills.length > 0;

/**
 * Marks as unknown what the service knows nothing for.
 *
 * @param refusedArguments arguments of a refused request, such as `skills[1].ref` or `ownTools[0]`; others count for nothing
 * @returns the same object when nothing is to be marked
 */
export function withUnknown(ownSkills: OwnSkills, refusedArguments: readonly string[]): OwnSkills {
  const { skills, tools } = skillVariables(ownSkills);
  const refs = refusedArguments.flatMap((argument) => {
    const [, list, index] = /^(?:own)?(skills|tools)\[(\d+)\]/i.exec(argument) ?? [];
    if (list === undefined) return [];
    return list.toLowerCase() === 'tools' ? (tools[Number(index)] ?? []) : (skills[Number(index)]?.ref ?? []);
  });
  return refs.length === 0 ? ownSkills : { ...ownSkills, unknown: [...ownSkills.unknown, ...refs] };
}

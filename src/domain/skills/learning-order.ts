/** Skills in an order in which a person can learn them. */
export interface LearningOrder<Skill> {
  readonly order: readonly Skill[];
  /**
   * Cycles of skills that build on each other, an error in the data, where a cycle holds a goal. The skills of a cycle
   * stand in an arbitrary but stable order; all others are ordered correctly.
   */
  readonly cycles: readonly (readonly Skill[])[];
}

interface Visit<Skill> {
  readonly skill: Skill;
  readonly before: readonly Skill[];
  next: number;
}

/**
 * The goals, each after all goals that it builds on, directly or via other skills. Goals are visited in order, each
 * after its prerequisites, so an early goal is learnt as early as possible.
 *
 * The method is depth-first topological sorting that finds strongly connected components (Tarjan 1972).
 * O(skills + edges below the goals), and sorting the edges of each skill
 *
 * @param goals without repetition
 * @param buildsOn the skills to learn before a skill; called once per skill
 */
export function learningOrder<Skill>(
  goals: readonly Skill[],
  buildsOn: (skill: Skill) => readonly Skill[],
): LearningOrder<Skill> {
  const positions = new Map(goals.map((skill, position) => [skill, position]));
  const positionOf = (skill: Skill): number => positions.get(skill) ?? goals.length;
  const order: Skill[] = [];
  const cycles: Skill[][] = [];
  const entered = new Map<Skill, number>(); // number of skills entered before
  const lowest = new Map<Skill, number>(); // least `entered` of the open skills that it leads to
  const open: Skill[] = [];
  const closed = new Set<Skill>();
  const stack: Visit<Skill>[] = [];

  const enter = (skill: Skill): void => {
    lowest.set(skill, entered.size);
    entered.set(skill, entered.size);
    open.push(skill);
    const before = [...buildsOn(skill)].sort((a, b) => positionOf(a) - positionOf(b));
    stack.push({ skill, before, next: 0 });
  };
  const lower = (skill: Skill, to: number): void => {
    lowest.set(skill, Math.min(lowest.get(skill) as number, to));
  };
  const leave = ({ skill, before }: Visit<Skill>): void => {
    const low = lowest.get(skill) as number;
    const above = stack.at(-1);
    if (above) lower(above.skill, low);
    if (low < (entered.get(skill) as number)) return; // part of a component that an earlier skill began
    const members = open.splice(open.lastIndexOf(skill));
    for (const member of members) closed.add(member);
    const goalMembers = members.filter((member) => positions.has(member));
    order.push(...goalMembers.reverse());
    if (goalMembers.length > 0 && (members.length > 1 || before.includes(skill))) cycles.push(members);
  };

  for (const skill of goals) {
    if (!entered.has(skill)) enter(skill);
    for (let visit = stack.at(-1); visit; visit = stack.at(-1)) {
      const next = visit.before[visit.next++];
      if (next === undefined) leave(stack.pop() as Visit<Skill>);
      else if (!entered.has(next)) enter(next);
      else if (!closed.has(next)) lower(visit.skill, entered.get(next) as number);
    }
  }
  return { order, cycles };
}

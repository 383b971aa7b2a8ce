/** Skills in an order in which they can be learnt. */
export interface LearningOrder<Skill> {
  readonly order: readonly Skill[];
  /**
   * Skills that build on each other in a circle, at least one of them wanted: an error in the data. Those of a circle
   * stand in an arbitrary, stable order; all others are where they belong.
   */
  readonly cycles: readonly (readonly Skill[])[];
}

interface Visit<Skill> {
  readonly skill: Skill;
  readonly before: readonly Skill[];
  next: number;
}

/**
 * The wanted skills, each after all those that it builds on, also by way of skills that are not wanted. They are taken
 * in the order given, each preceded by what it still needs: what was wanted first is learnt as early as can be.
 *
 * Depth-first topological order, circles found on the way (Tarjan 1972). O(skills + edges that lead down from them)
 *
 * @param wanted without repetition
 * @param buildsOn what to learn before a skill; asked once per skill
 */
export function learningOrder<Skill>(
  wanted: readonly Skill[],
  buildsOn: (skill: Skill) => readonly Skill[],
): LearningOrder<Skill> {
  const places = new Map(wanted.map((skill, place) => [skill, place]));
  const placeOf = (skill: Skill): number => places.get(skill) ?? wanted.length;
  const order: Skill[] = [];
  const cycles: Skill[][] = [];
  const entered = new Map<Skill, number>();
  const lowest = new Map<Skill, number>(); // the earliest entered skill that it leads to and that is still open
  const open: Skill[] = [];
  const closed = new Set<Skill>();
  const stack: Visit<Skill>[] = [];

  const enter = (skill: Skill): void => {
    lowest.set(skill, entered.size);
    entered.set(skill, entered.size);
    open.push(skill);
    const before = [...buildsOn(skill)].sort((a, b) => placeOf(a) - placeOf(b));
    stack.push({ skill, before, next: 0 });
  };
  const lower = (skill: Skill, to: number): void => {
    lowest.set(skill, Math.min(lowest.get(skill) as number, to));
  };
  const leave = ({ skill, before }: Visit<Skill>): void => {
    const low = lowest.get(skill) as number;
    const above = stack.at(-1);
    if (above) lower(above.skill, low);
    if (low < (entered.get(skill) as number)) return; // part of a circle that began before it
    const members = open.splice(open.lastIndexOf(skill));
    for (const member of members) closed.add(member);
    const here = members.filter((member) => places.has(member));
    order.push(...here.reverse());
    if (here.length > 0 && (members.length > 1 || before.includes(skill))) cycles.push(members);
  };

  for (const skill of wanted) {
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

import type { CitedFragment, LearningPlanQuery } from '../api/operations.ts';
import { CitedText } from './cited-text.ts';
import { meaningOf, nameWithRef, starter, titled, words } from './wording.ts';

type Plan = NonNullable<LearningPlanQuery['learningPlan']>;
type Gap = NonNullable<LearningPlanQuery['skillGap']>;

/** The facts behind each step, by the id of its skill: that the role lists it, or that a skill of the plan builds on it. */
function factsOf({ steps }: Plan, { skills }: Gap): Map<string, readonly CitedFragment[]> {
  const edges = [
    ...(steps ?? []).flatMap(({ skill }) => skill?.buildsOn?.edges ?? []),
    ...(skills?.edges ?? []), // last, as being listed counts first
  ];
  return new Map(edges.map(({ node, evidence }) => [node.ref, evidence]));
}

/** What to learn, prerequisites first. */
export function learningPlanAnswer({
  learningPlan,
  skillGap,
}: {
  readonly learningPlan: Plan;
  readonly skillGap: Gap;
}): CitedText | string {
  const { from, to, reason, stepCount, totals, steps } = learningPlan;
  if (reason !== null) return `${reason}: ${meaningOf('NoGapReason', reason)} Invent no plan.`;
  const facts = factsOf(learningPlan, skillGap);
  const text = new CitedText();
  if (to) text.fact(titled(to), to.evidence);
  return text
    .say(
      `${starter(from)} has ${totals.held} of ${totals.listed} listed skills; ${stepCount} steps, prerequisites first:`,
    )
    .list('Order of learning:', steps ?? [], ({ rank, skill, listed: isListed, status, need, buildsOn }) => [
      [
        `${rank}. ${skill ? nameWithRef(skill) : 'a skill that was just removed'}`,
        words(status),
        isListed ? `asks for level ${need ?? 'unknown'}` : 'not listed, but others build on it',
        buildsOn.length > 0 && `after ${buildsOn.map(({ name }) => name).join(', ')}`,
      ]
        .filter(Boolean)
        .join(', '),
      facts.get(skill?.ref ?? '') ?? [],
      ['level'],
      buildsOn.map(({ ref }) => skill?.buildsOn?.edges.find(({ node }) => node.ref === ref)?.evidence ?? []),
    ]);
}

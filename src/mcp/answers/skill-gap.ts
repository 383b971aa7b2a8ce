import type { CitedFragment, SkillGapQuery, SkillGapQueryVariables } from '../api/operations.ts';
import { CitedText } from './cited-text.ts';
import { meaningOf, nameWithRef, starter, titled, words } from './wording.ts';

type Gap = NonNullable<SkillGapQuery['skillGap']>;

/** The facts, those that give a level first. */
const levelFirst = (facts: readonly CitedFragment[] = []): CitedFragment[] => {
  const givesLevel = ({ claims }: CitedFragment) => claims.some(({ property }) => property === 'level');
  return [...facts.filter(givesLevel), ...facts.filter((fact) => !givesLevel(fact))];
};

/** What a role lists that the person, or another role, lacks; or why nothing can be said. */
export function skillGapAnswer(
  { skillGap }: { readonly skillGap: Gap },
  { skills: ownSkills }: SkillGapQueryVariables,
): CitedText | string {
  const { from, to, reason, totals, toolTotals, toLearn, carriesOver, tools } = skillGap;
  if (reason !== null) return `${reason}: ${meaningOf('NoGapReason', reason)} Estimate no gap.`;
  const startFacts = new Map(from?.skills?.edges.map(({ node, evidence }) => [node.ref, evidence]));
  const isListComplete = from?.skills?.totalCount === startFacts.size; // a page has at most 100
  const unlisted = `, ${[ownSkills ?? []].flat().length > 0 ? 'named by the person or ' : ''}inferred from a skill that builds on it`;
  const text = new CitedText();
  if (to) text.fact(titled(to), to.evidence);
  return text
    .say(
      `${starter(from)}: ${totals.held - totals.below} of ${totals.listed} listed skills carry over, ${totals.below} below the level asked for, ${totals.missing} missing; ${toolTotals.held} of ${toolTotals.listed} tools. Counted from the facts below and their like; it compares lists, not people.`,
    )
    .list(
      `To learn, the most important of ${toLearn?.totalCount}:`,
      toLearn?.edges ?? [],
      ({ node, status, need, have, evidence }) => [
        `${nameWithRef(node)}, ${words(status)}, asks for level ${need ?? 'unknown'}${status === 'BELOW' ? `, has ${have}` : ''}`,
        evidence,
        ['level'],
        status === 'BELOW' ? [levelFirst(startFacts.get(node.ref))] : [],
      ],
    )
    .list(
      `Carries over, the first of ${carriesOver?.totalCount}:`,
      carriesOver?.edges ?? [],
      ({ node, evidence }) => [
        nameWithRef(node) + (isListComplete && !startFacts.has(node.ref) ? unlisted : ''),
        evidence,
        [],
        [startFacts.get(node.ref) ?? []],
      ],
    )
    .list(`Tools to learn, the first of ${tools?.totalCount}:`, tools?.edges ?? [], ({ node, evidence }) => [
      nameWithRef(node),
      evidence,
    ]);
}

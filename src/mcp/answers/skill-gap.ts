import type { SkillGapQuery } from '../api/operations.ts';
import { CitedText } from './cited-text.ts';
import { meaningOf, nameWithRef, starter, titled, words } from './wording.ts';

type Gap = NonNullable<SkillGapQuery['skillGap']>;

/** What a role lists that the person, or another role, lacks; or why nothing can be said. */
export function skillGapAnswer({ skillGap }: { readonly skillGap: Gap }): CitedText | string {
  const { from, to, reason, totals, toolTotals, toLearn, carriesOver, tools } = skillGap;
  if (reason !== null) return `${reason}: ${meaningOf('NoGapReason', reason)} Estimate no gap.`;
  const text = new CitedText();
  if (to) text.fact(titled(to), to.evidence);
  return text
    .say(
      `${starter(from)}: ${totals.held} of ${totals.listed} listed skills carry over, ${totals.below} below the level asked for, ${totals.missing} missing; ${toolTotals.held} of ${toolTotals.listed} tools. Counted from the facts below and their like; it compares lists, not people.`,
    )
    .list(
      `To learn, the most important of ${toLearn?.totalCount}:`,
      toLearn?.edges ?? [],
      ({ node, status, need, have, evidence }) => [
        `${nameWithRef(node)}, ${words(status)}, asks for level ${need ?? 'unknown'}${status === 'BELOW' ? `, has ${have}` : ''}`,
        evidence,
        ['level'],
      ],
    )
    .list(
      `Carries over, the first of ${carriesOver?.totalCount}:`,
      carriesOver?.edges ?? [],
      ({ node, evidence }) => [nameWithRef(node), evidence],
    )
    .list(`Tools to learn, the first of ${tools?.totalCount}:`, tools?.edges ?? [], ({ node, evidence }) => [
      nameWithRef(node),
      evidence,
    ]);
}

import type { FittingRolesQuery } from '../api/operations.ts';
import { CitedText } from './cited-text.ts';
import { nameWithRef, titled } from './wording.ts';

type Fit = NonNullable<FittingRolesQuery['fit']>;
type Named = NonNullable<Fit['nodes'][number]['matched']>[number];

/** The roles whose lists the person's skills cover best. */
export function fittingRolesAnswer({ fit }: { readonly fit: Fit }): CitedText | string {
  if (fit.nodes.length === 0) return 'NO_DATA: no role of this graph lists these skills or tools. Name none.';
  const text = new CitedText().say(
    `${fit.totalCount} roles list some of it. Lists of skills are compared, not people; this is not for selecting, ranking or rejecting candidates.`,
  );
  for (const { rank, role, totals, matched, missing } of fit.nodes) {
    if (!role) continue;
    const facts = new Map(role.skills?.edges.map(({ node, evidence }) => [node.ref, evidence]));
    text
      .part()
      .fact(
        `${rank}. ${titled(role)}: ${totals.held} of ${totals.listed} listed skills held`,
        role.evidence,
        ['title'],
      );
    const line = (skill: Named) => [nameWithRef(skill), facts.get(skill.ref) ?? []] as const;
    text.list('Has, as named or as what a named skill builds on:', matched ?? [], line);
    text.list('Lacks:', missing ?? [], line);
  }
  return text;
}

import type { CitedFragment, RoleComparisonQuery, RoleComparisonQueryVariables } from '../api/operations.ts';
import { CitedText } from './cited-text.ts';
import { nameWithRef, payText, titled, unknownPay, words } from './wording.ts';

type Comparison = NonNullable<RoleComparisonQuery['compareRoles']>;
type Compared = NonNullable<Comparison['shared']>[number];

/** Roles side by side: level, pay, what they share and what only one of them lists. */
export function roleComparisonAnswer(
  { compareRoles }: { readonly compareRoles: Comparison },
  { place }: RoleComparisonQueryVariables,
): CitedText {
  const { roles, shared, distinct, pairs } = compareRoles;
  const text = new CitedText();
  for (const { role, skillsListed, toolsListed } of roles) {
    if (!role) continue;
    const level = role.seniority === null ? 'level unknown' : words(role.seniority);
    text.fact(
      `${titled(role)}: ${role.family ?? 'line of work unknown'}, ${level}, ${skillsListed} skills, ${toolsListed} tools`,
      role.evidence,
      ['title', 'family', 'seniority'],
    );
    for (const figure of role.pay?.edges ?? []) text.fact(`- pays ${payText(figure)}`, figure.evidence);
    if (role.pay?.totalCount === 0) text.say(`- ${unknownPay(role.title, place ?? null)}`);
  }
  text.counts(
    'Listed skills that carry over, counted; the tool gap cites them:',
    pairs.map(({ from, to, totals }) => `${from?.title} → ${to?.title}: ${totals.held} of ${totals.listed}`),
  );
  const firstListing = ({ skill, listings }: Compared): readonly [string, readonly CitedFragment[]] => {
    const place = listings.findIndex((listing) => listing !== null);
    const by = roles[place]?.role?.title;
    return [
      `${skill ? nameWithRef(skill) : 'a skill that was just removed'}, listed by ${by}`,
      listings[place]?.evidence ?? [],
    ];
  };
  const eachListing = (skills: readonly Compared[]) =>
    skills.flatMap(({ skill, listings }) =>
      listings.flatMap((listing, i) =>
        listing && skill
          ? [[`${nameWithRef(skill)}, by ${roles[i]?.role?.title}`, listing.evidence] as const]
          : [],
      ),
    );
  return text
    .list('All of them list:', eachListing(shared ?? []), (line) => line)
    .list('Only one of them lists:', distinct ?? [], firstListing);
}

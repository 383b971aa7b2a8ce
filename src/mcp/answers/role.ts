import type { RoleQuery, RoleQueryVariables } from '../api/operations.ts';
import { CitedText } from './cited-text.ts';
import { nameWithRef, payText, titled, unknownPay, words, yearsText } from './wording.ts';

type Role = NonNullable<RoleQuery['role']>;
type Next = NonNullable<Role['next']>['edges'][number];

function moveText({ node, move: { kind, commonness, yearsBefore } }: Next): string {
  const traits = [
    kind && words(kind),
    commonness && words(commonness),
    yearsBefore && `after ${yearsText(yearsBefore)}`,
  ].filter(Boolean);
  return [titled(node), ...traits].join(', ');
}

/** What a role is, asks for and pays, and where it leads. What no source knows is said to be unknown. */
export function roleAnswer({ role }: { readonly role: Role }, { place }: RoleQueryVariables): CitedText {
  const { family, seniority, track, summary, pay, skills, credentials, next, previous } = role;
  const level = seniority === null ? 'level unknown' : words(seniority);
  const text = new CitedText().fact(
    `${titled(role)}: ${[family ?? 'line of work unknown', level, track && words(track)].filter(Boolean).join(', ')}`,
    role.evidence,
    ['title', 'family', 'seniority', 'track'],
  );
  for (const { node, evidence } of summary?.edges ?? []) text.fact(node.text, evidence);
  if (pay?.totalCount === 0) text.say(unknownPay(role.title, place ?? null));
  return text
    .list('Pay, not converted:', pay?.edges ?? [], (figure) => [payText(figure), figure.evidence])
    .list(
      `Skills, the most important of ${skills?.totalCount} listed:`,
      skills?.edges ?? [],
      ({ node, importance, essential, evidence }) => [
        `${nameWithRef(node)}, importance ${importance ?? 'unknown'}${essential ? ', essential' : ''}`,
        evidence,
        ['importance', ...(essential ? ['essential'] : [])],
      ],
    )
    .list('Education and certificates:', credentials?.edges ?? [], ({ node, need, share, evidence }) => [
      [node.name, need && words(need), share !== null && `share ${share}`].filter(Boolean).join(', '),
      evidence,
      ['need', 'share'],
    ])
    .list(`Leads to, the first of ${next?.totalCount}; typical, not a rule:`, next?.edges ?? [], (edge) => [
      moveText(edge),
      edge.evidence,
      ['kind', 'commonness', 'yearsBefore'],
    ])
    .list(
      `People come from, the first of ${previous?.totalCount}:`,
      previous?.edges ?? [],
      ({ node, evidence }) => [titled(node), evidence],
    );
}

import type { EvidenceFragment } from '../api/operations.ts';
import { distinctEvidence } from '../parts/evidence/distinct-evidence.ts';
import { byCommonness } from '../parts/role/by-commonness.ts';
import { texts } from '../texts/texts.ts';
import type { Comparison } from './comparison.ts';

/** What one of two roles has and the other has not. */
export interface Reason {
  readonly kind: 'enjoy' | 'interest' | 'skills' | 'onward' | 'education';
  /** Of interests, skills, roles or credentials, the most important first. */
  readonly names: readonly string[];
  readonly evidence: readonly EvidenceFragment[];
}

/** The most names of one reason. */
const maxNames = 3;

interface NamedFact {
  readonly name: string;
  readonly evidence: readonly EvidenceFragment[];
}

/**
 * What speaks for one of two compared roles: what people in it enjoy and are interested in, skills, onward moves within its
 * line of work (one that leads out of it speaks against the role) and less education asked for, each only as far as the other role differs. What is unknown of either role speaks for none.
 *
 * @param index of the role in the comparison
 */
export function reasonsFor({ roles, skills, pairs }: Comparison, index: 0 | 1): Reason[] {
  const [role, other] = [roles[index]?.role, roles[1 - index]?.role];
  if (!role || !other) return [];
  const reasons: Reason[] = [];
  const add = (kind: Reason['kind'], facts: readonly NamedFact[]) => {
    const first = facts.slice(0, maxNames);
    if (first.length > 0)
      reasons.push({ kind, names: first.map(({ name }) => name), evidence: distinctEvidence(first) });
  };
  const [traits, otherTraits] = [role.traits?.edges ?? [], other.traits?.edges ?? []];
  if (otherTraits.length > 0) {
    const ownTraits = traits.filter(({ node }) => !otherTraits.some((trait) => trait.node.id === node.id));
    const ofKind = (kind: string) =>
      ownTraits
        .filter(({ node }) => node.kind === kind)
        .map(({ node, evidence }) => ({ name: texts.role.traitName(node.name), evidence }));
    add('enjoy', ofKind('ENJOYS'));
    add('interest', ofKind('INTERESTED_IN'));
  }
  const listings = (skills ?? []).flatMap(({ skill, listings: [a, b] }) => {
    const [listing, otherListing] = index === 0 ? [a, b] : [b, a];
    return skill && listing && !otherListing ? [{ name: skill.name, ...listing }] : [];
  });
  const otherListsSkills = (skills ?? []).some(({ listings: list }) => list[1 - index]);
  if (otherListsSkills)
    add(
      'skills',
      listings.sort((a, b) => (b.importance ?? 0) - (a.importance ?? 0)),
    );
  const otherNext = new Set((other.next?.edges ?? []).map(({ node }) => node.ref));
  if (otherNext.size > 0) {
    add(
      'onward',
      byCommonness(role.next?.edges ?? [])
        .filter(({ node }) => !otherNext.has(node.ref) && node.ref !== other.ref)
        .filter(({ node }) => node.family === role.family)
        .map(({ node, move }) => ({ name: node.title, evidence: move.evidence })),
    );
  }
  const toOther = pairs.find(({ from, to }) => from?.ref === role.ref && to?.ref === other.ref);
  if ((toOther?.educationDifference.levels ?? 0) > 0) {
    const usual = (role.credentials?.edges ?? []).filter(({ need }) => need === 'USUALLY_REQUIRED');
    add(
      'education',
      usual.map(({ node, evidence }) => ({ name: node.name, evidence })),
    );
  }
  return reasons;
}

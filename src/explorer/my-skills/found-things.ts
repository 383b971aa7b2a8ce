import type { SkillsInTextQuery, TextStatus } from '../api/operations.ts';
import { type NamedRef, type OwnSkills, withSkill, withTool } from '../own-skills/own-skills.ts';

/** A skill or tool that a text names. */
export interface FoundAbility extends NamedRef {
  readonly kind: 'Skill' | 'Tool';
  readonly status: TextStatus;
  /** The words of the text, each once. */
  readonly quotes: readonly string[];
}

/** A role or credential that a text names. */
interface FoundOther extends NamedRef {
  readonly kind: 'Role' | 'Credential';
  readonly status: TextStatus;
  /** How many skills a role lists; 0 for a credential. */
  readonly skillCount: number;
}

type ThingInText = NonNullable<SkillsInTextQuery['skillsInText']>['nodes'][number];
type ReadNode = NonNullable<ThingInText['node']>;

/**
 * The skills and tools that a text names, in its order, each once. A name that a skill and a tool share, such as Python,
 * gives both.
 */
export function foundAbilities(things: readonly ThingInText[]): FoundAbility[] {
  const abilities = new Map<string, FoundAbility>();
  for (const { node, alternatives, status, mentions } of things) {
    const nodes = [node, ...(alternatives ?? []).map((alternative) => alternative.node)];
    const quotes = [...new Set((mentions ?? []).map(({ quote }) => quote))];
    for (const kind of ['Skill', 'Tool'] as const) {
      const ability = nodes.find((candidate) => candidate?.__typename === kind);
      const abilityRef = ability && namedRef(ability);
      const key = abilityRef && `${kind} ${abilityRef.ref}`;
      if (key && !abilities.has(key)) abilities.set(key, { ...abilityRef, kind, status, quotes });
    }
  }
  return [...abilities.values()];
}

/** The roles and credentials that a text names, in its order. */
export const foundOthers = (things: readonly ThingInText[]): FoundOther[] =>
  things.flatMap(({ node, status }) => {
    const otherRef = node && namedRef(node);
    if (!otherRef || (node.__typename !== 'Role' && node.__typename !== 'Credential')) return [];
    const skillCount = node.__typename === 'Role' ? (node.skills?.totalCount ?? 0) : 0;
    return [{ ...otherRef, kind: node.__typename, status, skillCount }];
  });

function namedRef(node: ReadNode): NamedRef | null {
  if (!('ref' in node)) return null;
  return { ref: node.ref, name: 'title' in node ? node.title : node.name };
}

/** Own skills with those of a text: skills at WORKING level, unless they are there already. */
export const withFound = (ownSkills: OwnSkills, abilities: readonly FoundAbility[]): OwnSkills =>
  abilities.reduce((all, { kind, ...ability }) => {
    if (kind === 'Tool') return withTool(all, ability);
    return all.skills.some(({ ref }) => ref === ability.ref) ? all : withSkill(all, ability);
  }, ownSkills);

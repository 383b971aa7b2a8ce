import type { SkillLevel } from '../api/operations.ts';

interface Named {
  readonly ref: string;
  readonly name: string;
}

interface HeldSkill extends Named {
  readonly level: SkillLevel;
}

/** What someone says they can do. It stays in this browser; see the text beside it for what that means. */
export interface OwnSkills {
  readonly skills: readonly HeldSkill[];
  readonly tools: readonly Named[];
  /** Refs of skills that were ticked in a learning plan. */
  readonly ticked: readonly string[];
  /** Refs that the service says it does not know: kept, but not asked with. Found out anew on each visit. */
  readonly unknown: readonly string[];
}

export const skillLevels = ['BEGINNER', 'WORKING', 'ADVANCED', 'EXPERT'] as const;

export const noSkills: OwnSkills = { skills: [], tools: [], ticked: [], unknown: [] };

/** As many as the service takes at once. */
const most = 200;

export function withSkill(own: OwnSkills, { ref, name }: Named, level: SkillLevel = 'WORKING'): OwnSkills {
  const others = own.skills.filter((skill) => skill.ref !== ref);
  return { ...own, skills: [...others, { ref, name, level }].slice(0, most) };
}

export function withTool(own: OwnSkills, { ref, name }: Named): OwnSkills {
  const others = own.tools.filter((tool) => tool.ref !== ref);
  return { ...own, tools: [...others, { ref, name }].slice(0, most) };
}

export const without = (own: OwnSkills, ref: string): OwnSkills => ({
  ...own,
  skills: own.skills.filter((skill) => skill.ref !== ref),
  tools: own.tools.filter((tool) => tool.ref !== ref),
});

export const ticking = (own: OwnSkills, ref: string, done: boolean): OwnSkills => ({
  ...own,
  ticked: done ? [...new Set([...own.ticked, ref])] : own.ticked.filter((other) => other !== ref),
});

/** The nearest of the four words for a level of 0 to 1. */
export const levelOf = (level: number | null): SkillLevel =>
  skillLevels[Math.min(3, Math.max(0, Math.round((level ?? 0.5) * 4) - 1))] ?? 'WORKING';

/** What the service is asked with. */
export const askedWith = ({ skills, tools, unknown }: OwnSkills) => ({
  skills: skills.filter(({ ref }) => !unknown.includes(ref)).map(({ ref, level }) => ({ ref, level })),
  tools: tools.map(({ ref }) => ref).filter((ref) => !unknown.includes(ref)),
});

/** Whether there is anything to ask with. */
export const holdsSome = (own: OwnSkills): boolean => {
  const { skills, tools } = askedWith(own);
  return skills.length + tools.length > 0;
};

/** @param named arguments that the service knows nothing for, such as `skills[1].ref` or `ownTools[0]` */
export function settingAside(own: OwnSkills, named: readonly string[]): OwnSkills {
  const { skills, tools } = askedWith(own);
  const refs = named.flatMap((argument) => {
    const [, list, index] = /^(?:own)?(skills|tools)\[(\d+)\]/i.exec(argument) ?? [];
    if (list === undefined) return [];
    return list.toLowerCase() === 'tools' ? (tools[Number(index)] ?? []) : (skills[Number(index)]?.ref ?? []);
  });
  return refs.length === 0 ? own : { ...own, unknown: [...own.unknown, ...refs] };
}

/** The part of an address after `#`, which browsers send to nobody. */
export function toFragment({ skills, tools }: OwnSkills): string {
  const parts = new URLSearchParams();
  for (const { ref, level, name } of skills) parts.append('skill', `${ref}~${level}~${name}`);
  for (const { ref, name } of tools) parts.append('tool', `${ref}~${name}`);
  return parts.toString();
}

/** @returns null when the fragment holds no skills; what makes no sense in it is left out */
export function fromFragment(fragment: string): OwnSkills | null {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  let own = noSkills;
  for (const part of parts.getAll('skill')) {
    const [ref, level, ...name] = part.split('~');
    const known = skillLevels.find((each) => each === level);
    if (ref && known) own = withSkill(own, { ref, name: name.join('~') || ref }, known);
  }
  for (const part of parts.getAll('tool')) {
    const [ref, ...name] = part.split('~');
    if (ref) own = withTool(own, { ref, name: name.join('~') || ref });
  }
  return own.skills.length + own.tools.length > 0 ? own : null;
}

/** @returns null when the text is no such file; what makes no sense in it is left out */
export function fromText(text: string): OwnSkills | null {
  try {
    const { skills = [], tools = [], ticked = [] } = JSON.parse(text) as Record<string, unknown[]>;
    let own = noSkills;
    for (const each of skills)
      if (isNamed(each))
        own = withSkill(
          own,
          each,
          skillLevels.find((level) => level === each.level),
        );
    for (const each of tools) if (isNamed(each)) own = withTool(own, each);
    return { ...own, ticked: ticked.filter((ref) => typeof ref === 'string') };
  } catch {
    return null;
  }
}

const isNamed = (value: unknown): value is Named & { readonly level?: unknown } =>
  typeof value === 'object' &&
  value !== null &&
  'ref' in value &&
  typeof value.ref === 'string' &&
  'name' in value &&
  typeof value.name === 'string';

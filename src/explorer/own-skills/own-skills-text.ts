import { type NamedRef, noSkills, type OwnSkills, skillLevels, withSkill, withTool } from './own-skills.ts';
import { planTimeOf } from './plan-time.ts';

/** Own skills as the part of an address after `#`, which browsers do not send; ticks are left out. */
export function toFragment({ skills, tools }: OwnSkills): string {
  const parts = new URLSearchParams();
  for (const { ref, level, name } of skills) parts.append('skill', `${ref}~${level}~${name}`);
  for (const { ref, name } of tools) parts.append('tool', `${ref}~${name}`);
  return parts.toString();
}

/** @returns null when the fragment holds no skill and no tool; malformed parts of it are left out */
export function fromFragment(fragment: string): OwnSkills | null {
  const parts = new URLSearchParams(fragment.replace(/^#/, ''));
  let ownSkills = noSkills;
  for (const part of parts.getAll('skill')) {
    const [ref, levelName, ...name] = part.split('~');
    const level = skillLevels.find((item) => item === levelName);
    if (ref && level) ownSkills = withSkill(ownSkills, { ref, name: name.join('~') || ref }, level);
  }
  for (const part of parts.getAll('tool')) {
    const [ref, ...name] = part.split('~');
    if (ref) ownSkills = withTool(ownSkills, { ref, name: name.join('~') || ref });
  }
  return ownSkills.skills.length + ownSkills.tools.length > 0 ? ownSkills : null;
}

/** Own skills as JSON, as they are stored and saved; without what is unknown, which each visit learns anew. */
export const toJson = (ownSkills: OwnSkills, indent = 0): string =>
  JSON.stringify({ ...ownSkills, unknown: undefined }, null, indent);

/** @returns null when the text is not JSON of that form; malformed entries of its lists are left out */
export function fromJson(text: string): OwnSkills | null {
  try {
    const { time, skills = [], tools = [], ticked = [] } = JSON.parse(text) as Stored;
    let ownSkills = noSkills;
    for (const skill of skills.filter(isNamedRef))
      ownSkills = withSkill(
        ownSkills,
        skill,
        skillLevels.find((level) => level === skill.level),
      );
    for (const tool of tools.filter(isNamedRef)) ownSkills = withTool(ownSkills, tool);
    const planTime = planTimeOf(time);
    return {
      ...ownSkills,
      ticked: ticked.filter((ref) => typeof ref === 'string'),
      ...(planTime && { time: planTime }),
    };
  } catch {
    return null;
  }
}

interface Stored {
  readonly skills?: unknown[];
  readonly tools?: unknown[];
  readonly ticked?: unknown[];
  readonly time?: unknown;
}

const isNamedRef = (value: unknown): value is NamedRef & { readonly level?: unknown } =>
  typeof value === 'object' &&
  value !== null &&
  'ref' in value &&
  typeof value.ref === 'string' &&
  'name' in value &&
  typeof value.name === 'string';

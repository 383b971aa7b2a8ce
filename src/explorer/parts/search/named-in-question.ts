import type { SkillsInTextQuery } from '../../api/operations.ts';

interface NamedRole {
  readonly ref: string;
  readonly title: string;
}

/** What a question in words is about. */
export interface NamedInQuestion {
  /** Where the way begins; null when the question names no such role. */
  readonly from: NamedRole | null;
  /** Where the way leads; null when the question names no such role. */
  readonly to: NamedRole | null;
  /** Skills in the order of the text, three at most; none where a role is named. */
  readonly skills: readonly { readonly ref: string; readonly name: string }[];
}

/** From this many words on, a text that is searched for may be a question. */
const fewestWords = 4;

/** Whether a text reads as a question more than as a name. */
export const isQuestion = (text: string): boolean =>
  text.includes('?') || text.trim().split(/\s+/).length >= fewestWords;

/** Words after which a role is where somebody wants to go, and those after which it is where they are. */
const beforeGoal = /\b(become|becoming|be|into|to|towards?)(\s+(a|an|the))?\s*$/i;
const beforeStart = /\b(from|as|am|i'm|being|after)(\s+(a|an|the))?\s*$/i;

/** Tells start and goal of a question by the words before each role; without any, the first named is the start. */
export function namedInQuestion(text: string, { skillsInText }: SkillsInTextQuery): NamedInQuestion {
  const things = [...(skillsInText?.nodes ?? [])].sort((a, b) => startOf(a) - startOf(b));
  const roles = things.flatMap(({ node, mentions }) =>
    node?.__typename === 'Role'
      ? [{ ref: node.ref, title: node.title, before: text.slice(0, mentions?.[0]?.start ?? 0) }]
      : [],
  );
  const skills = things.flatMap(({ node }) =>
    node?.__typename === 'Skill' ? [{ ref: node.ref, name: node.name }] : [],
  );
  const goal = roles.find(({ before }) => beforeGoal.test(before));
  const start = roles.find((role) => role !== goal && beforeStart.test(role.before));
  const others = roles.filter((role) => role !== goal && role !== start);
  const from =
    start ?? (goal || others.length > 1 || !isGoalQuestion(text) ? others.shift() : undefined) ?? null;
  const to = goal ?? others.shift() ?? null;
  return {
    from: from && { ref: from.ref, title: from.title },
    to: to && { ref: to.ref, title: to.title },
    skills: roles.length === 0 ? skills.slice(0, 3) : [],
  };
}

/** Whether a text asks for a way to something without saying from where. */
const isGoalQuestion = (text: string): boolean =>
  /\b(become|get into|how (do|can) (i|one|you))\b/i.test(text);

const startOf = ({ mentions }: { readonly mentions: readonly { readonly start: number }[] | null }): number =>
  mentions?.[0]?.start ?? 0;

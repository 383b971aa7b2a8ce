import { type Command, InvalidArgumentError } from 'commander';
import { ownLevels } from '../../domain/skills/own-skills.ts';
import { collect } from './path-options.ts';

/** What options say of somebody's own skills and tools. */
export interface OwnOptions {
  readonly skill?: readonly { readonly ref: string; readonly level?: string }[];
  readonly tool?: readonly string[];
}

const levels = Object.keys(ownLevels).map((level) => level.toLowerCase());

/** Adds the options; each may be given several times. */
export const withOwnOptions = <C extends Command>(command: C): C =>
  command
    .option(
      '--skill <skill[=level]>',
      `a skill of your own, and how well: ${levels.join(', ')} (working)`,
      (text: string, before: OwnOptions['skill'] = []) => [...before, parseSkill(text)],
    )
    .option('--tool <tool>', 'a tool of your own', collect);

/** The same as variables of the API. */
export const ownVariables = ({ skill, tool }: OwnOptions) => ({ skills: skill, tools: tool });

/** One role is where to go, of two the first is where to start. */
export function endsOf(roles: readonly string[]): { readonly from?: string; readonly to: string } {
  const [first = '', second] = roles;
  return second === undefined ? { to: first } : { from: first, to: second };
}

/** Takes the role to go to, or before it the role to start from. */
export function oneOrTwo(role: string, before: readonly string[] = []): string[] {
  if (before.length === 2)
    throw new InvalidArgumentError('Give one role to go to, or the one to start from before it.');
  return [...before, role];
}

function parseSkill(text: string) {
  const place = text.lastIndexOf('=');
  if (place < 0) return { ref: text };
  const level = text
    .slice(place + 1)
    .trim()
    .toLowerCase();
  if (!levels.includes(level))
    throw new InvalidArgumentError(`The level must be one of ${levels.join(', ')}.`);
  return { ref: text.slice(0, place).trim(), level: level.toUpperCase() };
}

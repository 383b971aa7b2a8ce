import { type Command, InvalidArgumentError } from 'commander';
import { type OwnLevel, ownLevels } from '../../domain/skills/own-skills.ts';
import { repeated } from './repeated.ts';

/** A skill as a person names it; the API takes WORKING when the level is left out. */
export interface OwnSkill {
  readonly ref: string;
  readonly level?: OwnLevel;
}

/** The values of the options that `withOwnSkills` adds. */
export interface OwnSkillOptions {
  readonly skill?: OwnSkill[];
  readonly tool?: string[];
}

const levels = Object.keys(ownLevels) as OwnLevel[];
const levelList = levels.map((level) => level.toLowerCase()).join(', ');

/** Adds `--skill` and `--tool`; each may be given several times. */
export const withOwnSkills = <C extends Command>(command: C): C =>
  command
    .option(
      '--skill <skill[=level]>',
      `a skill of yours, such as SQL or SQL=advanced; levels: ${levelList} (working when left out); may be repeated`,
      (text: string, before: OwnSkill[] = []) => [...before, parseOwnSkill(text)],
    )
    .option('--tool <tool>', 'a tool that you use; may be repeated', repeated);

/**
 * Parses `name` or `name=level`. The level is in any case, blanks around `=` do not count, and the last `=` separates:
 * a name that contains one needs a level.
 *
 * @throws InvalidArgumentError when the name is empty or the level is unknown
 */
export function parseOwnSkill(text: string): OwnSkill {
  const separator = text.lastIndexOf('=');
  const ref = (separator < 0 ? text : text.slice(0, separator)).trim();
  if (ref === '') throw new InvalidArgumentError('Name a skill, such as SQL or SQL=advanced.');
  if (separator < 0) return { ref };
  const word = text
    .slice(separator + 1)
    .trim()
    .toUpperCase();
  const level = levels.find((candidate) => candidate === word);
  if (level !== undefined) return { ref, level };
  throw new InvalidArgumentError(
    `The level must be one of ${levelList}. A name that contains = needs a level, such as A=B=working.`,
  );
}

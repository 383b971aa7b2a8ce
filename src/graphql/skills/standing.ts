import type { Start } from '../../domain/skills/standing.ts';
import type { ArgumentBuilder } from '../builder.ts';
import { RoleRef } from '../graph/role.ts';
import {
  type OwnSkills,
  ownAbilities,
  ownSkillsArgument,
  ownToolsArgument,
  skillRefs,
} from './own-skills.ts';

/** The arguments that describe a start: a role, skills and tools of the person's own, or both. */
export const startArguments = (arg: ArgumentBuilder) => ({
  from: arg({
    type: RoleRef,
    description:
      'The role to start from, such as "Data Analyst"; the person counts as having its skills and tools.',
  }),
  skills: ownSkillsArgument(arg, ' Of a skill that `from` lists too, the better level counts.'),
  tools: ownToolsArgument(arg),
});

interface StartArguments {
  readonly from?: string | null | undefined;
  readonly skills?: OwnSkills;
  readonly tools?: readonly string[] | null | undefined;
}

/** The names in those arguments, for `resolveRefs`. */
export const startRefs = ({ from, skills, tools }: StartArguments) => ({
  Role: { from },
  Skill: { skills: skillRefs(skills) },
  Tool: { tools },
});

/** The start that the arguments describe, with ids. @param ids the resolved `startRefs` of the same arguments */
export const startOf = (ids: ReturnType<typeof startRefs>, { skills }: StartArguments): Start => ({
  role: ids.Role.from ?? null,
  ...ownAbilities(skills, ids.Skill.skills, ids.Tool.tools),
});

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

/** The arguments of where somebody stands: in a role, with skills and tools of their own, or both. */
export const startArguments = (arg: ArgumentBuilder) => ({
  from: arg({
    type: RoleRef,
    description: 'The role to start from, such as "Data Analyst"; its skills and tools count as had.',
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

/** Where somebody stands. @param ids the resolved `startRefs` of the same arguments */
export const startOf = (ids: ReturnType<typeof startRefs>, { skills }: StartArguments): Start => ({
  role: ids.Role.from ?? null,
  ...ownAbilities(skills, ids.Skill.skills, ids.Tool.tools),
});

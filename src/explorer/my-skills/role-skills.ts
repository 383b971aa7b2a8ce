import { ask } from '../api/ask.ts';
import { listedSkillsQuestion } from '../api/operations.ts';
import { levelOf, type OwnSkills, withSkill } from '../own-skills/own-skills.ts';

/** Own skills with all that a role lists, at the levels of its list; skills that are there already stay as they are. */
export async function withSkillsOfRole(ownSkills: OwnSkills, role: string): Promise<OwnSkills> {
  const { data } = await ask(listedSkillsQuestion, { role });
  const ownRefs = new Set(ownSkills.skills.map(({ ref }) => ref));
  const newSkills = (data.role?.skills?.edges ?? []).filter(({ node }) => !ownRefs.has(node.ref));
  return newSkills.reduce((all, { node, level }) => withSkill(all, node, levelOf(level)), ownSkills);
}

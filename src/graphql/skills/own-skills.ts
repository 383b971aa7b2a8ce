import { maxOwnSkills, type OwnAbilities, type OwnLevel, ownLevels } from '../../domain/skills/own-skills.ts';
import { type ArgumentBuilder, builder } from '../builder.ts';
import { SkillRef } from '../graph/skill.ts';
import { ToolRef } from '../graph/tool.ts';
import { personal } from '../personal-arguments.ts';
import { atMost } from '../reading/list-limits.ts';

const SkillLevel = builder.enumType('SkillLevel', {
  description:
    'How well a person knows a skill, in their own judgement; roles ask for levels on the same scale, 0 to 1.',
  values: {
    BEGINNER: { description: 'Has begun: 0.25.' },
    WORKING: { description: 'Works with it: 0.5.' },
    ADVANCED: { description: 'Does hard things with it: 0.75.' },
    EXPERT: { description: 'Others ask them: 1.' },
  } satisfies Record<OwnLevel, object>,
});

const OwnSkill = builder.inputType('OwnSkill', {
  description: 'A skill that the person has. It answers the question, and is neither kept nor logged.',
  fields: (t) => ({
    ref: t.field({ type: SkillRef, required: true, description: 'Which skill, such as "SQL".' }),
    level: t.field({ type: SkillLevel, defaultValue: 'WORKING', description: 'How well.' }),
  }),
});

/** The value of the argument of own skills. */
export type OwnSkills = readonly (typeof OwnSkill.$inferInput)[] | null | undefined;

/** The argument of own skills. @param note a sentence about what they mean to the field, after a space */
export const ownSkillsArgument = (arg: ArgumentBuilder, note = '') =>
  arg({
    type: [OwnSkill],
    ...atMost(maxOwnSkills, personal),
    description: `Own skills, at most ${maxOwnSkills}.${note} They answer the question and are neither kept nor logged; send them as variables, so that no log of addresses holds them.`,
  });

/** The argument of own tools. */
export const ownToolsArgument = (arg: ArgumentBuilder) =>
  arg({
    type: [ToolRef],
    ...atMost(maxOwnSkills, personal),
    description: `Own tools, at most ${maxOwnSkills}.`,
  });

/** The names in an argument of own skills, for `resolveRefs`. */
export const skillRefs = (skills: OwnSkills) => (skills ?? []).map(({ ref }) => ({ ref }));

/**
 * The person's skills and tools, each once. A skill given twice counts at its better level.
 *
 * @param ids the resolved `skillRefs(skills)`
 */
export function ownAbilities(
  skills: OwnSkills,
  ids: ReturnType<typeof skillRefs>,
  tools: readonly string[] | null | undefined,
): OwnAbilities {
  const levels = new Map<string, number>();
  for (const [i, { ref: id }] of ids.entries()) {
    const level = ownLevels[skills?.[i]?.level ?? 'WORKING'];
    levels.set(id, Math.max(level, levels.get(id) ?? 0));
  }
  return { skills: [...levels].map(([skill, level]) => ({ skill, level })), tools: [...new Set(tools)] };
}

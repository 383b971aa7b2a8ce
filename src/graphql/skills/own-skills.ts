import { CareerGraphError } from '../../domain/errors.ts';
import { maxOwnSkills, type OwnAbilities, type OwnLevel, ownLevels } from '../../domain/skills/own-skills.ts';
import { builder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { allNamed, resolveRefs } from '../fields/resolve-ref.ts';
import { SkillRef } from '../graph/skill.ts';

const SkillLevel = builder.enumType('SkillLevel', {
  description:
    'How well somebody knows a skill, in their own judgement; roles state needs on the same scale, 0 to 1.',
  values: {
    BEGINNER: { description: 'Has begun: 0.25.' },
    WORKING: { description: 'Works with it: 0.5.' },
    ADVANCED: { description: 'Does hard things with it: 0.75.' },
    EXPERT: { description: 'Others ask them: 1.' },
  } satisfies Record<OwnLevel, object>,
});

export const OwnSkill = builder.inputType('OwnSkill', {
  description: 'A skill that somebody has. It answers the question, and is neither kept nor logged.',
  fields: (t) => ({
    ref: t.field({ type: SkillRef, required: true, description: 'Which skill, such as "SQL".' }),
    level: t.field({ type: SkillLevel, defaultValue: 'WORKING', description: 'How well.' }),
  }),
});

interface OwnArguments {
  readonly skills?: readonly (typeof OwnSkill.$inferInput)[] | null | undefined;
  readonly tools?: readonly string[] | null | undefined;
}

/**
 * What a caller says that they have, names resolved: two store calls at most. A skill named twice counts at its better
 * level.
 *
 * @param named what the field calls the two arguments
 * @throws CareerGraphError BAD_USER_INPUT above `maxOwnSkills`, NOT_FOUND or AMBIGUOUS, naming the argument
 */
export async function resolveOwn(
  context: GraphQLContext,
  { skills, tools }: OwnArguments,
  named: { readonly skills: string; readonly tools: string } = { skills: 'skills', tools: 'tools' },
): Promise<OwnAbilities> {
  const [ownSkills, ownTools] = [skills ?? [], tools ?? []];
  for (const [argument, { length }] of [
    [named.skills, ownSkills],
    [named.tools, ownTools],
  ] as const) {
    if (length <= maxOwnSkills) continue;
    throw new CareerGraphError(
      'BAD_USER_INPUT',
      `${argument} takes at most ${maxOwnSkills}, not ${length}.`,
      {
        argument,
      },
    );
  }
  const refs = ownSkills.map(({ ref }, i) => ({ argument: `${named.skills}[${i}].ref`, ref }));
  const toolRefs = ownTools.map((ref, i) => ({ argument: `${named.tools}[${i}]`, ref }));
  const [ids, toolIds] = await allNamed([
    resolveRefs(context, 'Skill', refs),
    resolveRefs(context, 'Tool', toolRefs),
  ]);
  const levels = new Map<string, number>();
  for (const [i, id] of ids.entries()) {
    const level = ownLevels[ownSkills[i]?.level ?? 'WORKING'];
    levels.set(id, Math.max(level, levels.get(id) ?? 0));
  }
  return {
    skills: [...levels].map(([skill, level]) => ({ skill, level })),
    tools: [...new Set(toolIds)],
  };
}

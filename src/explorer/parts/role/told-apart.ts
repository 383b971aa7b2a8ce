import type { SkillKind } from '../../api/operations.ts';
import { texts } from '../../texts/texts.ts';

interface NamedSkill {
  readonly name: string;
  readonly kind: SkillKind | null;
}

/** The skills of a list; where two have one name, as Mathematics has in O*NET, that of kind KNOWLEDGE says so. */
export function toldApart<S extends NamedSkill>(skills: readonly S[]): S[] {
  const counts = new Map<string, number>();
  for (const { name } of skills) counts.set(name, (counts.get(name) ?? 0) + 1);
  return skills.map((skill) =>
    skill.kind === 'KNOWLEDGE' && (counts.get(skill.name) ?? 0) > 1
      ? { ...skill, name: texts.role.knowledgeOf(skill.name) }
      : skill,
  );
}

/** Names of own levels, on the scale of REQUIRES.level. */
export const ownLevels = { BEGINNER: 0.25, WORKING: 0.5, ADVANCED: 0.75, EXPERT: 1 } as const;
/** How well a person masters a skill, by their own account. */
export type OwnLevel = keyof typeof ownLevels;

/** Maximum number of own skills in a question. */
export const maxOwnSkills = 200;

/** A skill that a person has, by id. It serves to answer a question and is neither stored nor logged. */
interface OwnSkill {
  readonly skill: string;
  /** Above 0 to 1. */
  readonly level: number;
}

/** A person's skills and tools, by id, none twice. */
export interface OwnAbilities {
  readonly skills: readonly OwnSkill[];
  readonly tools: readonly string[];
}

/** No skills and no tools. */
export const noAbilities: OwnAbilities = { skills: [], tools: [] };

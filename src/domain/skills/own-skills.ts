/** How well somebody says that they know a skill, on the scale of REQUIRES.level. */
export const ownLevels = { BEGINNER: 0.25, WORKING: 0.5, ADVANCED: 0.75, EXPERT: 1 } as const;
export type OwnLevel = keyof typeof ownLevels;

/** A list longer than this says nothing more, and costs. */
export const maxOwnSkills = 200;

/** A skill that somebody has, by id; it answers a question and is neither kept nor logged. */
interface OwnSkill {
  readonly skill: string;
  /** Above 0, to 1. */
  readonly level: number;
}

/** What somebody brings, by id, none twice. */
export interface OwnAbilities {
  readonly skills: readonly OwnSkill[];
  readonly tools: readonly string[];
}

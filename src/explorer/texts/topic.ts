import type { SkillKind, ThingQuery, TraitKind } from '../api/operations.ts';
import { quantity } from './quantities.ts';

type Thing = Extract<NonNullable<ThingQuery['node']>, { roles: unknown }>['__typename'];

/** Skills, tools, industries, interests and lines of work. */
export const topicTexts = {
  topic: {
    rolesWith: (count: number) => quantity(count, 'role lists it', 'roles list it'),
    rolesUsing: (count: number) => quantity(count, 'role uses it', 'roles use it'),
    rolesIn: (count: number) => quantity(count, 'role', 'roles'),
    /** By kind of the trait; work styles of official releases have none. */
    rolesSuiting: {
      ENJOYS: 'People in these roles often enjoy this',
      INTERESTED_IN: 'People in these roles are often interested in this',
      UNKNOWN: 'The work in these roles often calls for this',
    } satisfies Record<TraitKind | 'UNKNOWN', string>,
    learnBefore: 'Learn before',
    leadsOn: 'Helps with',
    practise: 'Practise with',
    supports: 'Practises',
    ownPage: 'Its own page',
    kinds: {
      TECHNICAL: 'Technical skill',
      KNOWLEDGE: 'Knowledge',
      TRANSVERSAL: 'Useful in any job',
      tool: 'Tool',
      industry: 'Industry',
      Trait: 'Interest',
      Credential: 'Education',
      FieldOfStudy: 'Field of study',
      Product: 'What people build',
      Activity: 'Piece of work',
      Region: 'Place',
      OccupationCode: 'Official occupation',
      family: 'Line of work',
    } satisfies Record<SkillKind | 'tool' | 'industry' | 'family' | Thing, string>,
    notFound: (ref: string) => `“${ref}” is not known here`,
  },
};

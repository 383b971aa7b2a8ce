import { many } from './counted.ts';

/** Skills, tools and what else is no role; where all comes from. */
export const thingsTexts = {
  thing: {
    rolesWith: (count: number) => many(count, 'role lists it', 'roles list it'),
    rolesUsing: (count: number) => many(count, 'role uses it', 'roles use it'),
    rolesIn: (count: number) => many(count, 'role', 'roles'),
    rolesEnjoying: {
      ENJOYS: 'People in these roles often enjoy this',
      INTERESTED_IN: 'People in these roles are often interested in this',
    },
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
      interest: 'Interest',
      family: 'Line of work',
    },
    notFound: (ref: string) => `“${ref}” is not known here`,
  },
  sources: {
    title: 'Where this comes from',
    lead: 'Everything said here is a fact with a source. Judgement, counts, official figures and calculations are told apart, and never blended into one.',
    basisTitle: 'What the signs mean',
    sourcesTitle: 'Sources',
    speakTitle: 'How to read it',
    speak: [
      'Moves are typical, not a rule; people arrive by other ways. Many stay senior by choice, and going from managing to engineering is no step down.',
      'Years are those usually spent in a role before the move. Where nobody knows, it says so.',
      'Pay always comes with what it covers, its place and year, and is not converted.',
      'Comparing skills compares lists, not people: it is not made for selecting, ranking or rejecting anyone.',
    ],
    link: 'Where this comes from',
  },
};

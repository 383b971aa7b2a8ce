import type { Commonness, NoPathReason, Signal } from '../api/operations.ts';
import { formatCount, formatList } from '../format/format.ts';
import { many, yearsOf } from './counted.ts';

/** Finding a way. */
export const pathsTexts = {
  paths: {
    title: 'Find a way',
    from: 'From',
    to: 'To',
    placeholder: 'A role, by any name',
    swap: 'Swap both ends',
    empty: 'Choose where to start, where to go, or both.',
    orderLabel: 'Best first',
    orders: {
      TYPICAL: { name: 'Most typical', meaning: 'By how common editors judge each move to be.' },
      LEAST_NEW_SKILLS: { name: 'Least to learn', meaning: 'By how much of each role’s list is new.' },
      FASTEST: { name: 'Soonest', meaning: 'By the years usually spent before each move.' },
    },
    narrow: 'Narrow it down',
    skills: 'From my skills',
    skillsTo: (to: string) => `From my skills to ${to}`,
    person: 'My skills',
    firstRole: 'A first role that your skills cover most; nothing is said about who would be chosen.',
    noSkills: 'No skills are kept in this browser yet.',
    levels: 'Levels that will do',
    industries: 'Industries that will do',
    anyIndustry: 'Finance, Healthcare …',
    pay: 'Median pay never below',
    payNote: 'US dollars a year, by figures for the US; nothing is converted.',
    payKnown: 'Only roles whose pay is known',
    unknownPay: (titles: readonly string[]) => `Pay is not known for ${formatList(titles)}.`,
    maxSteps: 'At most',
    kinds: 'Moves that will do',
    via: 'By way of',
    avoid: 'Not through',
    remove: (title: string) => `Remove ${title}`,
    moves: (count: number) => many(count, 'move', 'moves'),
    years: (range: { low: number; high: number }) => `usually ${yearsOf(range)}`,
    unknownSteps: (count: number) => `years unknown for ${many(count, 'move', 'moves')}`,
    toLearn: (count: number) =>
      count === 0 ? 'no new skills listed' : `${many(count, 'skill', 'skills')} to learn`,
    within: (steps: number) => (steps === 1 ? 'One move away' : `${formatCount(steps)} moves away`),
    typical: 'Typical, not a rule; people arrive by other ways.',
    incomplete: 'The search was cut short: more ways may exist.',
    pictureLabel: 'The ways as a picture; the same steps stand below as text',
    firstTo: 'First to',
    learn: 'To learn',
    held: 'You have this:',
    fromSkills: 'Starts that your skills fit',
    fromSkillsNote: 'Roles whose lists your skills cover best; lists are compared, not people.',
    addSkills: 'Or say what you can do, and start from there',
    carriesOver: (held: number, all: number) =>
      `${formatCount(held)} of ${formatCount(all)} listed skills carry over.`,
    noSkillsListed: 'No skills are listed for this role.',
    payThere: 'Pay there',
    payUnknown: 'unknown: no figure with a usable source',
    weakest: (title: string, why: 'RAREST' | 'COMMONNESS_UNKNOWN', commonness: Commonness | null) =>
      why === 'COMMONNESS_UNKNOWN'
        ? `Nobody says how common the move to ${title} is.`
        : `This way leans on ${commonness === 'RARE' ? 'a rare' : 'an occasional'} move, the one to ${title}.`,
    signals: {
      COMMONNESS: 'how common a move is',
      NEW_SKILLS: 'how much is new',
      OBSERVED: 'counts',
      YEARS: 'years',
    } as Record<Signal, string>,
    unknownSignals: (signals: readonly string[]) => `Not known for every move here: ${formatList(signals)}.`,
    none: (from: string, to: string) => `No way is known from ${from} to ${to}`,
    reasons: {
      UNREACHABLE:
        'The graph holds no moves that lead there from here. That does not mean that nobody has done it.',
      SAME_ROLE: 'Both ends are the same role.',
      MORE_STEPS_NEEDED: 'It takes more moves than you allow.',
      CONSTRAINTS: 'There are ways, but none that keeps to all you ask for.',
      NO_DATA: 'What you sort by is not known for any move.',
      NO_START: 'No role here lists any of these skills.',
      BUDGET: 'The search was given up before it found one.',
    } satisfies Record<NoPathReason, string>,
    allow: (steps: number) => `Allow ${many(steps, 'move', 'moves')}`,
    drop: {
      AVOID: 'Allow every role on the way',
      VIA: 'Drop the stops on the way',
      KINDS: 'Allow every kind of move',
      INDUSTRIES: 'Allow every industry',
      SENIORITY: 'Allow every level',
      PAY_NEVER_BELOW: 'Allow any pay',
      UNKNOWN_PAY: 'Allow roles of unknown pay',
    },
    elsewhere: (from: string) => `See where ${from} leads`,
    unclear: 'One of the ends is not clear',
    unclearText: 'Choose a role from the list that opens while you type.',
  },
};

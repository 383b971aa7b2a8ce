import type { Commonness, NoPathReason, Signal } from '../api/operations.ts';
import { formatCount, formatList } from '../format/format.ts';
import { quantity, yearsOf } from './quantities.ts';

/** Finding a way: what the code calls a path, people read as a way. */
export const pathsTexts = {
  paths: {
    title: 'Find a way',
    fromHere: 'Find a way from here',
    toHere: 'Find a way to here',
    from: 'From',
    to: 'To',
    swap: 'Swap both ends',
    empty: 'Choose where to start, where to go, or both.',
    fromOnly: (from: string) => `From ${from}`,
    toOnly: (to: string) => `To ${to}`,

    fromSkills: 'From my skills',
    fromSkillsTo: (to: string) => `From my skills to ${to}`,
    skillsStart: 'My skills',
    firstRole: 'A first role that your skills cover most; nothing is said about who would be chosen.',
    relatedStep: (sources: readonly string[]) =>
      `Called related by ${formatList([...new Set(sources)])}; related is not a move, and nobody says who made it.`,
    noSkills: 'No skills are kept in this browser yet. Add at least one first.',
    addSkills: 'Or say what you can do, and start from there',
    fittingStarts: 'Starts that your skills cover best',
    fittingStartsNote: 'Roles whose lists your skills cover best; lists are compared, not people.',

    rankingLabel: 'Best first',
    rankings: {
      TYPICAL: {
        name: 'Most typical',
        meaning: 'The steps that people most often take come first, as our editors judge.',
      },
      LEAST_NEW_SKILLS: { name: 'Least to learn', meaning: 'By how much of each role’s list is new.' },
      FASTEST: { name: 'Soonest', meaning: 'By the years usually spent before each move.' },
    },

    narrow: 'Narrow it down',
    /** What narrows the ways down, as a list within a sentence. */
    limits: {
      maxSteps: 'the number of moves',
      pay: 'pay',
      kinds: 'kinds of moves',
      levels: 'levels',
      industries: 'industries',
      via: 'roles on the way',
      avoid: 'roles to avoid',
      evidence: 'what moves rest on',
    },
    maxSteps: 'At most',
    kinds: 'Allowed moves',
    levels: 'Allowed levels',
    industries: 'Allowed industries',
    anyIndustry: 'Finance, Healthcare …',
    via: 'By way of',
    avoid: 'Not through',
    bases: 'What moves may rest on',
    related: 'Related list: related is not a move',
    sources: 'Sources to rely on',
    place: 'Moves counted in',
    placeWithMost: 'The place with most people',
    placeOption: (place: string, people: number) =>
      `${place}, ${quantity(people, 'person counted', 'people counted')}`,
    countedIn: (place: string) => `Counted moves are those of ${place}.`,
    pay: 'Median pay never below',
    payScale: 'By figures for',
    scale: (region: string, currency: string) => `${region}, ${currency}`,
    payPlace: 'Where',
    payNote: (region: string, currency: string, roles: number | null) =>
      `${currency} a year · ${region}${roles === null ? '' : `, where ${quantity(roles, 'role has', 'roles have')} a figure`} · not converted`,
    payKnown: 'Only roles whose pay is known',

    withinNote: 'All that is at most three moves away, with the years usually spent before them.',
    calculated:
      'No way is known without moves that are calculated here from official descriptions. They compare occupations; nobody was seen to make them.',
    someCalculated:
      'No way is known to those marked “calculated” without moves that are calculated here from official descriptions. They compare occupations; nobody was seen to make them.',
    byCalculation: 'calculated',
    officialGroup: 'Official occupations',
    over: (titles: readonly string[]) => `by way of ${formatList(titles)}`,
    sameWork: (role: string, as: string, code: string) => `${role}: the same work as ${as}, by code ${code}.`,
    within: (steps: number) => (steps === 1 ? 'One move away' : `${formatCount(steps)} moves away`),
    incomplete: 'The search was cut short: more ways may exist.',
    listTitle: 'The same ways, step by step',
    change: 'Change the question',
    openWhole: 'Open in Career Graph',
    embed: 'Put on a website',
    embedded: 'Copied; it goes into the HTML of another site',
    narrowedBy: (limits: readonly string[]) => `Narrowed by ${formatList(limits)}.`,
    found: (count: number, from: string, to: string) =>
      `${quantity(count, 'way', 'ways')} from ${from} to ${to}`,
    moves: (count: number) => quantity(count, 'move', 'moves'),
    steps: (count: number) => quantity(count, 'step', 'steps'),
    years: (range: { low: number; high: number }) => `usually ${yearsOf(range)}`,
    unknownYears: (moves: string) => `years unknown for ${moves}`,
    toLearn: (count: number) =>
      count === 0 ? 'no new skills listed' : `${quantity(count, 'skill', 'skills')} to learn`,
    learn: 'To learn',
    ownSkill: 'You have this:',
    noSkillsListed: 'No skills are listed for this role.',
    payThere: 'Pay there',
    outlookThere: 'Outlook of the role',
    payUnknown: 'unknown: no figure with a usable source',
    unknownPay: (titles: readonly string[]) => `Pay is not known for ${formatList(titles)}.`,
    weakest: (title: string, why: 'RAREST' | 'COMMONNESS_UNKNOWN', commonness: Commonness | null) =>
      why === 'COMMONNESS_UNKNOWN'
        ? `We do not know how many people take the step to ${title}.`
        : `${commonness === 'RARE' ? 'Few' : 'Fewer'} people take the step to ${title}.`,
    signals: {
      COMMONNESS: 'how common a move is',
      NEW_SKILLS: 'how much is new',
      OBSERVED: 'counts',
      LIKELY: 'counts',
      YEARS: 'years',
      PAY_DROP: 'how far pay falls',
      EXPOSURE: 'exposure to language models',
    } satisfies Record<Signal, string>,
    unknownSignals: (signals: readonly string[]) => `Not known for every move here: ${formatList(signals)}.`,

    none: (from: string, to: string) => `No way is known from ${from} to ${to}`,
    reasons: {
      UNREACHABLE:
        'The graph holds no moves that lead there from here. That does not mean that nobody has done it.',
      SAME_ROLE: 'Both ends are the same role.',
      SAME_WORK: 'Both ends are the same work: they have one official code.',
      MORE_STEPS_NEEDED: 'It takes more moves than you allow.',
      CONSTRAINTS: 'There are ways, but none that keeps to all you ask for.',
      NO_DATA: 'What you sort by is not known for any move.',
      NO_START: 'No role here lists any of these skills.',
      BUDGET: 'The search was given up before it found one.',
    } satisfies Record<NoPathReason, string>,
    allow: (steps: number) => `Allow ${quantity(steps, 'move', 'moves')}`,
    drop: {
      AVOID: 'Allow every role on the way',
      VIA: 'Drop the stops on the way',
      KINDS: 'Allow every kind of move',
      INDUSTRIES: 'Allow every industry',
      SENIORITY: 'Allow every level',
      BASES: 'Allow all that moves usually rest on',
      SOURCES: 'Rely on every source',
      PLACE: 'Use the counts of the usual place',
      PAY_NEVER_BELOW: 'Allow any pay',
      UNKNOWN_PAY: 'Allow roles of unknown pay',
    },
    elsewhere: (from: string) => `See where ${from} leads`,
    unclearEnd: 'One of the ends is not clear',
    unclearEndText: 'Choose a role from the list that opens while you type.',
    unclearConstraint: 'One of your limits is not clear',
    dropAll: 'Drop all limits',
  },
};

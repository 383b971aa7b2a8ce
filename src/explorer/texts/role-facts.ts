import type {
  CodeMatch,
  CodeScheme,
  Commonness,
  FigureMatch,
  MoveKind,
  MoveTagFragment,
  PayUnknownReason,
  Seniority,
} from '../api/operations.ts';
import { formatCount, formatList } from '../format/format.ts';
import { quantity, yearsOf } from './quantities.ts';

/** What a calculated move asks for. */
const preparation = (step: number): string =>
  step === 0 ? 'as much preparation' : `${step > 0 ? 'more' : 'less'} preparation`;

type MoveAsks = Pick<
  NonNullable<MoveTagFragment['why']>,
  'jobZoneStep' | 'skillLevelStep' | 'educationStep' | 'licence'
>;

interface ObservedCounts {
  readonly count: number;
  readonly outOf: number;
  readonly place: string | null;
  readonly period: string | null;
}

const levelWords: Readonly<Record<number, string>> = {
  0.25: 'beginner',
  0.5: 'working',
  0.75: 'advanced',
  1: 'expert',
};

/** Levels, codes, moves and pay, wherever a view shows them. */
export const roleFactTexts = {
  seniority: {
    ENTRY: 'Entry',
    MID: 'Mid',
    SENIOR: 'Senior',
    LEAD: 'Lead',
    EXECUTIVE: 'Executive',
  } satisfies Record<Seniority, string>,
  leadsPeople: 'Leads people',
  /** @param level 0 to 1 */
  skillLevel: (level: number) => levelWords[level] ?? `level ${formatCount(level * 100)} of 100`,
  skillsCarryOver: (heldCount: number, listedCount: number) =>
    `${formatCount(heldCount)} of ${formatCount(listedCount)} listed skills carry over.`,
  codeSchemes: {
    ONET_SOC: 'O*NET',
    SOC: 'SOC (US)',
    ISCO: 'ISCO',
    ESCO: 'ESCO',
  } satisfies Record<CodeScheme, string>,
  codeMatch: {
    EXACT: 'the same',
    CLOSE: 'close',
    BROAD: 'broader than this role',
    NARROW: 'narrower than this role',
  } satisfies Record<CodeMatch, string>,
  move: {
    leads: 'Where it leads',
    comes: 'Where people come from',
    noNext: 'No moves from here are known.',
    noPrevious: 'No moves to here are known.',
    typical: 'Typical, not a rule; people arrive by other ways.',
    sameWork: (as: string, code: string) => `The same work as ${as}, by code ${code}`,
    sameWorkNote: 'its moves are moves of this work too.',
    kinds: {
      PROMOTION: 'promotion',
      MANAGEMENT: 'to leading people',
      LATERAL: 'sideways',
      SPECIALISATION: 'specialising',
      PIVOT: 'new direction',
    } satisfies Record<MoveKind, string>,
    kindUnknown: 'kind unknown',
    commonness: {
      COMMON: 'common',
      OCCASIONAL: 'occasional',
      RARE: 'rare',
    } satisfies Record<Commonness, string>,
    commonnessUnknown: 'how common is unknown',
    carriesOver: (names: readonly string[]) => `Carries over: ${formatList(names)}.`,
    asks: ({ jobZoneStep, skillLevelStep, educationStep, licence }: MoveAsks) =>
      [
        preparation(jobZoneStep ?? skillLevelStep ?? 0),
        ...(educationStep === null || educationStep === 0
          ? []
          : [educationStep > 0 ? 'more education' : 'less education']),
        ...(licence === 'PREPARES_FOR_LICENCE' || licence === 'NEW_LICENCE'
          ? ['a licence still to get']
          : []),
        ...(licence === 'SAME_LICENCE' ? ['the same licence'] : []),
      ].join(' · '),
    after: (range: { low: number; high: number }) => `after ${yearsOf(range)}`,
    afterUnknown: 'years unknown',
    observed: ({ count, outOf, place, period }: ObservedCounts) =>
      `${quantity(count, 'recorded move', 'recorded moves')} of ${formatCount(outOf)}, ${place ?? 'place not recorded'}, ${period ?? 'period not recorded'}: who was hired before, not who can succeed`,
  },
  pay: {
    unknown: 'No figure with a usable source. That is unknown, not low.',
    median: (amount: string) => `${amount} median`,
    mean: (amount: string) => `${amount} mean`,
    middle: (range: string) => `8 of 10 earn ${range}`,
    /** @param amount of an occupation that is broader than the role */
    broader: (amount: string) => `${amount}, broader`,
    anHour: (amount: string) => `${amount} an hour`,
    noAmount: 'No amount given',
    undated: 'undated',
    onlyFor: (places: string) => `Places known: ${places}. Not converted; what others pay is not known here.`,
    place: 'Pay in another place',
    placeExample: 'Seattle, WA or US',
    noneIn: (place: string) => `No figure for ${place}, or for a place around it.`,
    around: (place: string, wider: string) => `No figure for ${place} itself. This is for ${wider}.`,
    figureFor: (occupation: string, match: string | null) =>
      `Figure for ${occupation}${match === null ? '' : `: ${match}`}`,
    /** @param amount its sign says more or less; `size` is the same without a sign, in its currency */
    difference: (amount: number, size: string) =>
      amount === 0 ? 'Pays the same' : `Pays ${size} ${amount > 0 ? 'more' : 'less'}`,
    medians: (from: string, to: string) => `medians ${from} and ${to}`,
    lowerEnds: (from: string, to: string) => `ranges from ${from} and from ${to}`,
    differenceUnknown: (reason: string | null) =>
      `Pay difference unknown${reason === null ? '' : `: ${reason}`}`,
    unknownReasons: {
      NO_FIGURE: 'no figure for one of them',
      DIFFERENT_SOURCES: 'no source has figures of both that are alike',
      SAME_OCCUPATION: 'both fall under one official occupation',
      BROAD_MATCH: 'a figure covers a broader occupation',
    } satisfies Record<PayUnknownReason, string>,
  },
  payScale: {
    title: 'Pay on one scale',
    note: 'The bar goes from what a tenth earn less than to what a tenth earn more than, or over the range given; the mark is the median. Nothing is converted.',
    amounts: (range: string, median: string | null) =>
      median === null ? range : `${range}, median ${median}`,
    wider: 'the place itself has no figure',
    none: (titles: readonly string[]) => `No figure of ${formatList(titles)}. That is unknown, not low.`,
    noAnswer: 'The pay of this place could not be asked for.',
  },
  /** How close a figure is to the role that shows it. */
  figureMatch: {
    OWN: 'of the role itself',
    EXACT: 'the same occupation',
    CLOSE: 'a close occupation',
    BROADER: 'a broader occupation, to look at',
    NARROWER: 'a part of the role, to look at',
  } satisfies Record<FigureMatch, string>,
  /** Projections and judgements of others; neither is advice to a person. */
  outlook: {
    title: 'Will there be work',
    employment: (before: string, after: string, change: number | null, size: string) =>
      `${before} people; ${after} projected${change === null || change === 0 ? '' : `, ${size}\u00a0% ${change > 0 ? 'more' : 'fewer'}`}.`,
    /** @param size without its sign, which `change` has */
    change: (change: number, size: string) =>
      change === 0 ? 'As many people.' : `${size} % ${change > 0 ? 'more' : 'fewer'} people.`,
    openingsShort: (openings: string) => `${openings} openings a year.`,
    openings: (openings: string) =>
      `${openings} openings a year, by growth and by people who leave the occupation.`,
    projected: (period: string | null) =>
      `A published projection${period === null ? '' : `, ${period}`}, no promise.`,
    about: (code: string, title: string | null) => `For ${code}${title === null ? '' : ` ${title}`}`,
    exposure: 'Language models and its tasks',
    rated: (byPeople: boolean, share: string) =>
      `Language models and software on them could help with tasks that make up ${share}, as rated by ${byPeople ? 'people' : 'GPT-4'}.`,
    /** @param value as the measure has it: 1 a model alone, 0.5 software built on one, 0 neither */
    ratedTask: (byPeople: boolean, value: number) =>
      `${value === 0 ? 'A language model would not halve the time of this' : `${value === 1 ? 'A language model alone' : 'Software built on a language model'} could halve the time of this`}, as rated by ${byPeople ? 'people' : 'GPT-4'}: a judgement, no forecast.`,
    judgement: 'A judgement about tasks, not a forecast of jobs.',
  },
};

import type {
  CodeMatch,
  CodeScheme,
  Commonness,
  FigureMatch,
  MoveKind,
  MoveTagFragment,
  PayUnknownReason,
  RegionKind,
  Seniority,
} from '../api/operations.ts';
import { formatCount, formatList } from '../format/format.ts';
import { quantity, yearsOf } from './quantities.ts';

/** What a calculated move asks for. */
const preparation = (step: number): string =>
  step === 0 ? 'about the same training' : `${step > 0 ? 'more' : 'less'} training`;

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
  0.25: 'the basics',
  0.5: 'everyday use',
  0.75: 'advanced use',
  1: 'expert use',
};

/** Levels, codes, moves and pay, wherever a view shows them. */
export const roleFactTexts = {
  seniority: {
    ENTRY: 'First job',
    MID: 'Some experience',
    SENIOR: 'Senior',
    LEAD: 'Lead',
    EXECUTIVE: 'Executive',
  } satisfies Record<Seniority, string>,
  leadsPeople: 'Leads people',
  /** @param level 0 to 1; between two words, the nearer one */
  skillLevel: (level: number) =>
    levelWords[level] ?? `about ${levelWords[Math.max(0.25, Math.round(level * 4) / 4)] ?? ''}`,
  skillsCarryOver: (heldCount: number, listedCount: number) =>
    `${formatCount(heldCount)} of the ${quantity(listedCount, 'skill', 'skills')} needed there carry over.`,
  codeSchemes: {
    ONET_SOC: 'O*NET',
    SOC: 'SOC (US)',
    ISCO: 'ISCO',
    ESCO: 'ESCO',
  } satisfies Record<CodeScheme, string>,
  codeMatch: {
    EXACT: 'this job',
    CLOSE: 'nearly this job',
    BROAD: 'a wider group of jobs',
    NARROW: 'a part of this job',
  } satisfies Record<CodeMatch, string>,
  move: {
    leads: 'Where it leads',
    comes: 'Where people come from',
    noNext: 'We know no jobs that people go on to from here.',
    noPrevious: 'We know no jobs that people come from.',
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
    carriesOver: (names: readonly string[]) => `You can use: ${formatList(names)}.`,
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
    median: 'half earn more than this',
    mean: (amount: string) => `${amount} on average`,
    middle: (range: string) => `8 of 10 earn ${range}`,
    onlyBroader: 'pay of a wider group only',
    anHour: (amount: string) => `${amount} an hour`,
    noAmount: 'No amount given',
    undated: 'undated',
    onlyFor: (places: string) =>
      `Place of these figures: ${places}. They are not converted. Name another place to see its pay, where it is known.`,
    place: 'Pay in another place',
    noneIn: (place: string) => `No figure for ${place}, or for a place around it.`,
    around: (place: string, wider: string) => `No figure for ${place} itself. This is for ${wider}.`,
    figureFor: (occupation: string, match: string | null) =>
      `Counted for: ${occupation}${match === null ? '' : ` (${match})`}`,
    /** @param amount its sign says more or less; `size` is the same without a sign, in its currency */
    difference: (amount: number, size: string) =>
      amount === 0 ? 'Pays the same' : `Pays ${size} ${amount > 0 ? 'more' : 'less'}`,
    medians: (from: string, to: string) => `medians ${from} and ${to}`,
    lowerEnds: (from: string, to: string) => `ranges from ${from} and from ${to}`,
    differenceUnknown: (reason: string | null) =>
      `Pay difference unknown${reason === null ? '' : `: ${reason}`}`,
    unknownReasons: {
      NO_FIGURE: 'no figure for one of them',
      DIFFERENT_SOURCES: 'no source has figures for both that can be compared',
      SAME_OCCUPATION: 'both are counted as one official occupation',
      BROAD_MATCH: 'a figure covers a wider group of jobs',
    } satisfies Record<PayUnknownReason, string>,
  },
  /** Places, where somebody names one. */
  place: {
    example: 'Seattle, WA or US',
    unknown: (text: string) => `No place is called “${text}” here.`,
    ambiguous: (text: string) => `“${text}” is the name of several places:`,
    meant: 'Did you mean',
    asked: (place: string) => `${place}: the place itself has no figure.`,
    still: (place: string) => `Still shown: ${place}.`,
    taken: (name: string, kind: string) => `${name} is the ${kind} here.`,
    namesakes: 'Also called so:',
    kinds: {
      COUNTRY: 'country',
      STATE: 'state',
      METROPOLITAN_AREA: 'city with its surroundings',
      NONMETROPOLITAN_AREA: 'country outside cities',
    } satisfies Record<RegionKind, string>,
  },
  otherFigures: {
    title: 'Other figures',
    range: (low: string, high: string) =>
      low === '' ? `up to ${high}` : high === '' ? `from ${low}` : `${low} to ${high}`,
  },
  payScale: {
    title: 'Pay on one scale',
    note: 'The bar holds the pay of 8 in 10 people: one in ten earns less, one in ten earns more. Where only a range is given, the bar is that range. The mark is the median: half earn more. Nothing is converted.',
    amounts: (range: string, median: string | null) =>
      median === null ? range : `${range}, median ${median}`,
    wider: 'the place itself has no figure',
    none: (titles: readonly string[]) => `No figure of ${formatList(titles)}. That is unknown, not low.`,
    noAnswer: 'The pay of this place could not be asked for.',
  },
  /** How close a figure is to the role that shows it. */
  figureMatch: {
    OWN: 'for the role itself',
    EXACT: 'for this job',
    CLOSE: 'for nearly this job',
    BROADER: 'for a wider group of jobs',
    NARROWER: 'for a part of this job',
  } satisfies Record<FigureMatch, string>,
  /** Projections and judgements of others; neither is advice to a person. */
  outlook: {
    title: 'Will there be work',
    /** @param period such as "2024-34" */
    employment: (
      before: string,
      after: string,
      period: string | null,
      change: number | null,
      size: string,
    ) => {
      const [from, to] = /^(\d{4})\D+(\d{2,4})$/.exec(period ?? '')?.slice(1) ?? [];
      const lastYear = from && to && `${from.slice(0, 4 - to.length)}${to}`;
      const difference =
        change === null || change === 0 ? '' : `, ${size}\u00a0% ${change > 0 ? 'more' : 'fewer'}`;
      return `${before} people did this${from ? ` in ${from}` : ''}; ${after} expected${lastYear ? ` in ${lastYear}` : ''}${difference}.`;
    },
    /** @param size without its sign, which `change` has */
    change: (change: number, size: string) =>
      change === 0 ? 'As many people.' : `${size} % ${change > 0 ? 'more' : 'fewer'} people.`,
    openingsShort: (openings: string) => `${openings} openings a year.`,
    openings: (openings: string) =>
      `${openings} openings a year, by growth and by people who leave the occupation.`,
    /** @param place the country that it is about */
    projected: (period: string | null, place: string | null) =>
      `A published projection${[place, period].map((part) => (part === null ? '' : `, ${part}`)).join('')}, no promise.`,
    about: (code: string, title: string | null) => `For ${code}${title === null ? '' : ` ${title}`}`,
    exposure: 'What AI tools could speed up',
    raters: { people: 'people', model: 'GPT-4' },
    rated: (share: string, raters: readonly string[]) =>
      `Tasks that make up ${share} of all tasks, as rated by ${formatList(raters)}.`,
    /** @param raters who rated that a language model, or software built on one, could halve the time @param others who did not */
    ratedTask: (raters: readonly string[], others: readonly string[]) =>
      `AI tools could halve the time of this, as rated by ${formatList(raters)}${others.length === 0 ? '' : `, but not by ${formatList(others)}`}.`,
    judgementShort: 'A judgement of tasks, no forecast of jobs.',
    judgement:
      'AI tools are language models and software built on them. A judgement about tasks, not a forecast of jobs.',
  },
};

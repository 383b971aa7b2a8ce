/** What the paths view shows. Refs and words are as the address has them, checked by the service only. */
export interface PathsAddress {
  /** Ref of a role; empty while none is chosen. */
  readonly from: string;
  /** Whether paths start from own skills, which no address holds; `from` is empty then. */
  readonly fromSkills: boolean;
  /** Ref of a role; empty while none is chosen. */
  readonly to: string;
  readonly rankBy: PathRanking;
  /** Two different measures to weigh paths up by, which then counts instead of `rankBy`; else empty. */
  readonly tradeOff: readonly TradeOffMeasure[];
  /** 1 to 6. */
  readonly maxSteps: number;
  /** Refs of roles that a path must pass. */
  readonly via: readonly string[];
  /** Refs of roles that a path must not pass. */
  readonly avoid: readonly string[];
  /** Kinds of moves that a path must not take. */
  readonly withoutKinds: readonly string[];
  /** Levels that no role after the start may be on. */
  readonly withoutLevels: readonly string[];
  /** Refs of industries to stay in; any when empty. */
  readonly industries: readonly string[];
  /** Bases that moves may rest on; the usual ones when empty. */
  readonly bases: readonly string[];
  /** Names of sources that moves may rest on; all when empty. */
  readonly sources: readonly string[];
  /** The place whose counted moves count; the one with most people when empty. */
  readonly place: string;
  /** The least median pay a year, up to `maxPay`; 0 for any. */
  readonly pay: number;
  /** ISO codes of the place and currency of `pay`; they count with `pay` only. */
  readonly payRegion: string;
  readonly payCurrency: string;
  /** Whether roles of unknown pay are left out; counts with `pay` only. */
  readonly payKnown: boolean;
  /** Rank of the path that is open, 1 to 25. */
  readonly rank: number;
}

/** Presets of `PathRanking` in the API that the page offers. */
export const pathRankings = ['TYPICAL', 'LEAST_NEW_SKILLS', 'FASTEST'] as const;
/** A ranking that the page offers. */
export type PathRanking = (typeof pathRankings)[number];

/** Values of `TradeOffMeasure` in the API that the page offers: those with a unit that people know. */
export const tradeOffMeasures = ['YEARS', 'NEW_SKILLS', 'PAY', 'STEPS', 'COMMONNESS'] as const;
/** A measure that the page weighs paths up by. */
export type TradeOffMeasure = (typeof tradeOffMeasures)[number];

/** No ends, no constraints, and the usual for everything else. */
export const anyPaths: PathsAddress = {
  from: '',
  fromSkills: false,
  to: '',
  rankBy: 'TYPICAL',
  tradeOff: [],
  maxSteps: 4,
  via: [],
  avoid: [],
  withoutKinds: [],
  withoutLevels: [],
  industries: [],
  bases: [],
  sources: [],
  place: '',
  pay: 0,
  payRegion: 'US',
  payCurrency: 'USD',
  payKnown: false,
  rank: 1,
};

/** The highest floor for pay that an address holds. */
export const maxPay = 9_999_999;

/** Reads the query of an address; a value that makes no sense counts as the usual one. */
export function pathsOfQuery(query: URLSearchParams): PathsAddress {
  const fromSkills = query.get('start') === 'my-skills';
  const text = (name: string) => query.get(name) ?? '';
  const list = (name: string) => listOf(query, name);
  return {
    from: fromSkills ? '' : text('from'),
    fromSkills,
    to: text('to'),
    rankBy: pathRankings.find((ranking) => ranking === query.get('by')) ?? anyPaths.rankBy,
    tradeOff: tradeOffIn(list('trade-off')),
    maxSteps: wholeNumber(query.get('moves'), 1, 6) ?? anyPaths.maxSteps,
    via: list('via'),
    avoid: list('avoid'),
    withoutKinds: list('without'),
    withoutLevels: list('without-levels'),
    industries: list('industries'),
    bases: list('bases'),
    sources: list('sources'),
    place: text('place'),
    pay: wholeNumber(query.get('pay'), 1, maxPay) ?? anyPaths.pay,
    payRegion: query.get('pay-region') ?? anyPaths.payRegion,
    payCurrency: query.get('pay-currency') ?? anyPaths.payCurrency,
    payKnown: query.get('pay-known') === 'yes',
    rank: wholeNumber(query.get('way'), 1, 25) ?? anyPaths.rank,
  };
}

/** The query of an address; defaults are empty and are left out of the address. */
export function queryOfPaths(address: PathsAddress): Readonly<Record<string, string>> {
  const unlessUsual = (name: keyof PathsAddress) =>
    address[name] === anyPaths[name] ? '' : String(address[name]);
  return {
    start: address.fromSkills ? 'my-skills' : '',
    from: address.from,
    to: address.to,
    by: unlessUsual('rankBy'),
    'trade-off': address.tradeOff.join(','),
    moves: unlessUsual('maxSteps'),
    via: address.via.join(','),
    avoid: address.avoid.join(','),
    without: address.withoutKinds.join(','),
    'without-levels': address.withoutLevels.join(','),
    industries: address.industries.join(','),
    bases: address.bases.join(','),
    sources: address.sources.join(','),
    place: address.place,
    pay: unlessUsual('pay'),
    'pay-region': unlessUsual('payRegion'),
    'pay-currency': unlessUsual('payCurrency'),
    'pay-known': address.payKnown ? 'yes' : '',
    way: unlessUsual('rank'),
  };
}

/** The parts of a comma-separated parameter, without empty ones; empty when it is not there. */
export const listOf = (query: URLSearchParams, name: string): string[] =>
  (query.get(name) ?? '').split(',').filter((ref) => ref !== '');

/** The two measures of a list; none where it has not two different ones. */
function tradeOffIn(names: readonly string[]): readonly TradeOffMeasure[] {
  const measures = names.flatMap((name) => tradeOffMeasures.find((measure) => measure === name) ?? []);
  return measures.length === 2 && new Set(measures).size === 2 ? measures : [];
}

function wholeNumber(text: string | null, low: number, high: number): number | undefined {
  const value = text !== null && /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= low && value <= high ? value : undefined;
}

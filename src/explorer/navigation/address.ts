/** What can be looked at; each has an address that can be kept, shared and gone back to. Own skills are in none. */
export type Address =
  | { readonly view: 'start' }
  | { readonly view: 'search'; readonly text: string }
  | { readonly view: 'role' | 'skill' | 'tool' | 'industry' | 'interest' | 'family'; readonly ref: string }
  | ({ readonly view: 'paths' } & PathsAddress)
  | { readonly view: 'map'; readonly role: string }
  | { readonly view: 'my-skills'; readonly goal: string }
  | { readonly view: 'compare'; readonly roles: readonly string[] }
  | { readonly view: 'sources' }
  | { readonly view: 'unknown' };

export interface PathsAddress {
  /** Refs of roles; empty while not chosen. */
  readonly from: string;
  /** Whether it starts from one's own skills, which are not in the address; then `from` is empty. */
  readonly fromSkills: boolean;
  readonly to: string;
  readonly by: PathOrder;
  readonly maxSteps: number;
  readonly via: readonly string[];
  readonly avoid: readonly string[];
  /** Kinds of moves that will not do. */
  readonly without: readonly string[];
  /** Levels that the roles on the way may not be on. */
  readonly withoutLevels: readonly string[];
  /** Refs of industries that will do; all when empty. */
  readonly industries: readonly string[];
  /** What moves may rest on; what is usual when empty. */
  readonly bases: readonly string[];
  /** Names of sources on whose word moves may rest; all when empty. */
  readonly sources: readonly string[];
  /** The least median pay a year; 0 for any. */
  readonly pay: number;
  /** The place whose figures `pay` goes by, and their currency, as ISO codes; they count with `pay` only. */
  readonly payRegion: string;
  readonly payCurrency: string;
  /** Whether roles of unknown pay will not do; counts with `pay` only. */
  readonly payKnown: boolean;
  /** The path that is shown in full, by its rank. */
  readonly way: number;
}

export const pathOrders = ['TYPICAL', 'LEAST_NEW_SKILLS', 'FASTEST'] as const;
export type PathOrder = (typeof pathOrders)[number];

export const anyPaths: PathsAddress = {
  from: '',
  fromSkills: false,
  to: '',
  by: 'TYPICAL',
  maxSteps: 4,
  via: [],
  avoid: [],
  without: [],
  withoutLevels: [],
  industries: [],
  bases: [],
  sources: [],
  pay: 0,
  payRegion: 'US',
  payCurrency: 'USD',
  payKnown: false,
  way: 1,
};

export const mostPay = 9_999_999;

const folders = {
  roles: 'role',
  skills: 'skill',
  tools: 'tool',
  industries: 'industry',
  interests: 'interest',
  families: 'family',
} as const;
const folderOf = Object.fromEntries(Object.entries(folders).map(([folder, view]) => [view, folder]));

/** @param href a path with its query, as `location` has them */
export function addressOf(href: string): Address {
  const { pathname, searchParams: query } = new URL(href, 'http://here');
  const [, first = '', second, third] = pathname.split('/').map(decoded);
  const startsFromSkills = query.get('start') === 'my-skills';
  const list = (name: string) => (query.get(name) ?? '').split(',').filter((ref) => ref !== '');
  if (third !== undefined) return { view: 'unknown' };
  if (second !== undefined && second !== '')
    return first in folders
      ? { view: folders[first as keyof typeof folders], ref: second }
      : { view: 'unknown' };
  switch (first) {
    case '':
      return { view: 'start' };
    case 'search':
      return { view: 'search', text: query.get('for') ?? '' };
    case 'paths':
      return {
        view: 'paths',
        from: startsFromSkills ? '' : (query.get('from') ?? ''),
        fromSkills: startsFromSkills,
        to: query.get('to') ?? '',
        by: pathOrders.find((order) => order === query.get('by')) ?? anyPaths.by,
        maxSteps: whole(query.get('moves'), 1, 6) ?? anyPaths.maxSteps,
        via: list('via'),
        avoid: list('avoid'),
        without: list('without'),
        withoutLevels: list('without-levels'),
        industries: list('industries'),
        bases: list('bases'),
        sources: list('sources'),
        pay: whole(query.get('pay'), 1, mostPay) ?? anyPaths.pay,
        payRegion: query.get('pay-region') ?? anyPaths.payRegion,
        payCurrency: query.get('pay-currency') ?? anyPaths.payCurrency,
        payKnown: query.get('pay-known') === 'yes',
        way: whole(query.get('way'), 1, 25) ?? anyPaths.way,
      };
    case 'map':
      return { view: 'map', role: query.get('role') ?? '' };
    case 'my-skills':
      return { view: 'my-skills', goal: query.get('goal') ?? '' };
    case 'compare':
      return { view: 'compare', roles: list('roles').slice(0, 5) };
    case 'sources':
      return { view: 'sources' };
    default:
      return { view: 'unknown' };
  }
}

/** The shortest address of a view: what is as usual is left out. */
export function hrefOf(address: Address): string {
  switch (address.view) {
    case 'start':
    case 'unknown':
      return '/';
    case 'search':
      return withQuery('/search', { for: address.text });
    case 'paths': {
      const { from, fromSkills, to, by, maxSteps, via, avoid, without, way } = address;
      return withQuery('/paths', {
        start: fromSkills ? 'my-skills' : '',
        from,
        to,
        by: by === anyPaths.by ? '' : by,
        moves: maxSteps === anyPaths.maxSteps ? '' : String(maxSteps),
        via: via.join(','),
        avoid: avoid.join(','),
        without: without.join(','),
        'without-levels': address.withoutLevels.join(','),
        industries: address.industries.join(','),
        bases: address.bases.join(','),
        sources: address.sources.join(','),
        pay: address.pay === anyPaths.pay ? '' : String(address.pay),
        'pay-region': address.payRegion === anyPaths.payRegion ? '' : address.payRegion,
        'pay-currency': address.payCurrency === anyPaths.payCurrency ? '' : address.payCurrency,
        'pay-known': address.payKnown ? 'yes' : '',
        way: way === anyPaths.way ? '' : String(way),
      });
    }
    case 'map':
      return withQuery('/map', { role: address.role });
    case 'my-skills':
      return withQuery('/my-skills', { goal: address.goal });
    case 'compare':
      return withQuery('/compare', { roles: address.roles.join(',') });
    case 'sources':
      return '/sources';
    default:
      return `/${folderOf[address.view]}/${encodeURIComponent(address.ref)}`;
  }
}

const withQuery = (path: string, values: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
  return query === '' ? path : `${path}?${query.replaceAll('%2C', ',')}`;
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function whole(text: string | null, low: number, high: number): number | undefined {
  const value = text !== null && /^\d+$/.test(text) ? Number(text) : Number.NaN;
  return value >= low && value <= high ? value : undefined;
}

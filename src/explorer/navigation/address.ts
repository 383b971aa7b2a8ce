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
  readonly to: string;
  readonly by: PathOrder;
  readonly maxSteps: number;
  readonly via: readonly string[];
  readonly avoid: readonly string[];
  /** Kinds of moves that will not do. */
  readonly without: readonly string[];
  /** The path that is shown in full, by its rank. */
  readonly way: number;
}

export const pathOrders = ['TYPICAL', 'LEAST_NEW_SKILLS', 'FASTEST'] as const;
export type PathOrder = (typeof pathOrders)[number];

export const anyPaths: PathsAddress = {
  from: '',
  to: '',
  by: 'TYPICAL',
  maxSteps: 4,
  via: [],
  avoid: [],
  without: [],
  way: 1,
};

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
        from: query.get('from') ?? '',
        to: query.get('to') ?? '',
        by: pathOrders.find((order) => order === query.get('by')) ?? anyPaths.by,
        maxSteps: whole(query.get('moves'), 1, 6) ?? anyPaths.maxSteps,
        via: list('via'),
        avoid: list('avoid'),
        without: list('without'),
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
      const { from, to, by, maxSteps, via, avoid, without, way } = address;
      return withQuery('/paths', {
        from,
        to,
        by: by === anyPaths.by ? '' : by,
        moves: maxSteps === anyPaths.maxSteps ? '' : String(maxSteps),
        via: via.join(','),
        avoid: avoid.join(','),
        without: without.join(','),
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

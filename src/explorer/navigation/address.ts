import { anyPaths, listOf, type PathsAddress, pathsOfQuery, queryOfPaths } from './paths-address.ts';

/** What can be looked at. Each view has an address to keep, share and go back to; own skills are in none. */
export type Address =
  | { readonly view: 'start' }
  | { readonly view: 'search'; readonly text: string }
  | { readonly view: 'role' | 'skill' | 'tool' | 'industry' | 'family'; readonly ref: string }
  /** Anything else that has a global id and roles. */
  | { readonly view: 'thing'; readonly ref: string }
  | ({ readonly view: 'paths' } & PathsAddress)
  /** Paths in a frame of another site. */
  | ({ readonly view: 'embed' } & PathsAddress)
  /** `role` is empty for the map of everything, on which the ways between two roles can be lit. */
  | {
      readonly view: 'map';
      readonly role: string;
      readonly from?: string;
      readonly to?: string;
      /** Whether the map of everything holds official occupations too. */
      readonly official?: boolean;
    }
  /** `goal` is empty without a learning plan. */
  | { readonly view: 'my-skills'; readonly goal: string }
  | { readonly view: 'compare'; readonly roles: readonly string[] }
  | { readonly view: 'sources' }
  | { readonly view: 'unknown' };

/** The most roles that are compared at once. */
export const maxComparedRoles = 5;

const folders = {
  roles: 'role',
  skills: 'skill',
  tools: 'tool',
  industries: 'industry',
  interests: 'thing', // as older links have it
  things: 'thing',
  families: 'family',
} as const;
const folderOf = Object.fromEntries(Object.entries(folders).map(([folder, view]) => [view, folder]));

/** The view at an address, `unknown` when there is none. @param href a path with its query, as `location` has them */
export function addressOf(href: string): Address {
  const { pathname, searchParams: query } = new URL(href, 'http://here');
  const [, first = '', second, third] = pathname.split('/').map(decode);
  if (third !== undefined) return { view: 'unknown' };
  if (first === 'embed' && second === 'paths') return { view: 'embed', ...pathsOfQuery(query) };
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
      return { view: 'paths', ...pathsOfQuery(query) };
    case 'map':
      return {
        view: 'map',
        role: query.get('role') ?? '',
        from: query.get('from') ?? '',
        to: query.get('to') ?? '',
        official: query.get('with') === 'official',
      };
    case 'my-skills':
      return { view: 'my-skills', goal: query.get('goal') ?? '' };
    case 'compare':
      return { view: 'compare', roles: listOf(query, 'roles').slice(0, maxComparedRoles) };
    case 'sources':
      return { view: 'sources' };
    default:
      return { view: 'unknown' };
  }
}

/** The address of a view. Defaults are left out. For `unknown`, the address of the start page. */
export function hrefOf(address: Address): string {
  switch (address.view) {
    case 'start':
    case 'unknown':
      return '/';
    case 'search':
      return withQuery('/search', { for: address.text });
    case 'paths':
      return withQuery('/paths', queryOfPaths(address));
    case 'embed':
      return withQuery('/embed/paths', queryOfPaths(address));
    case 'map':
      return withQuery('/map', {
        role: address.role,
        from: address.from ?? '',
        to: address.to ?? '',
        with: address.official ? 'official' : '',
      });
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

/** The address of paths; what is left out is as usual. */
export const pathsHref = (part: Partial<PathsAddress> = {}): string =>
  hrefOf({ view: 'paths', ...anyPaths, ...part });

const withQuery = (path: string, values: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
  return query === '' ? path : `${path}?${query.replaceAll('%2C', ',')}`;
};

/** The text itself where it is no valid escape. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

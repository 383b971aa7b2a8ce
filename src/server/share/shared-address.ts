/** What an address of the page shows, as far as it is told outside of it. Refs are as the address has them. */
export type SharedAddress =
  | { readonly view: 'start' | 'map' | 'my-skills' | 'sources' | 'unknown' }
  | { readonly view: 'search'; readonly text: string }
  | { readonly view: 'role' | 'skill' | 'tool' | 'industry' | 'thing' | 'family'; readonly ref: string }
  /** Either end is empty while none is chosen; `isEmbedded` where another site frames the paths. */
  | { readonly view: 'paths'; readonly from: string; readonly to: string; readonly isEmbedded: boolean }
  | { readonly view: 'compare'; readonly refs: readonly string[] };

const folders: Readonly<Record<string, 'role' | 'skill' | 'tool' | 'industry' | 'thing' | 'family'>> = {
  roles: 'role',
  skills: 'skill',
  tools: 'tool',
  industries: 'industry',
  interests: 'thing', // as older links have it
  things: 'thing',
  families: 'family',
};

/** Folders of addresses that older links have, and those that they lead to now. */
const olderFolders: Readonly<Record<string, string>> = { interests: 'things' };

/** Refs that a comparison takes. */
const maxCompared = 5;

/** The view at an address; `unknown` when there is none. @param href a path with its query */
export function sharedAddressOf(href: string): SharedAddress {
  const { pathname, searchParams: query } = new URL(href, 'http://here');
  const [, first = '', second = '', ...more] = pathname.split('/').map(decoded);
  if (more.length > 0) return { view: 'unknown' };
  const folder = folders[first];
  if (folder && second !== '') return { view: folder, ref: second };
  const ends = () => ({ from: query.get('from') ?? '', to: query.get('to') ?? '' });
  if (first === 'embed' && second === 'paths') return { view: 'paths', ...ends(), isEmbedded: true };
  if (second !== '') return { view: 'unknown' };
  switch (first) {
    case '':
      return { view: 'start' };
    case 'search':
      return { view: 'search', text: query.get('for') ?? '' };
    case 'paths':
      return { view: 'paths', ...ends(), isEmbedded: false };
    case 'compare':
      return {
        view: 'compare',
        refs: (query.get('roles') ?? '').split(',').filter(Boolean).slice(0, maxCompared),
      };
    case 'map':
    case 'my-skills':
    case 'sources':
      return { view: first };
    default:
      return { view: 'unknown' };
  }
}

/**
 * The one address of a view for search engines, without choices that change no facts; null for views that are not to be
 * listed: searches, own skills and what does not exist.
 */
export function canonicalPath(href: string): string | null {
  const { pathname } = new URL(href, 'http://here');
  const address = sharedAddressOf(href);
  switch (address.view) {
    case 'search':
    case 'my-skills':
    case 'unknown':
      return null;
    case 'paths':
      return `/paths${queryOf({ from: address.from, to: address.to })}`;
    case 'compare':
      return `/compare${queryOf({ roles: address.refs.join(',') })}`;
    default: {
      const [, folder = '', ...rest] = pathname.split('/');
      return `/${[olderFolders[folder] ?? folder, ...rest].join('/')}`;
    }
  }
}

/** Values as the query of an address, without those that are empty. */
function queryOf(values: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query.replaceAll('%2C', ',')}`;
}

/** The text itself where it is no valid escape. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import type { AskEndpoint } from './ask-endpoint.ts';
import { escaped } from './page-head.ts';
import { type ListedRoles, listedQuery } from './share-queries.ts';

/** Views without a ref that search engines are to know. */
const plainPaths = ['/', '/paths', '/map', '/sources'];

/** More pages than this are not asked for: the format allows 50,000 addresses. */
const maxPages = 100;

/** `sitemap.xml`: the views of the roles that the editors know, their lines of work, and what needs no ref. */
export async function siteMap(ask: AskEndpoint, origin: string): Promise<string> {
  const roles: { ref: string; family: string | null }[] = [];
  let after: string | null = null;
  for (let page = 0; page < maxPages; page++) {
    const answer: ListedRoles | null = await ask<ListedRoles>(listedQuery, { after });
    roles.push(...(answer?.roles?.nodes ?? []));
    after = answer?.roles?.pageInfo.hasNextPage ? answer.roles.pageInfo.endCursor : null;
    if (after === null) break;
  }
  const families = [...new Set(roles.flatMap(({ family }) => family ?? []))].sort();
  const paths = [
    ...plainPaths,
    ...families.map((family) => `/families/${encodeURIComponent(family)}`),
    ...roles.map(({ ref }) => `/roles/${encodeURIComponent(ref)}`),
  ];
  const lines = paths.map((path) => `  <url><loc>${escaped(`${origin}${path}`)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`;
}

/** `robots.txt`: everything but the endpoint, and where the site map is. */
export const robotsText = (origin: string): string =>
  `User-agent: *\nDisallow: /graphql\nSitemap: ${origin}/sitemap.xml\n`;

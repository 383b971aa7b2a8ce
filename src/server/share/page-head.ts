import { shareTexts } from './share-texts.ts';
import type { SharedView } from './shared-view.ts';

interface HeadPlaces {
  /** Absolute addresses; null for a view that search engines are not to list. */
  readonly canonical: string | null;
  readonly picture: string;
}

/** The size of every share picture in pixels. */
export const pictureSize = { width: 1200, height: 630 } as const;

/** The lines of an HTML head that say what a view is: to people, chats, search engines. */
export function pageHead(
  { title, description, jsonLd }: SharedView,
  { canonical, picture }: HeadPlaces,
): string {
  const fullTitle = title === shareTexts.name ? title : `${title} · ${shareTexts.name}`;
  const properties = {
    'og:type': 'website',
    'og:site_name': shareTexts.name,
    'og:title': title,
    'og:description': description,
    'og:image': picture,
    'og:image:width': String(pictureSize.width),
    'og:image:height': String(pictureSize.height),
    'og:image:alt': `${title}. ${description}`,
    ...(canonical !== null && { 'og:url': canonical }),
  };
  return [
    `<title>${escaped(fullTitle)}</title>`,
    `<meta name="description" content="${escaped(description)}" />`,
    canonical === null
      ? '<meta name="robots" content="noindex" />'
      : `<link rel="canonical" href="${escaped(canonical)}" />`,
    ...Object.entries(properties).map(
      ([property, content]) => `<meta property="${property}" content="${escaped(content)}" />`,
    ),
    '<meta name="twitter:card" content="summary_large_image" />',
    // a script element ends at "</script" whatever its type; JSON may write < by its number
    ...(jsonLd === null
      ? []
      : [`<script type="application/ld+json">${JSON.stringify(jsonLd).replaceAll('<', '\\u003c')}</script>`]),
  ].join('\n    ');
}

/** Text as it stands in HTML and XML, in attributes too. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

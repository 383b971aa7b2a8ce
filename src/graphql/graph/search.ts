import { type NamedKind, namedKinds, wordsOfKind } from '../../domain/graph/model.ts';
import {
  type HitPosition,
  isHitPosition,
  type SearchHit,
  type SearchMatch,
} from '../../domain/search/search.ts';
import { maxQueryLength } from '../../domain/search/search-words.ts';
import { builder } from '../builder.ts';
import { computing } from '../computing.ts';
import { textProblem } from '../fields/search-hits.ts';
import { pageSizesOf } from '../limits.ts';
import { type PageInfo, pageInfoOf } from '../paging/page-info.ts';
import {
  decodeCursorParts,
  digestOf,
  encodeCursorParts,
  notACursor,
  type PageArguments,
  pageSize,
} from '../reading/cursor-page.ts';

const kindDescriptions: Readonly<Record<NamedKind, string>> = {
  Role: 'Jobs that people hold.',
  Skill: 'What roles ask for and people learn.',
  Tool: 'Products that people work with.',
  Industry: 'Branches of the economy.',
  Region: 'Places that figures are about.',
  Product: 'What people in a role build.',
  Activity: 'Pieces of work.',
  Credential: 'Degrees and certifications.',
  FieldOfStudy: 'Subjects that people study.',
  Trait: 'What people in a role often enjoy or care about.',
  OccupationCode: 'Codes of official classifications, by code or title.',
};

const SearchKind = builder.enumType('SearchKind', {
  description: 'What can be searched for.',
  values: Object.fromEntries(
    namedKinds.map((kind) => [
      wordsOfKind(kind).toUpperCase().replaceAll(' ', '_'),
      { value: kind, description: kindDescriptions[kind] },
    ]),
  ) as Record<string, { value: NamedKind; description: string }>,
});

const SearchMatchType = builder.enumType('SearchMatch', {
  description:
    'How a name matches the text; accents, case, punctuation and plurals do not count, and "Sr." is "Senior".',
  values: {
    EXACT: { description: 'The name equals the text.' },
    PREFIX: {
      description: 'The name begins with the text; or it is a role’s, and ends in the only word of the text.',
    },
    CORE: { description: 'The title or alias of a role is the text without marks of level, place and team.' },
    WORDS: { description: 'The name has each word of the text, or a word that begins with it.' },
    MOST_WORDS: { description: 'The name has most of what the text says.' },
    TYPO: { description: 'The name has most of what the text says, with typing errors.' },
  } satisfies Record<SearchMatch, object>,
});

interface HitEdge {
  readonly item: SearchHit;
  readonly cursor: string;
}

const SearchEdge = builder.objectRef<HitEdge>('SearchEdge').implement({
  description: 'A thing found, and the name that matched.',
  fields: (t) => ({
    cursor: t.exposeString('cursor', {
      description: 'Opaque; give it as `after` or `before` to the same search.',
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The thing found; null if it has just been removed.',
      resolve: ({ item }, _args, { loaders }, info) => loaders.expected(info, item.kind, item.id),
    }),
    matchedName: t.string({
      description: 'The name that matched: the title or an alias.',
      resolve: ({ item }) => item.matchedName,
    }),
    match: t.field({
      type: SearchMatchType,
      description: 'How it matched.',
      resolve: ({ item }) => item.match,
    }),
  }),
});

interface FoundPage {
  readonly edges: readonly HitEdge[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

const SearchConnection = builder.objectRef<FoundPage>('SearchConnection').implement({
  description: 'One page of what was found; `totalCount` is over all pages.',
  fields: (t) => ({
    edges: t.field({
      type: [SearchEdge],
      description: 'The best match first.',
      resolve: ({ edges }) => [...edges],
    }),
    nodes: t.field({
      type: [builder.nodeInterfaceRef()],
      nullable: { list: false, items: true },
      description: 'The same things as in `edges`, without how they matched.',
      resolve: ({ edges }, _args, { loaders }, info) =>
        Promise.all(edges.map(({ item }) => loaders.expected(info, item.kind, item.id))),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: 'Whether there is more, and the cursors to go on with.',
      resolve: ({ pageInfo }) => pageInfo,
    }),
    totalCount: t.exposeInt('totalCount', {
      description: 'How many were found on all pages.',
    }),
  }),
});

builder.queryField('search', (t) =>
  t.field({
    type: SearchConnection,
    extensions: computing(({ text }) => 300 + 14 * Math.min(String(text).length, maxQueryLength)),
    nullable: true,
    description:
      'Things by any of their names: exact matches first, then names that begin with the text, then roles that the text names with marks of level, place or team, then by words, then names that have most of what the text says, with typing errors or without; curated before official things, titles before aliases.',
    args: {
      text: t.arg.string({
        required: true,
        description: 'What to look for, such as "ml engineer" or "C++".',
      }),
      kinds: t.arg({ type: [SearchKind], description: 'Only these kinds; all when left out.' }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, args, { ask, limits }): Promise<FoundPage> => {
      const kinds = args.kinds?.length ? args.kinds : namedKinds;
      const digest = digestOf('search', args.text, kinds);
      const [after, before] = [bound(args, 'after', digest), bound(args, 'before', digest)];
      const size = pageSize(args, 'search', pageSizesOf(limits));
      const from = args.last == null ? 'start' : 'end';
      const problem = textProblem(args.text, 'text', limits.search);
      if (problem) throw problem;
      const { hits, hasMore, total } = await ask('search', {
        text: args.text,
        kinds,
        size,
        from,
        after,
        before,
      });
      const edges = hits.map((item) => ({ item, cursor: encodeCursorParts([digest, ...item.position]) }));
      return {
        edges,
        pageInfo: pageInfoOf({ from, after, before }, hasMore, edges),
        totalCount: total,
      };
    },
  }),
);

/** @throws CareerGraphError BAD_USER_INPUT naming the argument */
function bound(args: PageArguments, argument: 'after' | 'before', digest: string): HitPosition | null {
  const cursor = args[argument];
  if (cursor == null) return null;
  const [of, ...position] = decodeCursorParts(cursor) ?? [];
  if (of !== digest || !isHitPosition(position)) throw notACursor('search', argument);
  return position;
}

import type { CalledThing, Mention, ReadThing } from '../../domain/texts/skills-in-text.ts';
import type { ReadStatus } from '../../domain/texts/status-in-text.ts';
import { builder } from '../builder.ts';
import { computing } from '../computing.ts';
import { textProblem } from '../fields/search-hits.ts';
import { pageSizesOf } from '../limits.ts';
import { firstArgument, firstOf } from '../paging/first-argument.ts';
import type { PageInfo } from '../paging/page-info.ts';
import { cursorOf, rankedPageInfo, requestedPage } from '../paging/ranked-page.ts';
import { personal } from '../personal-arguments.ts';
import { digestOf } from '../reading/cursor-page.ts';

const TextStatus = builder.enumType('TextStatus', {
  description: 'What a text says of a thing that it names.',
  values: {
    STATED: { description: 'It is known, used or asked for; also when it is being learnt.' },
    OPTIONAL: { description: 'It is welcome, but no condition: "nice to have".' },
    NEGATED: { description: 'It is not known, needed, used or wanted: "no experience with Java required".' },
  } satisfies Record<ReadStatus, object>,
});

const MentionType = builder.objectRef<Mention>('Mention').implement({
  description: 'A place in a text that names a thing.',
  fields: (t) => ({
    start: t.exposeInt('start', {
      description: 'Offset of its first character, in UTF-16 code units from 0.',
    }),
    end: t.exposeInt('end', { description: 'Offset after its last character, in the same units.' }),
    quote: t.exposeString('quote', { description: 'The text from `start` to before `end`.' }),
    status: t.field({
      type: TextStatus,
      description: 'What is said of the thing here.',
      resolve: ({ status }) => status,
    }),
  }),
});

const CalledThingType = builder.objectRef<CalledThing>('CalledThing').implement({
  description: 'A thing and one of its names.',
  fields: (t) => ({
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'A Role, Skill, Tool or Credential; null if it has just been removed.',
      resolve: ({ kind, id }, _args, { loaders }, info) => loaders.expected(info, kind, id),
    }),
    matchedName: t.exposeString('matchedName', { description: 'Its title, or the alias that matched.' }),
  }),
});

const defaultMentions = 10;

const ThingInText = builder.objectRef<ReadThing>('ThingInText').implement({
  description: 'A role, skill, tool or credential that a text names.',
  fields: (t) => ({
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'A Role, Skill, Tool or Credential; null if it has just been removed.',
      resolve: ({ kind, id }, _args, { loaders }, info) => loaders.expected(info, kind, id),
    }),
    matchedName: t.exposeString('matchedName', {
      description: 'Its title, or the alias that matched where it is first mentioned.',
    }),
    status: t.field({
      type: TextStatus,
      description: 'STATED when any mention is, else OPTIONAL when any is, else NEGATED.',
      resolve: ({ status }) => status,
    }),
    mentionCount: t.int({
      description: 'How often the text names it.',
      resolve: ({ mentions }) => mentions.length,
    }),
    mentions: t.field({
      type: [MentionType],
      nullable: true, // so that a wrong argument nulls nothing around it
      description: 'Where the text names it, in the order of the text; no two mentions of a text overlap.',
      args: firstArgument(t.arg, defaultMentions),
      resolve: ({ mentions }, args, context, info) => firstOf(mentions, args, defaultMentions, context, info),
    }),
    alternatives: t.field({
      type: [CalledThingType],
      nullable: true,
      description:
        'Other things that have the same name, such as the skill beside the tool; curated before official, titles before aliases.',
      args: firstArgument(t.arg, defaultMentions),
      resolve: ({ others }, args, context, info) => firstOf(others, args, defaultMentions, context, info),
    }),
  }),
});

interface TextPage {
  readonly edges: { readonly cursor: string; readonly node: ReadThing }[];
  readonly pageInfo: PageInfo;
  readonly totalCount: number;
}

const TextConnection = builder.connectionObject<typeof ThingInText, TextPage>(
  {
    type: ThingInText,
    name: 'ThingInTextConnection',
    description: 'What a text names, each thing once, in the order of first mention.',
    fields: (t) => ({
      totalCount: t.int({
        description: 'How many things the text names, on all pages.',
        resolve: ({ totalCount }) => totalCount,
      }),
    }),
  },
  { name: 'ThingInTextEdge', description: 'What a text names, and its cursor.' },
);

builder.queryField('skillsInText', (t) =>
  t.field({
    type: TextConnection,
    extensions: computing(({ text }) => 50 + String(text).length / 26),
    nullable: true,
    description:
      'The skills, tools, roles and credentials that a text names: a CV, an advertisement, or what somebody does. Names are matched by rules, never guessed. The text is neither kept nor logged; send it by POST.',
    args: {
      text: t.arg.string({
        required: true,
        extensions: personal,
        description:
          'At most 100,000 characters (UTF-16 code units), unless this service sets another limit; its limit of a request’s bytes holds too.',
      }),
      ...t.arg.connectionArgs(),
    },
    resolve: async (_root, args, { ask, limits }): Promise<TextPage> => {
      const problem = textProblem(args.text, 'text', limits.text);
      if (problem) throw problem;
      const digest = digestOf('skillsInText', args.text);
      const requested = requestedPage('skillsInText', digest, args, pageSizesOf(limits));
      const answer = await ask('skillsInText', { text: args.text, page: requested.page });
      const edges = answer.items.map((item, i) => ({
        cursor: cursorOf(requested, item),
        node: answer.things[i] as ReadThing,
      }));
      return { edges, pageInfo: rankedPageInfo(requested, answer), totalCount: answer.total };
    },
  }),
);

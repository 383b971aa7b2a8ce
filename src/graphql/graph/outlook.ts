import { compareText } from '../../domain/collections/text.ts';
import { mergedValue } from '../../domain/graph/merge.ts';
import { figureMatch } from '../../domain/pay/pay-difference.ts';
import { builder } from '../builder.ts';
import { computing } from '../computing.ts';
import { aboutCountries, closestFirst, type FigureEdge, readFigures } from '../fields/role-figures.ts';
import { Source } from '../source.ts';
import { FigureMatchType } from './figure-match.ts';
import { Measure } from './measure.ts';
import { FigureOccupation } from './pay.ts';
import { Region } from './region.ts';
import { Role } from './role.ts';

/** The figures that stand for the work in a role, each with its own source and period. */
interface Outlook {
  /** The one that the outlook is dated by. */
  readonly leading: FigureEdge;
  /** By the id of their measure. */
  readonly figures: ReadonlyMap<string, FigureEdge>;
}

/** Measures by which an outlook is dated, the first that is known. */
const leadingMeasures = [
  'employment-change-percent',
  'employment-change',
  'openings-per-year',
  'separations-per-year',
  'employment-projected',
  'employment',
];

const statedOf = <T>(property: string, edge: FigureEdge | undefined) =>
  edge ? (mergedValue(edge.facts, property) as T | null) : null;
const numberFrom = (measure: string) => ({
  resolve: ({ figures }: Outlook) => statedOf<number>('value', figures.get(measure)),
});
const textFrom = (measure: string) => ({
  resolve: ({ figures }: Outlook) => statedOf<string>('text', figures.get(measure)),
});
const sourceOf = ({ facts: [fact] }: FigureEdge): string => fact?.source ?? '';

const OutlookFigure = builder.objectRef<FigureEdge>('OutlookFigure').implement({
  description: 'One figure of an outlook, with who says it.',
  fields: (t) => ({
    measure: t.field({
      type: Measure,
      nullable: true,
      description: 'What it measures; null when it was removed meanwhile.',
      resolve: ({ node }, _args, { loaders }, info) => loaders.node(info, 'Measure', node.id),
    }),
    value: t.float({
      nullable: true,
      description: 'In the unit of the measure; null where it has a text.',
      resolve: (edge) => statedOf<number>('value', edge),
    }),
    text: t.string({
      nullable: true,
      description: 'What was measured where it is no number; else null.',
      resolve: (edge) => statedOf<string>('text', edge),
    }),
    place: t.field({
      type: Region,
      nullable: true,
      description: 'The country that it is about; null when the source names none.',
      resolve: (edge, _args, { loaders }, info) => {
        const place = statedOf<string>('place', edge);
        return place === null ? null : loaders.node(info, 'Region', place);
      },
    }),
    period: t.string({
      nullable: true,
      description: 'The year or years that it is about, such as "2022-32"; null when undated.',
      resolve: (edge) => statedOf<string>('period', edge),
    }),
    match: t.field({
      type: FigureMatchType,
      nullable: true,
      description: 'How close it is to the role; null when that is not known.',
      resolve: ({ about, match }) => figureMatch({ code: about, match }),
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Who says it; null when it was removed meanwhile.',
      resolve: (edge, _args, { loaders }, info) => loaders.node(info, 'Source', sourceOf(edge)),
    }),
  }),
});

const OutlookType = builder.objectRef<Outlook>('Outlook').implement({
  description:
    'Published projections of the work in a role: not ours, and no promise. Each value is that of its measure alone: the role’s own, or else that of the closest occupation; null when there is none. Several sources may give them; `figures` says which gives what.',
  fields: (t) => ({
    period: t.string({
      nullable: true,
      description:
        'From which year to which, such as "2022-32": of the change in percent, or without one of the first value that is known. Each of `figures` has its own.',
      resolve: ({ leading }) => statedOf<string>('period', leading),
    }),
    employment: t.float({
      nullable: true,
      description: 'People in the first year.',
      ...numberFrom('employment'),
    }),
    employmentProjected: t.float({
      nullable: true,
      description: 'People in the last year, as projected.',
      ...numberFrom('employment-projected'),
    }),
    change: t.float({
      nullable: true,
      description: 'Projected minus first; negative when fewer.',
      ...numberFrom('employment-change'),
    }),
    changePercent: t.float({
      nullable: true,
      description: 'The change in percent of the first year.',
      ...numberFrom('employment-change-percent'),
    }),
    openingsPerYear: t.float({
      nullable: true,
      description: 'Openings a year: by growth, and by people who leave the occupation.',
      ...numberFrom('openings-per-year'),
    }),
    separationsPerYear: t.float({
      nullable: true,
      description: 'People a year who leave the occupation, for another or for good.',
      ...numberFrom('separations-per-year'),
    }),
    education: t.string({
      nullable: true,
      description: 'Education that is typically needed to enter.',
      ...textFrom('typical-education'),
    }),
    experience: t.string({
      nullable: true,
      description: 'Work experience in a related occupation that is typically needed.',
      ...textFrom('typical-experience'),
    }),
    training: t.string({
      nullable: true,
      description: 'Training on the job that is typically needed.',
      ...textFrom('typical-training'),
    }),
    place: t.field({
      type: Region,
      nullable: true,
      description: 'The country that the figure of `period` is about; null when the source names none.',
      resolve: ({ leading }, _args, { loaders }, info) => {
        const place = statedOf<string>('place', leading);
        return place === null ? null : loaders.node(info, 'Region', place);
      },
    }),
    match: t.field({
      type: FigureMatchType,
      nullable: true,
      description: 'How close the figure of `period` is to the role; null when that is not known.',
      resolve: ({ leading: { about, match } }) => figureMatch({ code: about, match }),
    }),
    appliesTo: t.field({
      type: FigureOccupation,
      nullable: true,
      description:
        'The occupation that the figure of `period` covers; null when it is about the role itself.',
      resolve: ({ leading: { code, match } }) => code && { node: code, match },
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Who gives the figure of `period`.',
      resolve: ({ leading }, _args, { loaders }, info) => loaders.node(info, 'Source', sourceOf(leading)),
    }),
    figures: t.field({
      type: [OutlookFigure],
      description: 'The figures behind these values, one per measure, by its id.',
      resolve: ({ figures }) => [...figures.values()].sort((a, b) => compareText(a.node.id, b.node.id)),
    }),
  }),
});

builder.objectField(Role, 'outlook', (t) =>
  t.field({
    type: OutlookType,
    extensions: computing(370),
    nullable: true,
    description:
      'Published projections of the work: of each measure the figure that is closest to the role, of several the latest, then by precedence of sources. About whole countries, and besides the role’s own about one occupation only. Null when there is none; `figures` of the role has all.',
    resolve: async ({ id }, _args, context): Promise<Outlook | null> => {
      const figures = await readFigures(
        context,
        id,
        {
          relationship: 'HAS_FIGURE',
          direction: 'out',
          eachFact: true,
          facts: { sources: null, bases: null },
          where: [{ of: 'node', property: 'topic', test: { in: ['OUTLOOK'] } }],
        },
        { kind: 'Measure', properties: [], descriptions: false, follow: [] },
      );
      return outlookOf(await aboutCountries(context, figures));
    },
  }),
);

/** Of each measure the figure that stands for the role. A figure without value and text stands for nothing. */
function outlookOf(all: readonly FigureEdge[]): Outlook | null {
  const candidates = all
    .filter((edge) => statedOf('value', edge) !== null || statedOf('text', edge) !== null)
    .sort(closestFirst);
  const occupation = candidates.find(({ about }) => about !== null)?.about ?? null;
  const figures = new Map<string, FigureEdge>();
  for (const edge of candidates) {
    const isCounted = edge.about === null || edge.about === occupation;
    if (isCounted && !figures.has(edge.node.id)) figures.set(edge.node.id, edge);
  }
  const leading =
    leadingMeasures.flatMap((measure) => figures.get(measure) ?? [])[0] ?? [...figures.values()][0];
  return leading ? { leading, figures } : null;
}

import { mergedValue } from '../../domain/graph/merge.ts';
import { figureMatch } from '../../domain/pay/pay-difference.ts';
import { builder } from '../builder.ts';
import { computing } from '../computing.ts';
import { closestFirst, type FigureEdge, readFigures } from '../fields/figure-field.ts';
import { Source } from '../source.ts';
import { FigureMatchType } from './figure-match.ts';
import { FigureOccupation } from './pay.ts';
import { Role } from './role.ts';

/** The figures of one occupation by one source, by the id of their measure. */
interface Outlook {
  readonly first: FigureEdge;
  readonly figures: ReadonlyMap<string, FigureEdge>;
}

const numberFrom = (measure: string) => ({
  resolve: ({ figures }: Outlook): number | null => {
    const figure = figures.get(measure);
    return figure ? (mergedValue(figure.facts, 'value') as number | null) : null;
  },
});
const textFrom = (measure: string) => ({
  resolve: ({ figures }: Outlook): string | null => {
    const figure = figures.get(measure);
    return figure ? (mergedValue(figure.facts, 'text') as string | null) : null;
  },
});

const OutlookType = builder.objectRef<Outlook>('Outlook').implement({
  description:
    'A published projection of the work in an occupation: not ours, and no promise. Each number is null when the source has none.',
  fields: (t) => ({
    period: t.string({
      nullable: true,
      description: 'From which year to which, such as "2022-32".',
      resolve: ({ figures }) => {
        const change = figures.get('employment-change');
        return change ? (mergedValue(change.facts, 'period') as string | null) : null;
      },
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
    match: t.field({
      type: FigureMatchType,
      nullable: true,
      description: 'How close the occupation is to the role; null when that is not known.',
      resolve: ({ first: { about, match } }) => figureMatch({ code: about, match }),
    }),
    appliesTo: t.field({
      type: FigureOccupation,
      nullable: true,
      description: 'The occupation that the projection covers; null when it is about the role itself.',
      resolve: ({ first: { code, match } }) => code && { node: code, match },
    }),
    source: t.field({
      type: Source,
      nullable: true,
      description: 'Who projects it.',
      resolve: ({ first }, _args, { loaders }, info) =>
        loaders.node(info, 'Source', first.facts[0]?.source ?? ''),
    }),
  }),
});

builder.objectField(Role, 'outlook', (t) =>
  t.field({
    type: OutlookType,
    extensions: computing(370),
    nullable: true,
    description:
      'The published projection that is closest to the role, of several the latest; null when there is none. `figures` has all.',
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
      const [first] = figures.sort(closestFirst);
      if (!first) return null;
      const same = figures.filter(
        ({ about, facts: [fact] }) => about === first.about && fact?.source === first.facts[0]?.source,
      );
      const latestLast = same.reverse(); // of several of one measure a map keeps the last
      return { first, figures: new Map(latestLast.map((figure) => [figure.node.id, figure])) };
    },
  }),
);

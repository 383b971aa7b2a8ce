import type { FactsQuery, FactsQueryVariables } from '../api/operations.ts';
import { echoOf } from './wording.ts';

type Fact = NonNullable<NonNullable<FactsQuery['facts']>[number]>;

function factLines({ key, basis, quote, line, reviewed, observedAt, claims, source }: Fact): string {
  const dates = [reviewed && `reviewed ${reviewed}`, observedAt && `observed ${observedAt}`].filter(Boolean);
  return [
    `[${key}] ${[basis, ...dates].join(', ')}`,
    ...claims.map(({ property, value }) => `- ${property}: ${value}`),
    ...(quote ? [`- quoted from line ${line}: “${quote}”`] : []),
    ...(source
      ? [
          `- source ${source.ref}: ${source.title}; licence ${source.licence}; ${source.attribution}${source.url ? ` ${source.url}` : ''}`,
        ]
      : []),
  ].join('\n');
}

/** Each fact as its source states it, with what must travel with it; without keys the sources of the graph. */
export function factsAnswer(
  { facts, graph }: { readonly facts: NonNullable<FactsQuery['facts']>; readonly graph: FactsQuery['graph'] },
  { keys }: FactsQueryVariables,
): string {
  const names = [keys ?? []].flat();
  if (names.length === 0)
    return [
      'Sources of this graph:',
      ...(graph.sources ?? []).map(({ ref, title, licence }) => `- ${ref}: ${title} (${licence})`),
    ].join('\n');
  return names
    .map((key, i) => {
      const fact = facts[i];
      return fact ? factLines(fact) : `NOT_FOUND: no fact has the key ${echoOf(key)}. Do not cite it.`;
    })
    .join('\n');
}

import { CareerGraphError } from '../../domain/errors.ts';
import { isSource } from '../../domain/graph/source.ts';
import type { GraphQLContext } from '../context.ts';
import { mergedProblem } from './problems.ts';

/** @throws CareerGraphError NOT_FOUND for all names in `where.sources` that are no ACTIVE source's, together */
export async function checkSources(
  { reader }: Pick<GraphQLContext, 'reader'>,
  { sources: names }: { readonly sources?: readonly string[] | null | undefined },
): Promise<void> {
  if (!names?.length) return;
  const sources = (await reader.sources()).filter(({ state }) => state === 'ACTIVE');
  const suggestions = [...new Set(sources.map(({ name }) => name))];
  const problems = names.flatMap((name, i) => {
    if (sources.some(({ id }) => isSource(id, name))) return [];
    const argument = `where.sources[${i}]`;
    const message = `${argument}: no source is called ${JSON.stringify(name)}.`;
    return [new CareerGraphError('NOT_FOUND', message, { argument, suggestions })];
  });
  if (problems.length > 0) throw mergedProblem(problems);
}

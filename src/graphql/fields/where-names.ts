import { getOrAdd } from '../../domain/collections/grouping.ts';
import { CareerGraphError } from '../../domain/errors.ts';
import { isSource } from '../../domain/graph/source.ts';
import type { GraphQLContext } from '../context.ts';
import type { Arguments } from '../reading/field-mapping.ts';
import { bothOrProblems, mergedProblem } from './problems.ts';

/** The ACTIVE sources. */
interface KnownSources {
  readonly ids: readonly string[];
  /** Of each once. */
  readonly names: readonly string[];
}

const sourcesOfRequest = new WeakMap<GraphQLContext, Promise<KnownSources>>();
const familiesOfRequest = new WeakMap<GraphQLContext, Promise<readonly string[]>>();

/**
 * A list in `where`; undefined when it is left out. An empty list asks for nothing, as if it were left out: so it is in
 * every `where`.
 */
export const listOrNone = <T>(list: readonly T[] | null | undefined): readonly T[] | undefined =>
  list?.length ? list : undefined;

/**
 * Checks the names in `where.sources` and `where.families`. Both are read at most once per request, so a field of many
 * nodes costs no call for each.
 *
 * @returns undefined when there are none
 * @throws CareerGraphError NOT_FOUND for all sources that are not ACTIVE, and all families that no role has, together
 */
export function checkWhereNames(
  context: GraphQLContext,
  where: Arguments | null | undefined,
): Promise<unknown> | undefined {
  const sources = listOrNone(where?.sources as readonly string[] | null | undefined);
  const families = listOrNone(where?.families as readonly string[] | null | undefined);
  if (!sources && !families) return undefined;
  return bothOrProblems(
    sources && checkSources(context, sources, 'where.sources'),
    families && checkFamilies(context, families),
  );
}

/**
 * Checks names of sources.
 *
 * @throws CareerGraphError NOT_FOUND for all that are not ACTIVE, together
 */
export async function checkSources(
  context: GraphQLContext,
  texts: readonly string[],
  argument: string,
): Promise<void> {
  const { ids, names } = await getOrAdd(sourcesOfRequest, context, () => activeSources(context));
  refuseUnknown(argument, texts, (text) => ids.some((id) => isSource(id, text)), {
    problem: 'no source is called',
    suggestions: names,
  });
}

async function activeSources({ reader }: GraphQLContext): Promise<KnownSources> {
  const sources = (await reader.sources()).filter(({ state }) => state === 'ACTIVE');
  return { ids: sources.map(({ id }) => id), names: [...new Set(sources.map(({ name }) => name))] };
}

async function checkFamilies(context: GraphQLContext, texts: readonly string[]): Promise<void> {
  const families = await getOrAdd(familiesOfRequest, context, () => familiesOf(context));
  refuseUnknown('where.families', texts, (text) => families.includes(text), {
    problem: 'no line of work is called',
    suggestions: families,
  });
}

const familiesOf = async ({ ask }: GraphQLContext): Promise<readonly string[]> =>
  (await ask('pathChoices', null)).families;

const maxSuggestions = 20;

function refuseUnknown(
  list: string,
  texts: readonly string[],
  isKnown: (text: string) => boolean,
  { problem, suggestions }: { readonly problem: string; readonly suggestions: readonly string[] },
): void {
  const problems = texts.flatMap((text, i) => {
    if (isKnown(text)) return [];
    const argument = `${list}[${i}]`;
    const message = `${argument}: ${problem} ${JSON.stringify(text)}.`;
    return [
      new CareerGraphError('NOT_FOUND', message, {
        argument,
        suggestions: suggestions.slice(0, maxSuggestions),
      }),
    ];
  });
  if (problems.length > 0) throw mergedProblem(problems);
}

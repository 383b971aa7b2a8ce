import type { GraphQLResolveInfo } from 'graphql';
import { CareerGraphError } from '../../domain/errors.ts';
import type { DescribedKind } from '../../domain/graph/model.ts';
import { chooseRef, refAmbiguous, refNotFound } from '../../domain/search/ref.ts';
import type { FoundRow, NodePlan, NodeRow } from '../../store/read-plan.ts';
import type { GraphQLContext } from '../context.ts';
import { decodeGlobalId } from '../global-id.ts';
import { checkText, searchHits } from './search-hits.ts';

const maxSuggestions = 5;
/** Names that are told to be wrong at once; each is searched for. */
const maxProblems = 10;

/**
 * The thing that a caller's text names, with what the field shows of it: one store call.
 *
 * @throws CareerGraphError NOT_FOUND, AMBIGUOUS, or BAD_USER_INPUT for an empty or overlong text
 */
export async function readByRef(
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  kind: DescribedKind,
  ref: string,
): Promise<NodeRow> {
  const plan = context.selections.nodePlan(info, kind); // first: a wrong argument inside costs no store call
  const [row] = await find(context, plan, [{ argument: 'ref', ref }]);
  return row as NodeRow;
}

/** A text that names a thing, and the argument it stands in. */
interface Given {
  readonly argument: string;
  readonly ref: string;
}

/** The ids of the things that callers' texts name, in their order: one store call. */
export async function resolveRefs(
  context: Pick<GraphQLContext, 'reader' | 'ask' | 'limits'>,
  kind: DescribedKind,
  given: readonly Given[],
): Promise<string[]> {
  if (given.length === 0) return [];
  const rows = await find(context, { kind, properties: [], described: false, follow: [] }, given);
  return rows.map(({ id }) => id);
}

async function find(
  context: Pick<GraphQLContext, 'reader' | 'ask' | 'limits'>,
  node: NodePlan,
  given: readonly Given[],
): Promise<NodeRow[]> {
  const kind = node.kind as DescribedKind;
  for (const { argument, ref } of given) checkText(ref, argument, context.limits.search);
  const refs = given.map(({ ref }) => {
    const global = decodeGlobalId(ref);
    return global?.typename === kind ? global.id : ref;
  });
  const found = await context.reader.find({ refs, node });
  const rows: NodeRow[] = [];
  const problems: CareerGraphError[] = [];
  // one by one, as what is not found is searched for
  for (const [i, one] of given.entries()) {
    try {
      rows.push(await chosen(context, kind, one, found[i] ?? []));
    } catch (error) {
      if (!(error instanceof CareerGraphError)) throw error;
      problems.push(error);
    }
    if (problems.length === maxProblems) break;
  }
  if (problems.length > 0) throw together(problems);
  return rows;
}

/**
 * Waits for all, so that what is wrong is told at once.
 *
 * @throws CareerGraphError for all that are wrong together; anything else that went wrong
 */
export async function allNamed<Results extends readonly unknown[]>(
  named: readonly [...{ [I in keyof Results]: Promise<Results[I]> }],
): Promise<Results> {
  const settled = await Promise.allSettled(named);
  const reasons = settled.flatMap((each) => (each.status === 'rejected' ? [each.reason as unknown] : []));
  const problems = reasons.filter((reason) => reason instanceof CareerGraphError);
  if (problems.length < reasons.length) throw reasons.find((reason) => !(reason instanceof CareerGraphError));
  if (problems.length > 0) throw together(problems);
  return settled.map((each) => (each as PromiseFulfilledResult<unknown>).value) as unknown as Results;
}

/** One error that names them all; what it is and suggests is the first one's. */
function together(problems: readonly CareerGraphError[]): CareerGraphError {
  const [first] = problems as [CareerGraphError];
  if (problems.length === 1) return first;
  return new CareerGraphError(first.code, problems.map(({ message }) => message).join(' '), {
    ...first.details,
    problems: problems.flatMap(({ code, details }) => details.problems ?? [{ code, ...details }]),
  });
}

async function chosen(
  context: Pick<GraphQLContext, 'reader' | 'ask' | 'limits'>,
  kind: DescribedKind,
  { argument, ref }: Given,
  found: readonly FoundRow[],
): Promise<NodeRow> {
  const choice = chooseRef(found.map(({ node }) => node.id));
  if (choice.outcome === 'FOUND') return found.find(({ node }) => node.id === choice.id)?.node as NodeRow;
  const request = { kind: kind.toLowerCase(), argument, ref };
  if (choice.outcome === 'AMBIGUOUS') throw refAmbiguous(request, choice.ids);
  const hits = await searchHits(context, ref, kind, argument, maxSuggestions);
  throw refNotFound(
    request,
    hits.map((hit) => hit.id),
  );
}

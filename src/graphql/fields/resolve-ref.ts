import type { GraphQLResolveInfo } from 'graphql';
import type { CareerGraphError } from '../../domain/errors.ts';
import { type DescribedKind, namingProperties, wordsOfKind } from '../../domain/graph/model.ts';
import { isCurated } from '../../domain/graph/precedence.ts';
import { likePlaces } from '../../domain/search/like-places.ts';
import {
  chooseRef,
  isOfficialName,
  type RefRequest,
  refAmbiguous,
  refNotFound,
  type SuggestedThing,
} from '../../domain/search/ref.ts';
import type { SearchHit } from '../../domain/search/search.ts';
import { namedPlaces } from '../../store/named-places.ts';
import type { FoundRow, NodePlan, NodeRow } from '../../store/read-plan.ts';
import type { GraphQLContext } from '../context.ts';
import { decodeGlobalId } from '../global-id.ts';
import { mergedProblem } from './problems.ts';
import { searchHits, textProblem } from './search-hits.ts';

/** Suggestions for one unknown name. */
const maxSuggestions = 5;
/** Wrong names that one error tells; each unknown one is searched for. */
const maxProblems = 20;

/** A text that names a thing, and the argument that it stands in, such as `where.avoid[1]`. */
export interface NamedArgument {
  readonly argument: string;
  readonly ref: string;
}

/** Arguments that name things, in the shape of the arguments: a name, a list or a record of such, or left out. */
export type Refs = string | null | undefined | readonly Refs[] | { readonly [argument: string]: Refs };

type Lookup = Pick<GraphQLContext, 'reader' | 'ask' | 'limits'>;

/** Makes the error about a wrong name. Later, as an unknown name is searched for. */
type Problem = () => CareerGraphError | Promise<CareerGraphError>;

/**
 * The thing that a text names, with what the field shows of it: one store call, and another where an official name means
 * a thing of the editors.
 *
 * @throws CareerGraphError NOT_FOUND, AMBIGUOUS, or BAD_USER_INPUT for an empty or overlong text
 */
export async function readByRef(
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  kind: DescribedKind,
  ref: string,
): Promise<NodeRow> {
  const plan = context.selections.nodePlan(info, kind);
  const [row] = await orThrow(await lookUp(context, plan, [{ argument: 'ref', ref }]));
  return row as NodeRow;
}

/**
 * The things that some texts name, in their order, with what the field shows of them. Store calls as of `readByRef`, for all
 * of them together; each wrong name is a rejection of its own.
 *
 * @param refs names, each with the argument that it stands in
 */
export async function readEachByRef(
  context: GraphQLContext,
  info: GraphQLResolveInfo,
  kind: DescribedKind,
  refs: readonly NamedArgument[],
): Promise<PromiseSettledResult<NodeRow>[]> {
  const rows = await lookUp(context, context.selections.nodePlan(info, kind), refs);
  return Promise.allSettled(
    rows.map(async (row) => {
      if (typeof row === 'function') throw await row();
      return row;
    }),
  );
}

/**
 * The thing that an argument names, as a plan reads it. One store call, as `readByRef`.
 *
 * @throws as readByRef, naming the argument
 */
export async function readNamed(
  context: Lookup,
  plan: NodePlan,
  argument: string,
  ref: string,
): Promise<NodeRow> {
  const [row] = await orThrow(await lookUp(context, plan, [{ argument, ref }]));
  return row as NodeRow;
}

/**
 * The ids of named things: per kind the names as a record, and the same record with ids in their places. One or two
 * store calls per kind, all at once.
 *
 * @example
 * const ids = await resolveRefs(context, { Role: { from: 'MLE', where: { avoid: ['CTO'] } } });
 * ids.Role.where.avoid; // ['chief-technology-officer']
 * @throws CareerGraphError for all wrong names together (see `mergedProblem`): NOT_FOUND, AMBIGUOUS, or BAD_USER_INPUT
 *   for an empty or overlong text, each with its argument
 */
export async function resolveRefs<R extends { readonly [K in DescribedKind]?: Refs }>(
  context: Lookup,
  refs: R,
): Promise<R> {
  const kinds = (Object.keys(refs) as DescribedKind[]).map((kind) => {
    const names: NamedArgument[] = [];
    mapRefs(refs[kind], '', (ref, argument) => {
      names.push({ argument, ref });
      return ref;
    });
    return { kind, names };
  });
  const results = await Promise.all(
    kinds.map(({ kind, names }) =>
      lookUp(context, { kind, properties: [], descriptions: false, follow: [] }, names),
    ),
  );
  const rows = (await orThrow(results.flat())).values();
  // the same walk as above, so the rows come in the order of the names
  const ids = kinds.map(({ kind }) => [
    kind,
    mapRefs(refs[kind], '', () => (rows.next().value as NodeRow).id),
  ]);
  return Object.fromEntries(ids) as R;
}

/** The same shape, with each name replaced. @param path the argument that `refs` stands in; empty for none */
function mapRefs(refs: Refs, path: string, replace: (ref: string, argument: string) => string): Refs {
  if (refs == null) return refs;
  if (typeof refs === 'string') return replace(refs, path);
  if (isList(refs)) return refs.map((item, i) => mapRefs(item, `${path}[${i}]`, replace));
  return Object.fromEntries(
    Object.entries(refs).map(([name, item]) => [
      name,
      mapRefs(item, path === '' ? name : `${path}.${name}`, replace),
    ]),
  );
}

const isList = (refs: Refs): refs is readonly Refs[] => Array.isArray(refs);

/** @returns per name its node, or what is wrong with it */
async function lookUp(
  context: Lookup,
  node: NodePlan,
  names: readonly NamedArgument[],
): Promise<(NodeRow | Problem)[]> {
  const kind = node.kind as DescribedKind;
  const textProblems = names.map(({ ref, argument }) => textProblem(ref, argument, context.limits.search));
  const refs = names.filter((_, i) => !textProblems[i]).map(({ ref }) => withoutGlobalId(kind, ref));
  const rows = refs.length > 0 ? await context.reader.find({ refs, node }) : [];
  const answers = (await withoutDoubles(context, node, rows)).values();
  return names.map(({ argument, ref }, i) => {
    const wrongText = textProblems[i];
    if (wrongText) return () => wrongText;
    const candidates = answers.next().value ?? [];
    const choice = chooseRef(candidates.map(({ id }) => id));
    const request = { kind: wordsOfKind(kind), argument, ref };
    if (choice.outcome === 'AMBIGUOUS')
      return async () => refAmbiguous(request, await suggested(context, kind, choice.ids));
    const row = choice.outcome === 'FOUND' && candidates.find(({ id }) => id === choice.id);
    if (row) return row;
    return async () => {
      if (kind === 'Region') return placeNotFound(context, request);
      const [hits, [otherHit]] = await Promise.all([
        searchHits(context, ref, [kind], argument, maxSuggestions, true),
        searchHits(context, ref, kindsBeside(kind), argument, 1, true),
      ]);
      const elsewhere = otherHit && isOtherKind(otherHit, hits.length > 0) ? otherHit : null;
      const isElsewhere = elsewhere?.match === 'EXACT';
      const near = hits.filter(({ position }) => !isElsewhere || position[2] === 0).map(({ id }) => id);
      const covering =
        isElsewhere && kind === 'Role' && elsewhere.kind === 'OccupationCode'
          ? await coveringRoles(context, elsewhere.id)
          : [];
      const [things, [other = null]] = await Promise.all([
        suggested(context, kind, [...new Set([...covering, ...near])].slice(0, maxSuggestions)),
        elsewhere ? suggested(context, elsewhere.kind, [elsewhere.id]) : [],
      ]);
      return refNotFound(request, things, other);
    };
  });
}

/** What a message says of things; of one that has just been removed the id stands for its name. */
async function suggested(
  { reader }: Lookup,
  kind: DescribedKind,
  ids: readonly string[],
): Promise<SuggestedThing[]> {
  if (ids.length === 0) return [];
  const properties = namingProperties(kind);
  const rows = await reader.read({ ids, node: { kind, properties, descriptions: true, follow: [] } });
  return ids.map((id, i) => {
    const row = rows[i];
    const name = properties.map((property) => row?.properties[property]).find((text) => text != null);
    const source = row?.descriptions[0]?.source ?? null;
    return {
      kind,
      id,
      name: String(name ?? id),
      source: source === null || isCurated(source) ? null : source.slice(0, source.lastIndexOf('@')),
    };
  });
}

/**
 * The nodes that each text may mean, with the one that stands for all that are the same in place of an official one that
 * was found by a name: "Attorney" is the editors' lawyer, while the code of lawyers is the occupation of that code. No
 * further question where nothing was found by an official name.
 */
async function withoutDoubles(
  { ask, reader }: Lookup,
  node: NodePlan,
  candidates: readonly (readonly FoundRow[])[],
): Promise<NodeRow[][]> {
  const isByName = ({ rank }: FoundRow) => isOfficialName(rank);
  const ids = [
    ...new Set(
      candidates
        .flat()
        .filter(isByName)
        .map((row) => row.node.id),
    ),
  ];
  if (ids.length === 0) return candidates.map((rows) => rows.map((row) => row.node));
  const same = (await ask('sameThings', { ids: { [node.kind]: ids } }))[node.kind] ?? {};
  const standIn = (id: string): string => same[id]?.[0] ?? id;
  const standIns = [...new Set(ids.filter((id) => standIn(id) !== id).map(standIn))];
  const rowsOfThem = standIns.length > 0 ? await reader.read({ ids: standIns, node }) : [];
  const rowOf = new Map(rowsOfThem.flatMap((row) => (row ? [[row.id, row]] : [])));
  return candidates.map((rows) =>
    rows.map((row) => (isByName(row) && rowOf.get(standIn(row.node.id))) || row.node),
  );
}

/** The error about an unknown place: it suggests places of like names, or else the countries that are known. */
async function placeNotFound(context: Lookup, request: RefRequest): Promise<CareerGraphError> {
  const places = await namedPlaces(context.reader);
  const like = likePlaces(request.ref, places, maxSuggestions);
  const ids = like.length > 0 ? like : await countries(context);
  return refNotFound(
    request,
    await suggested(context, 'Region', ids),
    null,
    like.length > 0 ? null : places.length,
  );
}

/** Ids of the roles that an official occupation is, of all sources. */
async function coveringRoles({ reader }: Lookup, codeId: string): Promise<string[]> {
  const [row] = await reader.read({
    ids: [codeId],
    node: { kind: 'OccupationCode', properties: ['code'], descriptions: false, follow: [] },
  });
  const code = row?.properties.code;
  if (typeof code !== 'string') return [];
  const node: NodePlan = { kind: 'Role', properties: [], descriptions: false, follow: [] };
  const [roles = []] = await reader.find({ refs: [code], node });
  return roles.map((role) => role.node.id);
}

/** Ids of some countries. */
async function countries({ reader }: Lookup): Promise<string[]> {
  const { edges } = await reader.list({
    where: [{ property: 'kind', test: { in: ['COUNTRY'] } }],
    order: null,
    page: { size: maxSuggestions, from: 'start', after: null, before: null },
    count: false,
    node: { kind: 'Region', properties: [], descriptions: false, follow: [] },
  });
  return edges.map(({ node }) => node.id);
}

/** The kinds that people take for each other; an occupation that no role covers is a code only. A region is not among them. */
const kindsTakenForEachOther: readonly DescribedKind[] = [
  'Role',
  'Skill',
  'Tool',
  'Industry',
  'Credential',
  'Product',
  'OccupationCode',
];
const kindsBeside = (kind: DescribedKind) => kindsTakenForEachOther.filter((other) => other !== kind);
/**
 * Whether a hit has the name that was looked for, or all its words, none of them only begun; when nothing of the kind
 * itself is near, also whether it is near.
 */
const isOtherKind = ({ match, position }: SearchHit, hasSuggestions: boolean): boolean =>
  !hasSuggestions || match === 'EXACT' || (match === 'WORDS' && position[2] === 0);

/** Our own id where a global id of this kind stands. */
function withoutGlobalId(kind: DescribedKind, ref: string): string {
  const global = decodeGlobalId(ref);
  return global?.typename === kind ? global.id : ref;
}

async function orThrow(results: readonly (NodeRow | Problem)[]): Promise<NodeRow[]> {
  const problems = results.filter((result) => typeof result === 'function').slice(0, maxProblems);
  if (problems.length > 0) throw mergedProblem(await Promise.all(problems.map((problem) => problem())));
  return results.filter((result) => typeof result !== 'function');
}

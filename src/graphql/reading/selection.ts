import { type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import { getOrAdd } from '../../domain/collections/grouping.ts';
import type { CareerGraphError } from '../../domain/errors.ts';
import type { FollowedType, NodeKind } from '../../domain/graph/model.ts';
import type { PayScale } from '../../domain/pay/pay-figure.ts';
import type { EdgePage, EdgeRead, NodeList, NodeOrder, NodePlan, NodeRow } from '../../store/read-plan.ts';
import type { PagedList, PageSizes } from './cursor-page.ts';
import type { Arguments } from './field-mapping.ts';
import { type ListSummary, planSummary } from './list-summary.ts';
import { connectionNodes, type Planned, placeKey, planNode, planPage } from './plan-node.ts';
import { selectedFacts } from './selected-facts.ts';
import { type Document, selectedFields } from './selected-fields.ts';

/**
 * Turns what a query selects into read plans, by the mapping that each field carries, and finds the answers again. One
 * per request.
 *
 * How `role(ref: "MLE") { skills(first: 3) { nodes { name } } }` is answered, with one call to the store:
 *
 * 1. The resolver of `role` asks for a plan of everything below it (`nodePlan`), before it reads anything.
 * 2. `planNode` walks the selection. `name` carries the mapping "property of the node"; `skills` carries "follow
 *    REQUIRES", so it becomes a `Follow` of the plan, under a key made of its place in the document (`placeKey`).
 * 3. The store answers the whole plan. The row of the role holds the page of skills under that key.
 * 4. graphql-js calls the resolver of `skills` with that row as parent. It does not call the store: `followed` makes the
 *    same key from its own place in the document, and takes the page from the row.
 *
 * No call joins steps 2 and 4; the key does. Where the arguments of `skills` are refused in step 2, the plan leaves the
 * field out and the error is kept under the same key; step 4 throws it, so the fields around it still answer.
 */
export class SelectionReader {
  readonly #keys = new WeakMap<readonly FieldNode[], string>();
  readonly #plans = new WeakMap<readonly FieldNode[], Map<NodeKind, NodePlan>>();
  readonly #refusals = new Map<string, CareerGraphError>();
  readonly #pageSizes: PageSizes;

  constructor(pageSizes: PageSizes) {
    this.#pageSizes = pageSizes;
  }

  /** The plan for a field that returns a node, or a list of nodes, of this kind. */
  nodePlan(info: GraphQLResolveInfo, kind: NodeKind): NodePlan {
    return this.#remember(info, kind, (document) => planNode(document, kind, [info.fieldNodes]));
  }

  /** The plan for the nodes of a connection that a resolver fills itself, from ids. */
  connectionPlan(info: GraphQLResolveInfo, kind: NodeKind): NodePlan {
    return this.#remember(info, kind, (document) =>
      planNode(document, kind, connectionNodes(document, namedType(info), info.fieldNodes)),
    );
  }

  /**
   * The plan for a connection over the nodes of a kind, without the conditions.
   *
   * @throws CareerGraphError BAD_USER_INPUT when the page arguments are wrong
   */
  listPlan(
    info: GraphQLResolveInfo,
    args: Arguments,
    list: PagedList,
    { kind, order }: { readonly kind: NodeKind; readonly order: NodeOrder | null },
  ): Omit<NodeList, 'where'> {
    return {
      order,
      ...planPage(this.#documentOf(info), namedType(info), info.fieldNodes, args, list),
      node: this.connectionPlan(info, kind),
    };
  }

  /** What a connection over the nodes of a kind tells of all of them; see planSummary. */
  async listSummary(
    info: GraphQLResolveInfo,
    scaleOf: (args: Arguments) => Promise<PayScale>,
  ): Promise<ListSummary> {
    const document = this.#documentOf(info);
    const { summary, refusals } = await planSummary(document, namedType(info), info.fieldNodes, scaleOf);
    for (const [key, error] of refusals) this.#refusals.set(key, error);
    return summary;
  }

  /** The fact properties to read for a field that returns moves, or nodes some of which are moves. */
  moveProperties(info: GraphQLResolveInfo): EdgeRead['properties'] {
    const type = info.schema.getType('Move') as GraphQLObjectType;
    return selectedFacts(this.#documentOf(info), 'LEADS_TO', [{ type, nodes: info.fieldNodes }]).properties;
  }

  /** The fact properties to read for a field that shows the facts of a relationship one by one. */
  factProperties(info: GraphQLResolveInfo, relationship: FollowedType): EdgeRead['properties'] {
    const evidence = { type: namedType(info), nodes: info.fieldNodes };
    return selectedFacts(this.#documentOf(info), relationship, [evidence]).properties;
  }

  /**
   * The page that was read for a field that follows a relationship; see the class.
   *
   * @param parent the row of the node that the field stands in
   * @throws CareerGraphError when the field's arguments were refused while the read was planned
   */
  followed(info: GraphQLResolveInfo, parent: NodeRow): EdgePage {
    return this.answerOf(info, parent.follow);
  }

  /**
   * What was read for a field, by its place in the document.
   *
   * @param answers by place
   * @throws CareerGraphError when the field's arguments were refused while the read was planned
   */
  answerOf<Answer>(info: GraphQLResolveInfo, answers: Readonly<Record<string, Answer>>): Answer {
    const key = getOrAdd(this.#keys, info.fieldNodes, () => placeKey(info.fieldNodes));
    const answer = answers[key];
    if (answer) return answer;
    throw this.#refusals.get(key) ?? new TypeError(`${info.fieldName} was not read`);
  }

  /** Whether the query selects this field of what the field at hand returns, such as `pageInfo` of a connection. */
  selects(info: GraphQLResolveInfo, name: string): boolean {
    const fields = selectedFields(this.#documentOf(info), namedType(info), info.fieldNodes);
    return fields.some(({ field }) => field.name === name);
  }

  #documentOf({ schema, fragments, variableValues }: GraphQLResolveInfo): Document {
    return { schema, fragments, variableValues, pageSizes: this.#pageSizes };
  }

  #remember(info: GraphQLResolveInfo, kind: NodeKind, plan: (document: Document) => Planned): NodePlan {
    const plans = getOrAdd(this.#plans, info.fieldNodes, () => new Map<NodeKind, NodePlan>());
    return getOrAdd(plans, kind, () => {
      const { node, refusals } = plan(this.#documentOf(info));
      for (const [key, error] of refusals) this.#refusals.set(key, error);
      return node;
    });
  }
}

const namedType = (info: GraphQLResolveInfo): GraphQLObjectType =>
  getNamedType(info.returnType) as GraphQLObjectType;

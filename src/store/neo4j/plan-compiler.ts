import { displayProperty, relationshipShape } from '../../domain/graph/model.ts';
import type { Facet, Follow, NodeList, NodePlan, Page } from '../read-plan.ts';
import {
  endPasses,
  factsPass,
  mergedPass,
  mergedValueCypher,
  nodePasses,
  notCalculatedUnlessAlone,
  notCarriedUnlessAlone,
  orderedValue,
  pattern,
} from './conditions.ts';
import { toInteger } from './connection.ts';
import { type Bind, describingProperties, type Fresh, factOrder } from './cypher-fragments.ts';
import { beyond, beyondInIndex, orderBy, type SortKeys } from './keyset.ts';
import { roleMedian, rolePay } from './role-pay.ts';

/** How a statement goes on once it has matched a node. */
interface CompiledNode {
  /** Clauses that compute the lists of the plan. */
  readonly clauses: readonly string[];
  /** Expressions, separated by commas, that the statement returns for the node after these clauses. */
  readonly values: string;
}

/**
 * Compiles the parts of one statement from a plan. The text depends on the plan's shape alone: names are fixed by
 * position, and what a caller chose is a parameter, so that the server's plan cache hits. Names of properties, labels
 * and relationships come from the graph model only (see model.ts).
 *
 * A node is returned as `[id, property…, descriptions?, (edges?, count?)…]`, in the order of the plan, which
 * plan-decoder.ts reads back. Lists decode in half the time of maps.
 */
export class PlanCompiler {
  readonly parameters: Record<string, unknown> = {};
  #names = 0;

  /**
   * @param variable the node, matched before
   * @param carried other variables that later clauses of the statement need
   */
  node(variable: string, plan: NodePlan, carried: readonly string[]): CompiledNode {
    const columns: string[] = [];
    const clauses: string[] = [];
    const addColumn = (subquery: string) => {
      const column = this.#fresh('c');
      clauses.push(
        `WITH ${['active', variable, ...carried, ...columns].join(', ')}, ${subquery} AS ${column}`,
      );
      columns.push(column);
    };
    if (plan.descriptions) addColumn(descriptions(variable, plan));
    for (const follow of plan.follow) {
      if (follow.page) addColumn(this.#edges(variable, follow, follow.page));
      if (follow.count) addColumn(this.#count(variable, follow));
    }
    const values = [`${variable}.id`, ...plan.properties.map((name) => `${variable}.${name}`), ...columns];
    return { clauses, values: values.join(', ') };
  }

  /**
   * The expressions of a list of nodes: its edges, one more than the page when there are more; its count; each facet, as
   * `[count, value or node…]`; each gathering of pay, as `[source, year, measure, medians]`.
   */
  list({ order, page, count, where, node, facets = [], pay = [] }: NodeList): string[] {
    const matching = (variable: string, terms: readonly string[]) => [
      `MATCH (${variable}:${node.kind})`,
      `WHERE ${[
        `${variable}.visible`,
        ...where.map((condition) => nodePasses(variable, condition, this.#bind, this.#fresh)),
        ...terms,
      ].join(' AND ')}`,
    ];
    const columns: string[] = [];
    if (page) {
      const n = this.#fresh('m');
      const byProperty = order && 'property' in order ? order : null;
      const isIndexed = byProperty?.property === displayProperty(node.kind);
      const ordered = isIndexed
        ? `${n}.${byProperty.property}`
        : order && 'payIn' in order
          ? rolePay(n, order.payIn, this.#bind, this.#fresh)
          : order && 'values' in order
            ? `${this.#bind(order.values)}[${n}.id]`
            : orderedValue(byProperty, n, node.kind, null);
      const value = isIndexed ? ordered : this.#fresh('o');
      const keys: SortKeys = { value, order, neverNull: isIndexed, ties: [`${n}.id`] };
      const inner = this.node(n, node, isIndexed ? [] : [value]);
      const window = isIndexed ? beyondInIndex(keys, page, this.#bind) : this.#window(page, keys);
      columns.push(
        [
          'COLLECT {',
          ...matching(n, isIndexed ? window : []),
          ...(isIndexed
            ? [`WITH active, ${n}`]
            : [
                `WITH active, ${n}, ${ordered} AS ${value}`,
                ...whereAll(window),
                `WITH active, ${n}, ${value}`,
              ]),
          `ORDER BY ${orderBy(keys, page)} LIMIT ${this.#bind(toInteger(page.size + 1))}`,
          ...inner.clauses,
          `RETURN [${value}, ${inner.values}] ORDER BY ${orderBy(keys, page)}`,
          '}',
        ].join('\n'),
      );
    }
    if (count) {
      const n = this.#fresh('m');
      columns.push(`COUNT {\n${matching(n, []).join('\n')}\n}`);
    }
    for (const facet of facets) {
      const n = this.#fresh('m');
      columns.push(this.#facet(n, matching(n, []), facet));
    }
    for (const { payIn } of pay) {
      const [n, figure] = [this.#fresh('m'), this.#fresh('o')];
      columns.push(
        [
          'COLLECT {',
          ...matching(n, []),
          `WITH ${roleMedian(n, payIn, this.#bind, this.#fresh)} AS ${figure}`,
          `WITH ${figure} WHERE ${figure} IS NOT NULL`,
          `WITH ${figure}[0] AS source, ${figure}[1] AS year, ${figure}[2] AS measure, collect(${figure}[3]) AS medians`,
          'RETURN [source, year, measure, medians]',
          '}',
        ].join('\n'),
      );
    }
    return columns;
  }

  /** @param matching the clauses that match the nodes of the list */
  #facet(n: string, matching: readonly string[], facet: Facet): string {
    const [value, count] = [this.#fresh('m'), this.#fresh('o')];
    const size = this.#bind(toInteger(facet.size));
    if ('property' in facet) {
      const by = `ORDER BY ${count} DESC, ${value}`;
      return [
        'COLLECT {',
        ...matching,
        `WITH ${n}.${facet.property} AS ${value}, count(*) AS ${count} WHERE ${value} IS NOT NULL`,
        `RETURN [${count}, ${value}] ${by} LIMIT ${size}`,
        '}',
      ].join('\n');
    }
    const { relationship, direction, node } = facet;
    const by = `ORDER BY ${count} DESC, ${value}.id`;
    const inner = this.node(value, node, [count]);
    return [
      'COLLECT {',
      ...matching,
      `MATCH ${pattern(n, 'r', relationship, direction, `${value}:${node.kind}`)}`,
      `WHERE r.source IN active AND ${value}.visible`,
      `WITH active, ${value}, count(DISTINCT ${n}) AS ${count} ${by} LIMIT ${size}`,
      ...inner.clauses,
      `RETURN [${count}, ${inner.values}] ${by}`,
      '}',
    ].join('\n');
  }

  /**
   * The subquery for the edges of a follow: a list of `[facts or merged value…, ordered value, tie…, node…]`, one
   * longer than the page when there are more.
   */
  #edges(start: string, follow: Follow, page: Page): string {
    const { relationship, order } = follow;
    const separate = relationshipShape(relationship).separate === true;
    // a subquery may not shadow a variable of the query around it, so names differ at every level
    const end = this.#fresh('m');
    const facts = (
      follow.eachFact
        ? [factsOf(follow)]
        : follow.properties.map((name) => mergedValueCypher(relationship, name))
    ).map((expression) => ({ expression, name: this.#fresh('f') }));
    const value = this.#fresh('o');
    const tie = separate ? [this.#fresh('s'), this.#fresh('t')] : [];
    const factNames = facts.map(({ name }) => name);
    const carried = [...factNames, value, ...tie];
    const keys: SortKeys = { value, order, neverNull: false, ties: [`${end}.id`, ...tie] };
    const by = orderBy(keys, page);
    const merged = mergedPass(relationship, follow.where, this.#bind, this.#fresh);
    const columns = [
      ...facts.map(({ expression, name }) => `${expression} AS ${name}`),
      `${orderedValue(order, end, follow.node.kind, relationship)} AS ${value}`,
      ...(separate ? [`r.source AS ${tie[0]}`, `r.context AS ${tie[1]}`] : []),
      ...merged.columns,
    ];
    const merges = facts.length > 0 || merged.columns.length > 0 || order?.of === 'fact';
    const terms = [...merged.terms, ...this.#window(page, keys)];
    const inner = this.node(end, follow.node, carried);
    // aggregation groups by every carried variable, so only what is needed is carried
    const sources = inner.clauses.length > 0 ? ['active'] : [];
    return [
      'COLLECT {',
      ...this.#match(start, end, follow),
      ...(merges ? [`WITH ${[...sources, end, 'r'].join(', ')} ORDER BY ${factOrder('r')}`] : []),
      // without an aggregation the facts of a pair are not grouped
      `WITH ${merges || separate ? '' : 'DISTINCT '}${[...sources, end, ...columns].join(', ')}`,
      ...whereAll(terms),
      `WITH ${[...sources, end, ...carried].join(', ')} ORDER BY ${by} LIMIT ${this.#bind(toInteger(page.size + 1))}`,
      ...inner.clauses,
      `RETURN [${[...factNames, value, ...tie, inner.values].join(', ')}] ORDER BY ${by}`,
      '}',
    ].join('\n');
  }

  #count(start: string, follow: Follow): string {
    const { relationship, where } = follow;
    const end = this.#fresh('m');
    const merged = mergedPass(relationship, where, this.#bind, this.#fresh);
    const counted = relationshipShape(relationship).separate ? 'r' : end;
    const lines = this.#match(start, end, follow);
    if (merged.terms.length === 0) return `COUNT {\n${lines.join('\n')}\nRETURN DISTINCT ${counted}\n}`;
    return [
      'COUNT {',
      ...lines,
      `WITH ${end}, r ORDER BY ${factOrder('r')}`,
      `WITH ${counted}, ${merged.columns.join(', ')}`,
      ...whereAll(merged.terms),
      `RETURN ${counted}`,
      '}',
    ].join('\n');
  }

  #match(start: string, end: string, follow: Follow): string[] {
    const { relationship, direction, facts, where, node } = follow;
    const terms = [
      factsPass(relationship, facts, this.#bind),
      ...(facts.calculatedLast ? [notCalculatedUnlessAlone(start, follow, this.#bind, this.#fresh)] : []),
      `${end}.visible`,
      ...endPasses(end, where, this.#bind),
      ...(relationshipShape(relationship).separate
        ? [notCarriedUnlessAlone(start, end, follow, this.#bind, this.#fresh)]
        : []),
    ];
    return [
      `MATCH ${pattern(start, 'r', relationship, direction, `${end}:${node.kind}`)}`,
      `WHERE ${terms.join(' AND ')}`,
    ];
  }

  #window({ after, before }: Page, keys: SortKeys): string[] {
    return [
      ...(after ? [beyond(after, keys, false, this.#bind)] : []),
      ...(before ? [beyond(before, keys, true, this.#bind)] : []),
    ];
  }

  readonly #fresh: Fresh = (prefix) => `${prefix}${this.#names++}`;

  readonly #bind: Bind = (value) => {
    const name = this.#fresh('p');
    this.parameters[name] = value;
    return `$${name}`;
  };
}

const whereAll = (terms: readonly string[]): string[] =>
  terms.length > 0 ? [`WHERE ${terms.join(' AND ')}`] : [];

/** The fact `r` as a list: source, context, then properties. */
export const factValue = (properties: readonly string[]): string =>
  `[${['r.source', 'r.context', ...properties.map((name) => `r.${name}`)].join(', ')}]`;

/** The facts of an edge as a list. */
const factsOf = ({ relationship, properties }: Follow): string =>
  relationshipShape(relationship).separate
    ? `[${factValue(properties)}]`
    : `collect(${factValue(properties)})`;

/** The subquery for each source's description of a node, in order of precedence. */
function descriptions(variable: string, { kind }: NodePlan): string {
  return [
    'COLLECT {',
    `MATCH (${variable})<-[r:DESCRIBES]-(:Source)`,
    'WHERE r.source IN active',
    `WITH r ORDER BY ${factOrder('r')}`,
    `RETURN ${factValue(describingProperties(kind))}`,
    '}',
  ].join('\n');
}

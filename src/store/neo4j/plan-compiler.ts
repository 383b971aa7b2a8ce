import { getOrAdd } from '../../domain/collections/grouping.ts';
import { displayProperty, relationshipShape } from '../../domain/graph/model.ts';
import { importPrecedence } from '../../domain/graph/precedence.ts';
import { codeRank, nameRank } from '../../domain/search/ref.ts';
import type { EdgeRead, Follow, NodeList, NodePlan, Page } from '../read-plan.ts';
import {
  type Bind,
  endPasses,
  factsPass,
  mergedPass,
  mergedValue,
  nodePasses,
  orderedValue,
  pattern,
} from './conditions.ts';
import { toInteger } from './connection.ts';
import { activeSources, describingProperties, factOrder } from './cypher.ts';
import { beyond, beyondInIndex, orderBy, type SortKeys } from './keyset.ts';

export interface Query {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * Compiles plans to Cypher, one statement each. The text depends on the plan's shape alone: names are fixed by
 * position, everything a caller chose is a parameter, so that the server's plan cache hits. Property,
 * label and relationship names come from the graph model only (see model.ts).
 *
 * A node is returned as `id, property…, descriptions?, list…` in the plan's order, a list as its edges, its count
 * or both; plan-decoder.ts reads them back. Flat lists, not maps: they take half the time to decode.
 */

/** Each row is `[position in ids, node]`. */
export function compileNodeRead(ids: readonly string[], plan: NodePlan): Query {
  const { text, parameters } = getOrAdd(nodeReads, plan, () => nodeRead(plan));
  return { text, parameters: { ...parameters, ids } };
}

/** By plan, as one that no variable of a request decides comes again with each. */
const nodeReads = new WeakMap<NodePlan, Query>();

function nodeRead(plan: NodePlan): Query {
  const compiler = new PlanCompiler();
  const node = compiler.node('n', plan, ['i']);
  const text = [
    activeSources,
    'UNWIND range(0, size($ids) - 1) AS i',
    `MATCH (n:${plan.kind} {id: $ids[i]}) WHERE n.visible`,
    ...node.clauses,
    `RETURN i, [${node.values}]`,
  ].join('\n');
  return { text, parameters: compiler.parameters };
}

/** Each row is `[position in refs, rank, node]`, for the nodes of the best rank but ids that answers. */
export function compileNameRead(refs: readonly string[], keys: readonly string[], plan: NodePlan): Query {
  const compiler = new PlanCompiler();
  const node = compiler.node('n', plan, ['i', 'best']);
  const meant = [
    ...codes(plan.kind),
    `MATCH (name:Name {key: $keys[i]})<-[r:CALLED]-(n:${plan.kind})
WHERE name.visible AND n.visible AND r.source IN active
RETURN n, CASE WHEN r.precedence < ${importPrecedence}
  THEN CASE WHEN r.preferred THEN ${nameRank(true, true)} ELSE ${nameRank(true, false)} END
  ELSE CASE WHEN r.preferred THEN ${nameRank(false, true)} ELSE ${nameRank(false, false)} END END AS rank`,
  ];
  const text = [
    activeSources,
    'UNWIND range(0, size($refs) - 1) AS i',
    `CALL (active, i) {\n${meant.join('\nUNION ALL\n')}\n}`,
    'WITH active, i, min(rank) AS best, collect([rank, n]) AS meant',
    'UNWIND [m IN meant WHERE m[0] = best | m[1]] AS n',
    'WITH DISTINCT active, i, best, n',
    ...node.clauses,
    `RETURN i, best, [${node.values}] ORDER BY i, n.id`,
  ].join('\n');
  return { text, parameters: { ...compiler.parameters, refs, keys } };
}

function codes(kind: NodePlan['kind']): string[] {
  if (kind === 'Industry') {
    return [`MATCH (n:Industry {code: $refs[i]}) WHERE n.visible RETURN n, ${codeRank(false)} AS rank`];
  }
  if (kind !== 'Role') return [];
  return ['code', 'uri'].map(
    (property) => `MATCH (c:OccupationCode {${property}: $refs[i]})<-[r:CODED]-(n:Role)
WHERE c.visible AND n.visible AND r.source IN active
WITH n, c, r ORDER BY ${factOrder('r')}
WITH n, c, head(collect(r.match)) AS match, head(collect(r.precedence)) AS precedence WHERE match = 'EXACT'
RETURN n, CASE WHEN precedence < ${importPrecedence} THEN ${codeRank(true)} ELSE ${codeRank(false)} END AS rank`,
  );
}

/** The one row is the list: its edges, `[ordered value, node…]`, its count or both. */
export function compileList(plan: NodeList): Query {
  const compiler = new PlanCompiler();
  const text = `${activeSources}\nRETURN ${compiler.list(plan).join(', ')}`;
  return { text, parameters: compiler.parameters };
}

/** Each row is `[position in pairs, facts]`. */
export function compilePairRead({ relationship, pairs, properties }: EdgeRead): Query {
  const { from, to } = relationshipShape(relationship);
  const text = [
    activeSources,
    'UNWIND range(0, size($pairs) - 1) AS i',
    `MATCH (:${from[0]} {id: $pairs[i][0], visible: true})-[r:${relationship}]->(:${to} {id: $pairs[i][1], visible: true})`,
    'WHERE r.source IN active',
    `WITH i, r ORDER BY ${factOrder('r')}`,
    `RETURN i, collect(${factValue(properties)})`,
  ].join('\n');
  return { text, parameters: { pairs } };
}

interface CompiledNode {
  readonly clauses: readonly string[];
  readonly values: string;
}

class PlanCompiler {
  readonly parameters: Record<string, unknown> = {};
  #names = 0;

  /** @param carried variables that later clauses still need */
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
    if (plan.described) addColumn(descriptions(variable, plan));
    for (const follow of plan.follow) {
      if (follow.page) addColumn(this.#edges(variable, follow, follow.page));
      if (follow.count) addColumn(this.#count(variable, follow));
    }
    const values = [`${variable}.id`, ...plan.properties.map((name) => `${variable}.${name}`), ...columns];
    return { clauses, values: values.join(', ') };
  }

  /** A list's edges, one more than the page when there are more; its count. */
  list({ order, page, count, where, node }: NodeList): string[] {
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
      const indexed = order?.property === displayProperty(node.kind);
      const ordered = indexed ? `${n}.${order.property}` : orderedValue(order, n, node.kind, null);
      const value = indexed ? ordered : this.#fresh('o');
      const keys: SortKeys = { value, order, known: indexed, texts: [`${n}.id`] };
      const inner = this.node(n, node, indexed ? [] : [value]);
      const window = indexed ? beyondInIndex(keys, page, this.#bind) : this.#window(page, keys);
      columns.push(
        [
          'COLLECT {',
          ...matching(n, indexed ? window : []),
          ...(indexed
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
    return columns;
  }

  /** A list of `[facts or merged value…, ordered value, tie…, node…]`, one longer than the page when there is more. */
  #edges(start: string, follow: Follow, page: Page): string {
    const { relationship, order } = follow;
    const separate = relationshipShape(relationship).separate === true;
    // names differ at every level: a subquery may not shadow a variable of the query around it
    const end = this.#fresh('m');
    const facts = (
      follow.each ? [factsOf(follow)] : follow.properties.map((name) => mergedValue(relationship, name))
    ).map((expression) => ({ expression, name: this.#fresh('f') }));
    const value = this.#fresh('o');
    const tie = separate ? [this.#fresh('s'), this.#fresh('t')] : [];
    const shown = facts.map(({ name }) => name);
    const carried = [...shown, value, ...tie];
    const keys: SortKeys = { value, order, known: false, texts: [`${end}.id`, ...tie] };
    const by = orderBy(keys, page);
    const merged = mergedPass(relationship, follow.where, this.#bind, this.#fresh);
    const columns = [
      ...facts.map(({ expression, name }) => `${expression} AS ${name}`),
      `${orderedValue(order, end, follow.node.kind, relationship)} AS ${value}`,
      ...(separate ? [`r.source AS ${tie[0]}`, `r.context AS ${tie[1]}`] : []),
      ...merged.columns,
    ];
    const merges = facts.length > 0 || merged.columns.length > 0 || order?.of === 'fact';
    const within = [...merged.terms, ...this.#window(page, keys)];
    const inner = this.node(end, follow.node, carried);
    // facts are grouped by what is carried along, so it is no more than is needed
    const sources = inner.clauses.length > 0 ? ['active'] : [];
    return [
      'COLLECT {',
      ...this.#match(start, end, follow),
      ...(merges ? [`WITH ${[...sources, end, 'r'].join(', ')} ORDER BY ${factOrder('r')}`] : []),
      // without a merge nothing groups the facts of a pair
      `WITH ${merges || separate ? '' : 'DISTINCT '}${[...sources, end, ...columns].join(', ')}`,
      ...whereAll(within),
      `WITH ${[...sources, end, ...carried].join(', ')} ORDER BY ${by} LIMIT ${this.#bind(toInteger(page.size + 1))}`,
      ...inner.clauses,
      `RETURN [${[...shown, value, ...tie, inner.values].join(', ')}] ORDER BY ${by}`,
      '}',
    ].join('\n');
  }

  #count(start: string, follow: Follow): string {
    const { relationship, where } = follow;
    const end = this.#fresh('m');
    const merged = mergedPass(relationship, where, this.#bind, this.#fresh);
    const what = relationshipShape(relationship).separate ? 'r' : end;
    const lines = this.#match(start, end, follow);
    if (merged.terms.length === 0) return `COUNT {\n${lines.join('\n')}\nRETURN DISTINCT ${what}\n}`;
    return [
      'COUNT {',
      ...lines,
      `WITH ${end}, r ORDER BY ${factOrder('r')}`,
      `WITH ${what}, ${merged.columns.join(', ')}`,
      ...whereAll(merged.terms),
      `RETURN ${what}`,
      '}',
    ].join('\n');
  }

  #match(start: string, end: string, { relationship, direction, facts, where, node }: Follow): string[] {
    const terms = [
      factsPass(relationship, facts, this.#bind),
      `${end}.visible`,
      ...endPasses(end, where, this.#bind),
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

  readonly #fresh = (prefix: string): string => `${prefix}${this.#names++}`;

  readonly #bind: Bind = (value) => {
    const name = this.#fresh('p');
    this.parameters[name] = value;
    return `$${name}`;
  };
}

const whereAll = (terms: readonly string[]): string[] =>
  terms.length > 0 ? [`WHERE ${terms.join(' AND ')}`] : [];

const factValue = (properties: readonly string[]): string =>
  `[${['r.source', 'r.context', ...properties.map((name) => `r.${name}`)].join(', ')}]`;

/** Each fact as a list of its values. */
const factsOf = ({ relationship, properties }: Follow): string =>
  relationshipShape(relationship).separate
    ? `[${factValue(properties)}]`
    : `collect(${factValue(properties)})`;

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

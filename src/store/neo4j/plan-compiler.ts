import { relationshipShape } from '../../domain/graph-model.ts';
import type { EdgeRead, Follow, NodePlan, Order, Position } from '../read-plan.ts';
import { toInteger } from './connection.ts';
import { activeSources, describingProperties, factOrder } from './cypher.ts';

export interface Query {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * Compiles a plan to one Cypher statement. The text depends on the plan's shape alone: names are fixed by
 * position, everything a caller chose is a parameter, so that the server's plan cache hits. Property,
 * label and relationship names come from the graph model only (see graph-model.ts).
 *
 * Each row is `[position in ids, node]`; a node is `[id, property…, descriptions?, edges…]` in the plan's order
 * and is read back by plan-decoder.ts. Lists, not maps: they take half the time to decode.
 */
export function compileNodeRead(ids: readonly string[], plan: NodePlan): Query {
  const compiler = new PlanCompiler();
  const node = compiler.node('n', plan, ['i']);
  const text = [
    activeSources,
    'UNWIND range(0, size($ids) - 1) AS i',
    `MATCH (n:${plan.kind} {id: $ids[i]}) WHERE n.visible`,
    ...node.clauses,
    `RETURN i, ${node.value}`,
  ].join('\n');
  return { text, parameters: { ...compiler.parameters, ids } };
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
  readonly value: string;
}

class PlanCompiler {
  readonly parameters: Record<string, unknown> = {};
  #names = 0;

  /** @param carried variables that later clauses still need */
  node(variable: string, plan: NodePlan, carried: readonly string[]): CompiledNode {
    const columns: string[] = [];
    const clauses: string[] = [];
    const addColumn = (subquery: string) => {
      const column = this.#name('c');
      clauses.push(
        `WITH ${['active', variable, ...carried, ...columns].join(', ')}, ${subquery} AS ${column}`,
      );
      columns.push(column);
    };
    if (plan.described) addColumn(descriptions(variable, plan));
    for (const follow of plan.follow) {
      addColumn(this.#edges(variable, follow));
      if (follow.count) addColumn(this.#count(variable, follow));
    }
    const values = [`${variable}.id`, ...plan.properties.map((name) => `${variable}.${name}`), ...columns];
    return { clauses, value: `[${values.join(', ')}]` };
  }

  /** A list of `[facts, ordered value, node]`, one longer than the page when there is more. */
  #edges(start: string, follow: Follow): string {
    const { order, page } = follow;
    const separate = relationshipShape(follow.relationship).separate === true;
    // names differ at every level: a subquery may not shadow a variable of the query around it
    const end = this.#name('m');
    const facts = this.#name('f');
    const value = this.#name('o');
    const tie = separate ? [this.#name('s'), this.#name('t')] : [];
    const carried = [facts, value, ...tie];
    const keys = { value, order, texts: [`${end}.id`, ...tie] };
    const by = orderBy(keys, page.from === 'end');
    const within = [
      ...(page.after ? [this.#beyond(page.after, keys, false)] : []),
      ...(page.before ? [this.#beyond(page.before, keys, true)] : []),
    ];
    const fact = factValue(follow.properties);
    const ordered = orderedValue(order, end, separate);
    const inner = this.node(end, follow.node, carried);
    return [
      'COLLECT {',
      ...this.#match(start, end, follow),
      `WITH active, ${end}, r ORDER BY ${factOrder('r')}`,
      separate
        ? `WITH active, ${end}, [${fact}] AS ${facts}, ${ordered} AS ${value}, r.source AS ${tie[0]}, r.context AS ${tie[1]}`
        : `WITH active, ${end}, collect(${fact}) AS ${facts}, ${ordered} AS ${value}`,
      ...(within.length > 0 ? [`WHERE ${within.join(' AND ')}`] : []),
      `WITH active, ${end}, ${carried.join(', ')} ORDER BY ${by} LIMIT $${this.#bind(toInteger(page.size + 1))}`,
      ...inner.clauses,
      `RETURN [${[facts, value, ...(separate ? [`[${tie.join(', ')}]`] : []), inner.value].join(', ')}] ORDER BY ${by}`,
      '}',
    ].join('\n');
  }

  #count(start: string, follow: Follow): string {
    const end = this.#name('m');
    const what = relationshipShape(follow.relationship).separate ? 'r' : end;
    return `COUNT {\n${this.#match(start, end, follow).join('\n')}\nRETURN DISTINCT ${what}\n}`;
  }

  #match(start: string, end: string, follow: Follow): string[] {
    const arrow = follow.direction === 'out' ? ['-', '->'] : ['<-', '-'];
    const filters = follow.where.map(
      ({ property, in: values }) => ` AND ${end}.${property} IN $${this.#bind(values)}`,
    );
    return [
      `MATCH (${start})${arrow[0]}[r:${follow.relationship}]${arrow[1]}(${end}:${follow.node.kind})`,
      `WHERE r.source IN active AND ${end}.visible${filters.join('')}`,
    ];
  }

  /** What comes after a position, or before it; unknown values are last in both directions. */
  #beyond(position: Position, { value, order, texts }: SortKeys, backward: boolean): string {
    const bound = position.tie.map((text) => `$${this.#bind(text)}`);
    const sign = backward ? '<' : '>';
    const ties = texts
      .map((name, i) => [
        ...texts.slice(0, i).map((n, j) => `${n} = ${bound[j]}`),
        `${name} ${sign} ${bound[i]}`,
      ])
      .map((terms) => `(${terms.join(' AND ')})`)
      .join(' OR ');
    if (order === null) return `(${ties})`;
    if (position.value === null) {
      return backward ? `(${value} IS NOT NULL OR (${ties}))` : `(${value} IS NULL AND (${ties}))`;
    }
    const known = `$${this.#bind(position.value)}`;
    const past = `${value} ${order.descending === backward ? '>' : '<'} ${known}`;
    const unknown = backward ? '' : `${value} IS NULL OR `;
    return `(${unknown}${past} OR ${value} = ${known} AND (${ties}))`;
  }

  #name(prefix: string): string {
    return `${prefix}${this.#names++}`;
  }

  #bind(value: unknown): string {
    const name = this.#name('p');
    this.parameters[name] = value;
    return name;
  }
}

const factValue = (properties: readonly string[]): string =>
  `[${['r.source', 'r.context', ...properties.map((name) => `r.${name}`)].join(', ')}]`;

interface SortKeys {
  /** The variable that holds the ordered value. */
  readonly value: string;
  readonly order: Order | null;
  /** The tie breakers, ascending. */
  readonly texts: readonly string[];
}

function orderBy({ value, order, texts }: SortKeys, reverse: boolean): string {
  const down = reverse ? ' DESC' : '';
  const ties = texts.map((name) => `${name}${down}`);
  if (order === null) return ties.join(', ');
  return [`${value} IS NULL${down}`, `${value}${order.descending === reverse ? '' : ' DESC'}`, ...ties].join(
    ', ',
  );
}

function orderedValue(order: Order | null, end: string, separate: boolean): string {
  if (order === null) return 'null';
  if (order.of === 'node') return `${end}.${order.property}`;
  // the facts come in order of precedence, and collect skips nulls
  return separate ? `r.${order.property}` : `head(collect(r.${order.property}))`;
}

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

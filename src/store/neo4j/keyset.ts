import type { NodeOrder, Page, Position } from '../read-plan.ts';
import type { Bind } from './cypher-fragments.ts';

/*
 * Keyset paging: a page begins at the position of a row, not at an offset. Unknown values are last in both directions.
 */

/** What a list is sorted by. */
export interface SortKeys {
  /** The expression for the ordered value. */
  readonly value: string;
  readonly order: Pick<NodeOrder, 'descending'> | null;
  /** Whether the value is never null, so that an index can give the order. */
  readonly neverNull: boolean;
  /** Expressions for the tie breakers, which are texts in ascending order. */
  readonly ties: readonly string[];
}

/** What follows ORDER BY: the order of the list, or the reverse of it when the page is taken from the end. */
export function orderBy({ value, order, neverNull, ties }: SortKeys, { from }: Page): string {
  const reverse = from === 'end';
  const down = reverse ? ' DESC' : '';
  const byTies = ties.map((tie) => `${tie}${down}`);
  if (order === null) return byTies.join(', ');
  const byValue = `${value}${order.descending === reverse ? '' : ' DESC'}`;
  return [...(neverNull ? [] : [`${value} IS NULL${down}`]), byValue, ...byTies].join(', ');
}

/** The condition that a row comes after a position, or before it when `backward`. */
export function beyond(
  position: Position,
  { value, order, ties }: SortKeys,
  backward: boolean,
  bind: Bind,
): string {
  const bound = position.tie.map((text) => comparable(text, bind));
  const sign = backward ? '<' : '>';
  const byTies = ties
    .map((tie, i) => [
      ...ties.slice(0, i).map((earlier, j) => `${earlier} = ${bound[j]}`),
      `${tie} ${sign} ${bound[i]}`,
    ])
    .map((terms) => `(${terms.join(' AND ')})`)
    .join(' OR ');
  if (order === null) return `(${byTies})`;
  if (position.value === null) {
    return backward ? `(${value} IS NOT NULL OR (${byTies}))` : `(${value} IS NULL AND (${byTies}))`;
  }
  const here = comparable(position.value, bind);
  const past = `${value} ${order.descending === backward ? '>' : '<'} ${here}`;
  const orNull = backward ? '' : `${value} IS NULL OR `;
  return `(${orNull}${past} OR ${value} = ${here} AND (${byTies}))`;
}

/**
 * The conditions of a window on a value that is never null, with one tie breaker. An index on the value finds where the
 * page begins and gives the order from there. Without `<>` the planner would seek for both halves of the OR.
 */
export function beyondInIndex(
  { value, order, ties }: SortKeys,
  { after, before }: Page,
  bind: Bind,
): string[] {
  const [tie] = ties;
  const bound = (position: Position, backward: boolean): string[] => {
    const here = comparable(position.value, bind);
    return [
      `${value} ${order?.descending === backward ? '>=' : '<='} ${here}`,
      `(${value} <> ${here} OR ${tie} ${backward ? '<' : '>'} ${comparable(position.tie[0] ?? '', bind)})`,
    ];
  };
  const bounds = [...(after ? bound(after, false) : []), ...(before ? bound(before, true) : [])];
  return bounds.length > 0 ? bounds : [`${value} IS NOT NULL`];
}

/**
 * A value to compare by `<` or `>`. Neo4j 5.26 compares stored texts by code point, but a parameter by UTF-16 unit,
 * which is another order for the few texts beyond U+D7FF. These are written into the statement, where they compare like
 * stored texts; but never with a character that could end the text or begin an escape.
 */
function comparable(value: Position['value'], bind: Bind): string {
  if (typeof value !== 'string' || !/[\uD800-\uFFFF]/.test(value)) return bind(value);
  return /['\\\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(value) ? bind(value) : `'${value}'`;
}

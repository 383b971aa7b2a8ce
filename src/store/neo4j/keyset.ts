import type { Order, Page, Position } from '../read-plan.ts';
import type { Bind } from './conditions.ts';

/** What a list is sorted by; unknown values are last in both directions. */
export interface SortKeys {
  /** The expression that holds the ordered value. */
  readonly value: string;
  readonly order: Order | null;
  /** Whether the value is never unknown, so that an index can give the order. */
  readonly known: boolean;
  /** The tie breakers, ascending. */
  readonly texts: readonly string[];
}

/** Backward when the page is taken from the end. */
export function orderBy({ value, order, known, texts }: SortKeys, { from }: Page): string {
  const reverse = from === 'end';
  const down = reverse ? ' DESC' : '';
  const ties = texts.map((name) => `${name}${down}`);
  if (order === null) return ties.join(', ');
  const byValue = `${value}${order.descending === reverse ? '' : ' DESC'}`;
  return [...(known ? [] : [`${value} IS NULL${down}`]), byValue, ...ties].join(', ');
}

/** What comes after a position, or before it. */
export function beyond(
  position: Position,
  { value, order, texts }: SortKeys,
  backward: boolean,
  bind: Bind,
): string {
  const bound = position.tie.map((text) => comparable(text, bind));
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
  const here = comparable(position.value, bind);
  const past = `${value} ${order.descending === backward ? '>' : '<'} ${here}`;
  const unknown = backward ? '' : `${value} IS NULL OR `;
  return `(${unknown}${past} OR ${value} = ${here} AND (${ties}))`;
}

/**
 * The same for a value that is never unknown, with one tie breaker, so that an index on the value finds where the
 * page begins and gives the order from there. Without `<>` the planner would take both halves of the OR for seeks.
 */
export function beyondInIndex(
  { value, order, texts }: SortKeys,
  { after, before }: Page,
  bind: Bind,
): string[] {
  const [tie] = texts;
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
 * A value to compare by `<` or `>`. Neo4j 5.26 compares stored texts by code point, but with a parameter by UTF-16
 * unit, which is another order for the few texts that go beyond U+D7FF. These stand in the statement, where they are
 * compared as stored ones are; never with a character that could end them or begin an escape.
 */
function comparable(value: Position['value'], bind: Bind): string {
  if (typeof value !== 'string' || !/[\uD800-\uFFFF]/.test(value)) return bind(value);
  return /['\\\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u.test(value) ? bind(value) : `'${value}'`;
}

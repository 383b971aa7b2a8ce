/** A property's value as both engines keep it. Unknown is `null` or absent, never 0 or an empty text. */
export type Value = string | number | boolean | readonly string[] | readonly number[];
export type Properties = Readonly<Record<string, Value | null>>;

/** What a property may hold. `min` and `max` are inclusive. */
export type PropertyType =
  | { readonly type: 'text'; readonly pattern?: string }
  | { readonly type: 'texts' }
  | { readonly type: 'boolean' }
  | { readonly type: 'integer' | 'number'; readonly min?: number; readonly max?: number }
  /** Two numbers, the lower first; one value, so that no merge joins two sources' ends. */
  | { readonly type: 'range'; readonly min: number; readonly max: number }
  | { readonly type: 'choice'; readonly of: readonly string[] };

export const text = { type: 'text' } as const satisfies PropertyType;
export const texts = { type: 'texts' } as const satisfies PropertyType;
export const boolean = { type: 'boolean' } as const satisfies PropertyType;
export const share = { type: 'number', min: 0, max: 1 } as const satisfies PropertyType;
export const amount = { type: 'number', min: 0 } as const satisfies PropertyType;
export const count = { type: 'integer', min: 0 } as const satisfies PropertyType;
/** A calendar day, `2026-11-23`, or a month, `2025-05`, as sources date their facts. */
export const day = {
  type: 'text',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$',
} as const satisfies PropertyType;
export const choice = (...of: string[]): PropertyType => ({ type: 'choice', of });
export const integer = (min: number, max: number): PropertyType => ({ type: 'integer', min, max });

/** What orders a property's values: a choice goes by its place among the choices, all else by itself. */
export function sortValue(
  type: PropertyType | undefined,
  value: Value | null,
): string | number | boolean | null {
  if (value === null || typeof value === 'object') return null;
  if (type?.type !== 'choice') return value;
  const place = type.of.indexOf(String(value));
  return place < 0 ? null : place;
}

/** The value of a property as both engines store it. Unknown is null or absent, never 0 or an empty text. */
export type Value = string | number | boolean | readonly string[] | readonly number[];
/** Properties by name. */
export type Properties = Readonly<Record<string, Value | null>>;

/** The type of a property. `min` and `max` are inclusive. */
export type PropertyType =
  | { readonly type: 'text'; readonly pattern?: string }
  | { readonly type: 'texts' }
  | { readonly type: 'boolean' }
  | { readonly type: 'integer' | 'number'; readonly min?: number; readonly max?: number }
  /** Two numbers, the lower first. They are one value, so that a merge never combines the ends of two sources. */
  | { readonly type: 'range'; readonly min: number; readonly max: number }
  | { readonly type: 'choice'; readonly of: readonly string[] };

/** Any text. */
export const text = { type: 'text' } as const satisfies PropertyType;
/** A list of texts. */
export const texts = { type: 'texts' } as const satisfies PropertyType;
/** True or false. */
export const boolean = { type: 'boolean' } as const satisfies PropertyType;
/** A number from 0 to 1. */
export const fraction = { type: 'number', min: 0, max: 1 } as const satisfies PropertyType;
/** Any number. */
export const number = { type: 'number' } as const satisfies PropertyType;
/** A number from 0. */
export const amount = { type: 'number', min: 0 } as const satisfies PropertyType;
/** An integer from 0. */
export const count = { type: 'integer', min: 0 } as const satisfies PropertyType;
/** A day, `2026-11-23`, or a month, `2025-05`: how sources date facts. */
export const day = {
  type: 'text',
  pattern: '^\\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?$',
} as const satisfies PropertyType;
/** One of a fixed list of words; values sort by position in the list. */
export const choice = (...of: string[]): PropertyType => ({ type: 'choice', of });
/** An integer in an inclusive range. */
export const integer = (min: number, max: number): PropertyType => ({ type: 'integer', min, max });

/**
 * The value that a property is ordered by where it is unknown and another stands in; null when that is unknown too. For a
 * choice a fraction: beyond those of all choices, the greatest fraction first. For a fraction a boolean: below 0, and true
 * above false.
 */
export function standInSortValue(type: PropertyType | undefined, other: Value | null): number | null {
  if (other === null) return null;
  if (type?.type === 'choice') return type.of.length + 1 - Number(other);
  return Number(other) - 2;
}

/** The value that a property is ordered by: for a choice the position of the word, else the value; null for lists. */
export function sortValue(
  type: PropertyType | undefined,
  value: Value | null,
): string | number | boolean | null {
  if (value === null || typeof value === 'object') return null;
  if (type?.type !== 'choice') return value;
  const position = type.of.indexOf(String(value));
  return position < 0 ? null : position;
}

import type { Arguments } from './reading/field-mapping.ts';

/** What it costs to compute a field: a number, or one that depends on its arguments. */
export type Computing = number | ((args: Arguments) => number);

/**
 * States what it costs to compute a field, beside the objects that its answer holds, in the extensions of its options: 1 is
 * 10 microseconds of processor time on a graph with all imports, as `npm run bench:cost` measures it.
 */
export const computing = (cost: Computing) => ({ computing: cost });

/** What computing a field with these arguments costs; 0 when it states nothing. */
export function computingCost({ extensions }: { readonly extensions: object }, args: Arguments): number {
  const { computing: cost = 0 } = extensions as { computing?: Computing };
  return typeof cost === 'number' ? cost : Math.ceil(cost(args));
}

/** Whether what a field costs to compute depends on its arguments. */
export const dependsOnArguments = ({ extensions }: { readonly extensions: object }): boolean =>
  typeof (extensions as { computing?: Computing }).computing === 'function';

/** How many values a list argument has; 0 when it is left out. */
export const countOf = (list: unknown): number => (Array.isArray(list) ? list.length : 0);

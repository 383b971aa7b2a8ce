import type { GraphQLResolveInfo } from 'graphql';
import type { ArgumentBuilder } from '../builder.ts';
import type { GraphQLContext } from '../context.ts';
import { pageSize } from '../reading/cursor-page.ts';

/** The argument of a list without cursors. @param usual how many items it shows when the argument is left out */
export const firstArgument = (arg: ArgumentBuilder, usual: number) => ({
  first: arg.int({ defaultValue: usual, description: 'How many from the start, 0 to 100.' }),
});

/**
 * The items that such a list shows.
 *
 * @throws CareerGraphError BAD_USER_INPUT when `first` is out of range
 */
export function firstOf<T>(
  items: readonly T[],
  { first }: { readonly first?: number | null | undefined },
  usual: number,
  { limits }: GraphQLContext,
  { fieldName }: GraphQLResolveInfo,
): T[] {
  return items.slice(0, pageSize({ first: first ?? null }, fieldName, { max: limits.page, default: usual }));
}

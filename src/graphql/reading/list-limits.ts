import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { getOrAdd } from '../../domain/collections/grouping.ts';
import { CareerGraphError } from '../../domain/errors.ts';

/** Maximum number of values in a list argument that states no other. */
const defaultLimit = 100;

/**
 * States another maximum, in the options of a list argument or input field; its description should tell it too.
 *
 * @param extensions others of the same argument
 */
export const atMost = (limit: number, extensions: object = {}) => ({ extensions: { ...extensions, limit } });

interface LimitedList {
  /** Names of the argument and of the input fields that lead to the list. */
  readonly path: readonly string[];
  readonly limit: number;
}

const limitedLists = new WeakMap<object, readonly LimitedList[]>();

const listsIn = (inputs: readonly (GraphQLArgument | GraphQLInputField)[]): LimitedList[] =>
  inputs.flatMap(({ name, type, extensions }): LimitedList[] => {
    if (isListType(getNullableType(type))) {
      return [{ path: [name], limit: (extensions.limit as number | undefined) ?? defaultLimit }];
    }
    const inputType = getNamedType(type);
    if (!isInputObjectType(inputType)) return [];
    return listsIn(Object.values(inputType.getFields())).map(({ path, limit }) => ({
      path: [name, ...path],
      limit,
    }));
  });

interface TooLongList {
  /** Names of the argument and of the input fields that lead to it, joined by dots. */
  readonly argument: string;
  readonly limit: number;
  readonly length: number;
}

/** The first list in a field's arguments that is longer than its maximum; undefined when there is none. */
export function tooLongList(
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
): TooLongList | undefined {
  for (const { path, limit } of getOrAdd(limitedLists, field, () => listsIn(field.args))) {
    let value: unknown = args;
    for (const name of path) value = (value as Readonly<Record<string, unknown>> | null | undefined)?.[name];
    if (Array.isArray(value) && value.length > limit)
      return { argument: path.join('.'), limit, length: value.length };
  }
  return undefined;
}

/**
 * Holds every list in a field's arguments to its maximum.
 *
 * @throws CareerGraphError BAD_USER_INPUT naming the first list that is too long, such as `where.skills.all`
 */
export function checkLists(
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
): void {
  const list = tooLongList(field, args);
  if (!list) return;
  const { argument, limit, length } = list;
  const message = `${field.name}: ${argument} takes at most ${limit} values, not ${length}.`;
  throw new CareerGraphError('BAD_USER_INPUT', message, { argument });
}

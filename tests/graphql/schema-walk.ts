import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { schema } from '../../src/graphql/schema.ts';

type Field = GraphQLField<unknown, unknown>;

/** A value for an argument as a document writes it, by its name or else by its type; undefined to leave it out. */
export type ArgumentText = (name: string, type: string) => string | undefined;

/** A document, and the place in the schema that it reads. */
interface WalkedDocument {
  readonly place: string;
  readonly query: string;
}

const pageArguments = new Set(['first', 'last', 'after', 'before']);

/** Whether a field is no step in the graph: nodes, edges and the page of a connection are of its own level. */
const isStructure = ({ name }: Field, owner: GraphQLObjectType): boolean =>
  (owner.name.endsWith('Connection') && ['nodes', 'edges', 'pageInfo'].includes(name)) ||
  (owner.name.endsWith('Edge') && name === 'node');

/**
 * Documents that read every field which is so many objects below the root. Each has one field of the root, one field of
 * what that returns, with its required arguments alone and with all that `textFor` knows, and all fields below; of the
 * last objects only that they are there. Pages have one entry.
 */
export function walkedDocuments(depth: number, textFor: ArgumentText): WalkedDocument[] {
  /** The selections of a type: each has one field of it, at the end of the connection that leads there. */
  const places = (type: GraphQLNamedType, below: number): { place: string; text: string }[] => {
    if (isAbstractType(type)) {
      return schema.getPossibleTypes(type).flatMap((possible) =>
        places(possible, below).map(({ place, text }) => ({
          place,
          text: `{ ... on ${possible} ${text} }`,
        })),
      );
    }
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const inner = getNamedType(field.type);
      if (field.name === 'node' && isStructure(field, type)) return []; // the same as `nodes` of the connection
      if (isStructure(field, type)) {
        return places(inner, below).map(({ place, text }) => ({ place, text: `{ ${field.name} ${text} }` }));
      }
      const selection = selectionOf(inner, below - 1);
      if (selection === null) return [];
      const calls = new Set([field.name + argumentsOf(field, false), field.name + argumentsOf(field, true)]);
      return [...calls].map((call) => ({ place: `${type}.${call}`, text: `{ ${call} ${selection} }` }));
    });
  };

  /** All fields of a type, to a depth; null for an object that is deeper. */
  const selectionOf = (type: GraphQLNamedType, below: number): string | null => {
    if (isLeafType(type)) return '';
    if (below < 0) return null;
    if (isAbstractType(type)) {
      const parts = schema
        .getPossibleTypes(type)
        .map((possible) => `... on ${possible} ${selectionOf(possible, below)}`);
      return `{ ${parts.join(' ')} }`;
    }
    if (!isObjectType(type)) return null;
    const all = Object.values(type.getFields());
    const structure = all.filter((field) => isStructure(field, type));
    const isLast = below === 0 && structure.length === 0;
    const fields = (isLast ? [] : all).flatMap((field) => {
      if (field.name === 'edges' && below === 0) return [];
      const inner = selectionOf(getNamedType(field.type), isStructure(field, type) ? below : below - 1);
      // aliased by its type: objects of several types may stand in one place
      const call = `${type}_${field.name}: ${field.name}${argumentsOf(field, false)}`;
      return inner === null ? [] : [`${call} ${inner}`];
    });
    return `{ __typename ${fields.join(' ')} }`;
  };

  const argumentsOf = (field: Field, all: boolean): string => {
    const values = field.args.flatMap(({ name, type }) => {
      if (name === 'first') return ['first: 1'];
      if (pageArguments.has(name) || (!all && !isNonNullType(type))) return [];
      const value = inputOf(name, type);
      return value === undefined ? [] : [`${name}: ${value}`];
    });
    return values.length > 0 ? `(${values.join(', ')})` : '';
  };

  const inputOf = (
    name: string,
    declared: GraphQLInputType,
    within: readonly string[] = [],
  ): string | undefined => {
    const type = isNonNullType(declared) ? (declared.ofType as GraphQLInputType) : declared;
    const text = textFor(name, getNamedType(type).name);
    if (text !== undefined) return text;
    if (isListType(type)) return inputOf(name, type.ofType as GraphQLInputType, within);
    if (isEnumType(type)) return type.getValues()[0]?.name;
    if (!isInputObjectType(type) || within.includes(type.name)) return undefined;
    const parts = Object.values(type.getFields()).flatMap((part) => {
      const value = inputOf(part.name, part.type, [...within, type.name]);
      return value === undefined ? [] : [`${part.name}: ${value}`];
    });
    return `{ ${parts.join(', ')} }`;
  };

  const query = schema.getQueryType() as GraphQLObjectType;
  return Object.values(query.getFields()).flatMap((root) =>
    places(getNamedType(root.type), depth - 1).map(({ place, text }) => ({
      place: `${root.name} > ${place}`,
      query: `{ ${root.name}${argumentsOf(root, false)} ${text} }`,
    })),
  );
}

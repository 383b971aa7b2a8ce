import {
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { schema } from '../../src/graphql/schema.ts';
import { withoutNull } from './argument-places.ts';

/** A field of an input `where`, such as `skills.all`, of one field of the schema. */
export interface WhereField {
  readonly list: WhereList;
  readonly path: string;
  readonly type: GraphQLInputType;
}

/** A field of the schema that takes `where`. */
export interface WhereList {
  readonly owner: GraphQLObjectType;
  readonly name: string;
  readonly whereType: GraphQLInputType;
  /** The type of its nodes. */
  readonly nodeType: string;
}

/** The fields of the schema that take `where`. */
export const lists: readonly WhereList[] = Object.values(schema.getTypeMap()).flatMap((owner) => {
  if (!isObjectType(owner) || owner.name.startsWith('__')) return [];
  return Object.values(owner.getFields()).flatMap(({ name, args, type }) => {
    const where = args.find((argument) => argument.name === 'where');
    if (!where) return [];
    const connection = getNamedType(type) as GraphQLObjectType;
    const nodeType = getNamedType(connection.getFields().nodes?.type)?.name ?? '';
    return [{ owner, name, whereType: withoutNull(where.type), nodeType }];
  });
});

/** Inputs that are one value, not a group of conditions. */
const values = new Set(['PayAtLeast']);

/** The fields of the `where` of a list; those of a group of conditions in place of the group. */
export const fieldsOf = (list: WhereList): WhereField[] => {
  const visit = (input: GraphQLInputType, prefix: string): WhereField[] =>
    isInputObjectType(input)
      ? Object.values(input.getFields()).flatMap((field) => {
          const type = withoutNull(field.type);
          const path = `${prefix}${field.name}`;
          return isInputObjectType(type) && !values.has(type.name)
            ? visit(type, `${path}.`)
            : [{ list, path, type }];
        })
      : [];
  return visit(list.whereType, '');
};
/** All fields of all inputs `where`. */
export const fields: readonly WhereField[] = lists.flatMap(fieldsOf);

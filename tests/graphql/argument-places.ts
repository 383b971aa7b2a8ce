import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { nameId } from '../../src/domain/search/name.ts';
import { schema } from '../../src/graphql/schema.ts';
import { content } from '../store/contents.ts';
import type { Client } from './client.ts';

/** A place in the arguments of a field, such as `where.skills.all`. */
export interface ArgumentPlace {
  readonly owner: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
  /** Names joined by dots; `[]` stands for each value of a list of inputs. */
  readonly path: string;
  readonly type: GraphQLInputType;
  readonly description: string;
}

/** A type that may be null in place of one that may not. */
export const withoutNull = (type: GraphQLInputType): GraphQLInputType =>
  isNonNullType(type) ? (type.ofType as GraphQLInputType) : type;

/** Every place of the schema where an argument, or a part of one, is of an accepted type. */
export function argumentPlaces(accepts: (type: GraphQLInputType) => boolean): ArgumentPlace[] {
  const places: ArgumentPlace[] = [];
  for (const owner of Object.values(schema.getTypeMap())) {
    if (!isObjectType(owner) || owner.name.startsWith('__')) continue;
    for (const field of Object.values(owner.getFields())) {
      const visit = (path: string, declared: GraphQLInputType, description: string): void => {
        const type = withoutNull(declared);
        if (accepts(type)) places.push({ owner, field, path, type, description });
        const inputType = getNamedType(type);
        if (!isInputObjectType(inputType)) return;
        const inner = isListType(type) ? `${path}[]` : path;
        for (const part of Object.values(inputType.getFields())) {
          visit(`${inner}.${part.name}`, part.type, part.description ?? '');
        }
      };
      for (const { name, type, description } of field.args) visit(name, type, description ?? '');
    }
  }
  return places;
}

/** A graph with one node of each kind that has fields with arguments, and two roles. */
export const oneOfEachKind = content('local@1', {
  nodes: {
    'Role:one': { title: 'One' },
    'Role:two': { title: 'Two' },
    'Skill:one': { name: 'One' },
    'Tool:one': { name: 'One' },
    'Industry:one': { name: 'One' },
    'Credential:one': { name: 'One' },
    'FieldOfStudy:one': { name: 'One' },
    'Activity:one': { name: 'One' },
    'Product:one': { name: 'One' },
    'Region:one': { name: 'One', code: 'US' },
    'Trait:one': { name: 'One' },
    'Measure:one': { name: 'One' },
    'Statement:one': { text: 'One', kind: 'SUMMARY' },
    'OccupationCode:one': { code: 'one', scheme: 'SOC' },
  },
  names: [
    ['Role:one', 'One', true],
    ['Role:two', 'Two', true],
    ['Skill:one', 'One', true],
    ['Tool:one', 'One', true],
    ['Industry:one', 'One', true],
    ['Credential:one', 'One', true],
  ],
});

/** A selection of a field of a type, wrapped so that it stands at the root; of a node that `oneOfEachKind` holds. */
export function atRoot({ name }: GraphQLObjectType, selection: string): string {
  if (name === 'Query') return selection;
  if (name === 'SkillGap') return `skillGap(to: "one") { ${selection} }`;
  if (name === 'RoleComparison') return `compareRoles(refs: ["one", "two"]) { ${selection} }`;
  const id = { Source: 'local@1', Name: nameId('en', 'One') }[name] ?? 'one';
  return `node(id: "${btoa(`${name}:${id}`)}") { ... on ${name} { ${selection} } }`;
}

/** The least that a value of this type can be, for what is required. */
function leastValue(declared: GraphQLInputType): unknown {
  const type = withoutNull(declared);
  if (isListType(type)) return [leastValue(type.ofType), leastValue(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(required.map((field) => [field.name, leastValue(field.type)]));
  }
  return type.toString() === 'Float' || type.toString() === 'Int' ? 1 : 'one';
}

/** A value for a list; of a name or text another than `leastValue` gives for the rest of the question. */
export function valueOfList(type: GraphQLInputType): unknown {
  const value = isListType(type) ? leastValue(type.ofType) : leastValue(type);
  return value === 'one' ? 'two' : value;
}

/**
 * Asks for one field. `valueAt` gives the value for a place, or undefined to leave it out; what is required and left
 * out gets a valid value.
 *
 * @returns the first error's extensions, or null
 */
export async function refusalOf(
  ask: Client,
  { owner, field }: Pick<ArgumentPlace, 'owner' | 'field'>,
  valueAt: (path: string) => unknown,
): Promise<Readonly<Record<string, unknown>> | null> {
  /** Undefined when neither the type nor the caller wants a value. */
  const inputFor = (path: string, declared: GraphQLInputType): unknown => {
    const value = valueAt(path);
    if (value !== undefined) return value;
    const type = withoutNull(declared);
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      const isWanted = fields.some((part) => hasValue(`${path}.${part.name}`, part.type));
      if (isWanted || isNonNullType(declared)) {
        return Object.fromEntries(
          fields.map((part) => [part.name, inputFor(`${path}.${part.name}`, part.type)]),
        );
      }
    }
    return isNonNullType(declared) ? leastValue(declared) : undefined;
  };
  const hasValue = (path: string, declared: GraphQLInputType): boolean => {
    const type = withoutNull(declared);
    if (valueAt(path) !== undefined) return true;
    return (
      isInputObjectType(type) &&
      Object.values(type.getFields()).some((part) => hasValue(`${path}.${part.name}`, part.type))
    );
  };
  const values = field.args.map(({ name, type }) => ({ name, type, value: inputFor(name, type) }));
  const inputs = values.filter(({ value }) => value !== undefined);
  const declarations = inputs.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const uses = inputs.map(({ name }) => `${name}: $${name}`).join(', ');
  const { errors } = await ask(
    `query (${declarations}) { ${atRoot(owner, `${field.name}(${uses}) { __typename }`)} }`,
    Object.fromEntries(inputs.map(({ name, value }) => [name, value])),
  );
  return errors?.[0]?.extensions ?? null;
}

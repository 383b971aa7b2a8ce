import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { schema } from '../../src/graphql/schema.ts';
import { oddTexts } from '../odd-texts.ts';
import { atRoot, withoutNull } from './argument-places.ts';

/** A document with its variables. */
interface Request {
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

const cursor = (json: string): string => Buffer.from(json).toString('base64');

/** Names of the graph of `oneOfEachKind`, codes, ids, cursors, and texts that are none of them. */
const anyText = fc.oneof(
  fc.constantFrom('one', 'two', 'One', 'Two', 'US', 'local@1', btoa('Role:one'), btoa('Skill:one')),
  fc.constantFrom(
    '',
    ' ',
    '!!',
    '__proto__',
    'constructor',
    '\\',
    '"x',
    'r1 AND (',
    '*:*',
    '/.*/',
    '((((',
    '`) RETURN 1',
  ),
  fc.constantFrom(btoa('Source:local@1'), btoa('Role:'), btoa('Nothing:x'), btoa(':'), btoa('Role:one:two')),
  fc
    .constantFrom('[]', '{}', 'null', '[1]', '["one"]', '[null,["one"]]', '[null,["one","local@1",""]]')
    .map(cursor),
  fc.constantFrom(...Object.values(oddTexts)).map((make) => make(60)),
  fc.string({ unit: 'binary', maxLength: 30 }),
);
const anyInteger = fc.oneof(fc.constantFrom(0, 1, 2, 100, 101, -1, 2 ** 31 - 1, -(2 ** 31)), fc.integer());
const anyNumber = fc.oneof(
  fc.constantFrom(0, 1, -1, 0.5, 1e308, -1e308, 5e-324),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);

/** @param depth how many inputs may still be within it */
function anyOf(declared: GraphQLInputType, depth = 3): fc.Arbitrary<unknown> {
  const type = withoutNull(declared);
  if (isListType(type)) return fc.array(anyOf(type.ofType as GraphQLInputType, depth), { maxLength: 3 });
  if (isEnumType(type)) return fc.constantFrom(...type.getValues().map(({ name }) => name));
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((part) => depth > 0 || isNonNullType(part.type));
    const required = fields.filter((part) => isNonNullType(part.type)).map(({ name }) => name);
    const values = Object.fromEntries(fields.map((part) => [part.name, anyOf(part.type, depth - 1)]));
    return fc.record(values, { requiredKeys: required }) as fc.Arbitrary<unknown>;
  }
  if (type.toString() === 'Int') return anyInteger;
  if (type.toString() === 'Float') return anyNumber;
  if (type.toString() === 'Boolean') return fc.boolean();
  return anyText;
}

/** What is selected of a field with random arguments. */
function selectionOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  if (!isCompositeType(type)) return '';
  if (!isObjectType(type) || !type.name.endsWith('Connection')) return '{ __typename }';
  const count = 'totalCount' in type.getFields() ? 'totalCount' : '';
  return `{ ${count} nodes { __typename } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } }`;
}

function requestFor(owner: GraphQLObjectType, field: GraphQLField<unknown, unknown>): fc.Arbitrary<Request> {
  const required = field.args.filter(({ type }) => isNonNullType(type)).map(({ name }) => name);
  const values = Object.fromEntries(field.args.map(({ name, type }) => [name, anyOf(type)]));
  return fc.record(values, { requiredKeys: required }).map((variables) => {
    const used = field.args.filter(({ name }) => name in variables);
    const declarations = used.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    const uses = used.map(({ name }) => `${name}: $${name}`).join(', ');
    const call = `${field.name}${uses && `(${uses})`} ${selectionOf(field)}`;
    return { query: `query ${declarations && `(${declarations})`} { ${atRoot(owner, call)} }`, variables };
  });
}

const isReadable = (type: GraphQLObjectType): boolean =>
  ['Query', 'SkillGap', 'RoleComparison'].includes(type.name) ||
  type.getInterfaces().some(({ name }) => name === 'Node');

/** A field with arguments, of the root or of a node, with random ones. */
export const anyRequest: fc.Arbitrary<Request> = fc.oneof(
  ...Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(isReadable)
    .flatMap((owner) =>
      Object.values(owner.getFields())
        .filter(({ args }) => args.length > 0)
        .map((field) => requestFor(owner, field)),
    ),
);

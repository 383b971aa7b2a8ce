import DataLoader from 'dataloader';
import {
  extendSchema,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from 'graphql';
import { groupBy } from '../domain/collections/grouping.ts';
import { CareerGraphError } from '../domain/errors.ts';
import { officialSkillCode, officialSkillId } from '../domain/skills/official-skill.ts';
import type { CareerReader } from '../store/career-store.ts';
import type { NodePlan, NodeRow } from '../store/read-plan.ts';
import type { GraphQLContext } from './context.ts';
import { readEachByRef } from './fields/resolve-ref.ts';
import { findNode } from './graph/node.ts';
import { printedSchema, schema } from './schema.ts';

/** The entities, each with the fields by which another subgraph may name one. */
const entityKeys = {
  Role: ['id', 'ref', 'code'],
  Skill: ['id', 'ref', 'code'],
  Tool: ['id', 'ref'],
  Industry: ['id', 'ref', 'code'],
  Move: ['id'],
} as const;

type EntityName = keyof typeof entityKeys;
const entityNames = Object.keys(entityKeys) as EntityName[];

/** What a subgraph adds for its keys. */
const keyFields = `
  extend type Role {
    "Official code that is exactly this role, such as 15-1252.00: of O*NET-SOC, else SOC, ISCO, ESCO; null when it has none."
    code: String
  }
  extend type Skill {
    "Official code: of O*NET the id of the element, such as 2.A.1.b, of ESCO the address; null for a skill of neither."
    code: String
  }
`;

/** What every subgraph has, and no SDL of one tells. */
const gatewayFields = `
  "An object with \`__typename\` and the fields of a key."
  scalar _Any
  "Things that other subgraphs may name and extend."
  union _Entity = ${entityNames.join(' | ')}
  "This subgraph."
  type _Service {
    "Its schema, with the directives of Apollo Federation."
    sdl: String!
  }
  extend type Query {
    "The things that these objects name, in their order; null with an error in the place of one that names nothing."
    _entities(
      "At most 100 objects, unless this service sets another limit."
      representations: [_Any!]!
    ): [_Entity]!
    "This subgraph."
    _service: _Service!
  }
`;

/**
 * The schema as a subgraph of Apollo Federation 2: roles, skills, tools, industries and moves are entities by id, `ref` and
 * official code. By hand, as the libraries for it need Node 22 or come under the Elastic License.
 */
export function subgraphSchema(): GraphQLSchema {
  const subgraph = extendSchema(schema, parse(keyFields + gatewayFields));
  const query = subgraph.getQueryType()?.getFields() ?? {};
  const sdl = printedSubgraph();
  resolveBy(query._entities, (_root, { representations }, context, info) =>
    entitiesOf(representations, context, info),
  );
  resolveBy(query._service, () => ({ sdl }));
  const codeOf = (type: string) =>
    (subgraph.getType(type) as unknown as { getFields(): Fields }).getFields().code;
  resolveBy(codeOf('Role'), ({ id }, _args, context) => codesIn(context).load(id));
  resolveBy(codeOf('Skill'), ({ id }) => officialSkillCode(id));
  return subgraph;
}

type Fields = Readonly<Record<string, GraphQLField<NodeRow, GraphQLContext>>>;

function resolveBy<Source>(
  field: GraphQLField<Source, GraphQLContext> | undefined,
  resolve: NonNullable<GraphQLField<Source, GraphQLContext>['resolve']>,
): void {
  if (field) field.resolve = resolve;
}

/** The SDL of the subgraph, with the directives that composition reads. */
export function printedSubgraph(): string {
  const document = visit(parse(printedSchema()), {
    ObjectTypeDefinition: (node) => withDirectives(node, directivesOf(node.name.value)),
  });
  const link =
    'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';
  return `${link}\n\n${print(document)}\n\n${print(parse(keyFields))}\n`;
}

/** `PageInfo` is the same in every subgraph that has connections. */
const directivesOf = (type: string): string =>
  type === 'PageInfo'
    ? '@shareable'
    : (entityKeys[type as EntityName] ?? []).map((fields) => `@key(fields: "${fields}")`).join(' ');

function withDirectives(node: ObjectTypeDefinitionNode, directives: string): ObjectTypeDefinitionNode {
  const [extension] = parse(`type ${node.name.value} ${directives} { x: Int }`).definitions;
  return extension?.kind === Kind.OBJECT_TYPE_DEFINITION
    ? { ...node, directives: extension.directives ?? [] }
    : node;
}

interface Representation {
  readonly kind: EntityName;
  /** The value of a key; of a Move its id. */
  readonly ref: string;
  readonly argument: string;
}

/**
 * Per representation its entity, null, or the error in its place.
 *
 * @throws CareerGraphError BAD_USER_INPUT for more than may be asked for
 */
async function entitiesOf(
  representations: readonly unknown[],
  context: GraphQLContext,
  info: GraphQLResolveInfo,
): Promise<unknown[]> {
  const argument = 'representations';
  const { ids: maxIds } = context.limits;
  if (representations.length > maxIds) {
    const message = `_entities: representations holds at most ${maxIds} objects, not ${representations.length}.`;
    throw new CareerGraphError('BAD_USER_INPUT', message, { argument });
  }
  const entities: unknown[] = representations.map(representationIn);
  const isRepresentation = (i: number) => !(entities[i] instanceof Error);
  const groups = groupBy(
    [...entities.keys()].filter(isRepresentation),
    (i) => (entities[i] as Representation).kind,
  );
  await Promise.all(
    [...groups].map(async ([kind, places]) => {
      const refs = places.map((i) => entities[i] as Representation);
      const results =
        kind === 'Move'
          ? await Promise.allSettled(refs.map(({ ref }) => findNode(ref, context, info)))
          : await readEachByRef(context, info, kind, refs);
      for (const [i, place] of places.entries()) {
        const result = results[i];
        entities[place] = result?.status === 'fulfilled' ? result.value : asError(result?.reason);
      }
    }),
  );
  return entities;
}

/** An item of a list that is an Error is null, with the error beside it. */
const asError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));

function representationIn(value: unknown, i: number): Representation | CareerGraphError {
  const argument = `representations[${i}]`;
  const object = (value ?? {}) as Readonly<Record<string, unknown>>;
  const kind = entityNames.find((name) => name === object.__typename);
  const keys: readonly string[] = kind ? entityKeys[kind] : [];
  const key = keys.find((name) => typeof object[name] === 'string');
  if (kind && key) {
    const value = object[key] as string;
    const ref = (kind === 'Skill' && key === 'code' && officialSkillId(value)) || value;
    return { kind, ref, argument: `${argument}.${key}` };
  }
  const needed = kind
    ? `one of the fields ${keys.join(', ')} of a ${kind} is needed`
    : `__typename must be one of ${entityNames.join(', ')}`;
  return new CareerGraphError('BAD_USER_INPUT', `${argument}: ${needed}.`, { argument });
}

const codeLoaders = new WeakMap<GraphQLContext, DataLoader<string, string | null>>();

/** The official codes of the roles of a request, by id: one read for all roles of a tick. */
const codesIn = (context: GraphQLContext): DataLoader<string, string | null> => {
  const loader = codeLoaders.get(context) ?? new DataLoader((ids) => officialCodes(context.reader, ids));
  codeLoaders.set(context, loader);
  return loader;
};

const codesPlan: NodePlan = {
  kind: 'Role',
  properties: [],
  descriptions: false,
  follow: [
    {
      key: 'codes',
      relationship: 'CODED',
      direction: 'out',
      properties: [],
      eachFact: false,
      facts: { sources: null, bases: null },
      where: [{ of: 'fact', property: 'match', test: { in: ['EXACT'] } }],
      order: { of: 'node', property: 'scheme', descending: false },
      page: { size: 1, from: 'start', after: null, before: null },
      count: false,
      node: { kind: 'OccupationCode', properties: ['code'], descriptions: false, follow: [] },
    },
  ],
};

async function officialCodes(reader: CareerReader, ids: readonly string[]): Promise<(string | null)[]> {
  const rows = await reader.read({ ids, node: codesPlan });
  return rows.map((row) => (row?.follow.codes?.edges[0]?.node.properties.code as string | undefined) ?? null);
}

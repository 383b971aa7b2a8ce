import {
  type ArgumentNode,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { getOrAdd } from '../domain/collections/grouping.ts';

/**
 * States that an argument is about the person who asks, in the extensions of its options. Answers to it are not kept;
 * a description should tell that too.
 */
export const personal = { personal: true } as const;

const personalArguments = new WeakMap<DocumentNode, readonly ArgumentNode[]>();

/**
 * Whether a document with these variables says something about the person who asks. Null, an empty list and a variable
 * that is absent and has no default say nothing. All operations of the document count.
 */
export function isPersonal(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): boolean {
  return getOrAdd(personalArguments, document, () => personalArgumentsIn(schema, document)).some(
    ({ value }) => {
      if (value.kind === Kind.NULL) return false;
      if (value.kind === Kind.LIST) return value.values.length > 0;
      if (value.kind !== Kind.VARIABLE) return true;
      const name = value.name.value;
      const values = variables[name];
      if (values === undefined) return hasDefault(document, name);
      return values !== null && !(Array.isArray(values) && values.length === 0);
    },
  );
}

const hasDefault = ({ definitions }: DocumentNode, name: string): boolean =>
  definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.variableDefinitions?.some(
        ({ variable, defaultValue }) => variable.name.value === name && defaultValue !== undefined,
      ),
  );

function personalArgumentsIn(schema: GraphQLSchema, document: DocumentNode): ArgumentNode[] {
  const args: ArgumentNode[] = [];
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument(argument) {
        if (types.getArgument()?.extensions.personal) args.push(argument);
      },
    }),
  );
  return args;
}

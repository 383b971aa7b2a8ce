import {
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  Kind,
  type OperationDefinitionNode,
  parse,
  TypeInfo,
  typeFromAST,
  valueFromASTUntyped,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** A JSON Schema of an object. */
export interface ObjectSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties: false;
}

type JsonSchema = Readonly<Record<string, unknown>> | ObjectSchema;

/** What `first` is to a tool, which has nothing to say with empty lists. */
const lengthOfLists = {
  minimum: 1,
  description: 'How long lists are; when left out, the answer is kept short.',
};

const scalarTypes: Readonly<Record<string, string>> = { Int: 'integer', Float: 'number', Boolean: 'boolean' };

/**
 * The variables of an operation as JSON Schema: what the GraphQL types say of them, each described as the argument that it
 * is given to.
 *
 * @param text of one operation and its fragments
 */
export function inputSchemaOf(schema: GraphQLSchema, text: string): ObjectSchema {
  const document = parse(text);
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const descriptions = new Map<string, string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Argument({ value }) {
        const description = types.getArgument()?.description;
        if (value.kind !== Kind.VARIABLE || !description) return;
        const name = value.name.value;
        if (!descriptions.has(name)) descriptions.set(name, description);
      },
    }),
  );
  const required: string[] = [];
  const properties: Record<string, JsonSchema> = {};
  for (const { variable, type, defaultValue } of operation?.variableDefinitions ?? []) {
    const name = variable.name.value;
    const inputType = typeFromAST(schema, type as never) as GraphQLInputType;
    if (isNonNullType(inputType) && !defaultValue) required.push(name);
    properties[name] = {
      ...schemaOf(inputType),
      ...(descriptions.has(name) && { description: descriptions.get(name) }),
      ...(name === 'first' && lengthOfLists), // its default is the tool's, not the field's
      ...(defaultValue && { default: valueFromASTUntyped(defaultValue) }),
    };
  }
  return objectSchema(properties, required);
}

const objectSchema = (
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[],
): ObjectSchema => ({
  type: 'object',
  properties,
  ...(required.length > 0 && { required }),
  additionalProperties: false,
});

function schemaOf(type: GraphQLInputType): JsonSchema {
  if (isNonNullType(type)) return schemaOf(type.ofType);
  if (isListType(type)) return { type: 'array', items: schemaOf(type.ofType) };
  if (isEnumType(type)) return { type: 'string', enum: type.getValues().map(({ name }) => name) };
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return objectSchema(
      Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field)])),
      fields.filter(isRequiredInputField).map(({ name }) => name),
    );
  }
  return { type: scalarTypes[type.name] ?? 'string' };
}

const fieldSchema = ({ type, description, defaultValue }: GraphQLInputField): JsonSchema => ({
  ...schemaOf(type),
  ...(description && { description }),
  ...(defaultValue !== undefined && { default: defaultValue }),
});

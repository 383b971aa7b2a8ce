import { echoOf } from './answers/wording.ts';
import type { ObjectSchema } from './input-schema.ts';

/** A JSON Schema as `inputSchemaOf` makes them. */
interface Schema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** Says what is wrong with the input of a tool, and what it takes instead; null when nothing is. An optional null is left out. */
export function inputProblem(schema: ObjectSchema, input: unknown): string | null {
  return problemOf('', schema as Schema, input);
}

function problemOf(place: string, schema: Schema, value: unknown): string | null {
  if (!isOf(schema, value))
    return `${place || 'The input'} must be ${shapeOf(schema)}, not ${echoOf(value)}.`;
  if (Array.isArray(value))
    return first(value.map((item, i) => problemOf(`${place}.${i}`, schema.items ?? {}, item)));
  if (schema.properties) return fieldProblem(place, schema, value as Readonly<Record<string, unknown>>);
  return null;
}

function fieldProblem(
  place: string,
  { properties = {}, required = [] }: Schema,
  fields: Readonly<Record<string, unknown>>,
): string | null {
  const inside = place && `${place}.`;
  const of = place ? ` of ${place}` : '';
  const takes = `It takes ${Object.entries(properties)
    .map(([name, schema]) => `${name} (${shapeOf(schema)})`)
    .join(', ')}.`;
  const unknown = Object.keys(fields).find((name) => !Object.hasOwn(properties, name));
  if (unknown !== undefined) return `There is no argument ${echoOf(unknown)}${of}. ${takes}`;
  const missing = required.find((name) => fields[name] == null);
  if (missing !== undefined) return `The argument ${missing}${of} is missing. ${takes}`;
  return first(
    Object.entries(fields).map(([name, value]) =>
      value === null ? null : problemOf(inside + name, properties[name] as Schema, value),
    ),
  );
}

function isOf({ type, enum: values, minimum }: Schema, value: unknown): boolean {
  if (values) return values.includes(value as string);
  switch (type) {
    case 'array':
      return Array.isArray(value);
    case 'object':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'integer':
      return Number.isInteger(value) && (minimum === undefined || Number(value) >= minimum);
    default:
      return typeof value === type;
  }
}

function shapeOf({ type, enum: values, minimum, items, properties = {}, required = [] }: Schema): string {
  if (values) return `one of ${values.join(', ')}`;
  if (type === 'array') return `a list, each ${shapeOf(items ?? {})}`;
  if (type === 'object') {
    const names = Object.keys(properties).map((name) => (required.includes(name) ? name : `${name}?`));
    return `an object { ${names.join(', ')} }`;
  }
  if (minimum !== undefined) return `a whole number of at least ${minimum}`;
  return type === 'integer' ? 'a whole number' : `a ${type}`;
}

const first = (problems: readonly (string | null)[]): string | null =>
  problems.find((problem) => problem !== null) ?? null;

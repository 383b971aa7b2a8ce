import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { seedJsonSchema } from './seed-schema.ts';

type Schema = {
  readonly properties?: Record<string, Schema>;
  readonly additionalProperties?: Schema | false;
};

/** Maximum length of a line that holds a whole collection. */
const width = 110;

/**
 * Formats a seed file: keys in the order of the schema, ids in the author's order, collections on one line where they fit
 * (except roles, moves and statements), an empty line between roles. Keeps comments. Returns a text that is not YAML
 * unchanged.
 */
export function formatSeeds(text: string): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) return text;
  const { contents } = document;
  if (!isMap(contents)) return text;
  order(contents, seedJsonSchema() as Schema);
  shape(contents, 0, 'file');
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** Sorts known keys into the schema's order. Ids and unknown keys follow in their own order. */
function order(node: unknown, schema: Schema | undefined): void {
  if (!isMap(node) || !schema) return;
  const { properties = {}, additionalProperties } = schema;
  const rank = new Map(Object.keys(properties).map((key, i) => [key, i]));
  const place = ({ key }: { key: unknown }) => rank.get(keyText(key)) ?? rank.size;
  node.items.sort((a, b) => place(a) - place(b));
  for (const { key, value } of node.items)
    order(value, properties[keyText(key)] ?? (additionalProperties || undefined));
}

const keyText = (key: unknown): string => String(isScalar(key) ? key.value : key);

/** Collections that are never put on one line, so that one change is one line of a diff. */
const alwaysBlock = new Set(['file', 'roles', 'leadsTo', 'statements']);

function shape(node: unknown, indent: number, name: string, block = alwaysBlock.has(name)): void {
  if (!isCollection(node)) return;
  node.flow = !block && !hasComment(node) && indent + name.length + 2 + flowText(node).length <= width;
  if (node.flow) return;
  const inner = indent + 2;
  for (const item of node.items) {
    if (!isPair(item)) continue;
    const key = keyText(item.key);
    if (isScalar(item.key) && name === 'roles') item.key.spaceBefore = item !== node.items[0];
    shape(item.value, inner, key, alwaysBlock.has(key) || alwaysBlock.has(name));
  }
}

function flowText(node: Node): string {
  const copy = node.clone() as Node;
  eachCollection(copy, (collection) => {
    collection.flow = true;
  });
  return new Document(copy).toString({ lineWidth: 0, flowCollectionPadding: true }).trimEnd();
}

/** A comment would lose its line in a collection on one line. */
function hasComment(node: Node): boolean {
  let hasOne = false;
  eachCollection(node, ({ items }) => {
    const parts = items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item]));
    hasOne ||= parts.some((part) => (part as Node | null)?.comment || (part as Node | null)?.commentBefore);
  });
  return hasOne;
}

function eachCollection(
  node: unknown,
  visit: (collection: { flow?: boolean; items: unknown[] }) => void,
): void {
  if (isSeq(node)) for (const item of node.items) eachCollection(item, visit);
  else if (isMap(node)) for (const { value } of node.items) eachCollection(value, visit);
  else return;
  visit(node as { flow?: boolean; items: unknown[] });
}

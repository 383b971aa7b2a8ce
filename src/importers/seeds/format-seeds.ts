import { Document, isCollection, isMap, isPair, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { seedJsonSchema } from './seed-schema.ts';

type Schema = {
  readonly properties?: Record<string, Schema>;
  readonly additionalProperties?: Schema | false;
};

const width = 110;

/**
 * A seed file in the house format: keys in the order of the schema, ids in the order of the author; what fits
 * on a line stands on one, but for roles, moves and statements; an empty line between roles. Comments stay. What
 * is not YAML is left as it is.
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

/** Puts known keys in the schema's order; unknown ones and ids keep theirs, after them. */
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

/** What stands in blocks however short it is, so that one change is one line. */
const alwaysBlock = new Set(['file', 'roles', 'leadsTo', 'statements']);

function shape(node: unknown, indent: number, name: string, block = alwaysBlock.has(name)): void {
  if (!isCollection(node)) return;
  node.flow = !block && !commented(node) && indent + name.length + 2 + flowText(node).length <= width;
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

/** A comment would be torn from its line in a flow. */
function commented(node: Node): boolean {
  let found = false;
  eachCollection(node, ({ items }) => {
    const parts = items.flatMap((item) => (isPair(item) ? [item.key, item.value] : [item]));
    found ||= parts.some((part) => (part as Node | null)?.comment || (part as Node | null)?.commentBefore);
  });
  return found;
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

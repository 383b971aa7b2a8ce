import { type NodeKind, nodeKinds } from '../domain/graph/model.ts';

/** What a Relay id holds: the type, and our own id within it. */
export interface GlobalId {
  readonly typename: NodeKind | 'Move';
  readonly id: string;
}

/** Relay ids are base64 of `Type:id`. @returns null for what is not one: malformed, or of an unknown type */
export function decodeGlobalId(globalId: string): GlobalId | null {
  const bytes = Buffer.from(globalId, 'base64');
  if (bytes.toString('base64') !== globalId) return null;
  const text = bytes.toString();
  const colon = text.indexOf(':');
  const typename = text.slice(0, colon);
  const id = text.slice(colon + 1);
  if (colon < 1 || id === '' || !(typename === 'Move' || Object.hasOwn(nodeKinds, typename))) return null;
  return { typename: typename as GlobalId['typename'], id };
}

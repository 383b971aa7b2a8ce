import { type NodeRef, refKind } from './fact.ts';
import {
  type DescribedKind,
  endKind,
  type FollowedType,
  nodeKinds,
  type RelationshipType,
  relationshipShape,
  relationships,
  type ToldType,
} from './model.ts';

/** Which fact it is: who says it, about what, and in which context. */
export interface FactAddress {
  /** As people name it, `name@version`. */
  readonly source: string;
  readonly type: FollowedType;
  /** Null for a description, which is about `to` alone. */
  readonly from: NodeRef | null;
  readonly to: NodeRef;
  /** Empty, or `year|place|period`. */
  readonly context: string;
}

/**
 * The key of a fact, by which anybody can ask for it again: source, type, ends and context, joined by slashes, each
 * percent-encoded. `editors@1/REQUIRES/Role:ml-engineer/Skill:python`; of a description `editors@1/DESCRIBES/Role:ml-engineer`.
 */
export const factKey = ({ source, type, from, to, context }: FactAddress): string =>
  [source, type, ...(from === null ? [] : [from]), to, ...(context === '' ? [] : [context])]
    .map((part) => encodeURIComponent(part).replace(/%(3A|40|7C|2C)/g, decodeURIComponent))
    .join('/');

/** The fact that a key names, whether or not there is one; null for a text that is no key, or whose ends do not fit. */
export function addressOfKey(key: string): FactAddress | null {
  const [source = '', type = '', ...rest] = decoded(key);
  const isDescription = type === 'DESCRIBES';
  if (!isDescription && !isTold(type)) return null;
  const [from = null, to = '', context = ''] = isDescription ? [null, ...rest] : rest;
  const address = { source, type, from, to, context } as FactAddress;
  return source !== '' && endsFit(address) && factKey(address) === key ? address : null;
}

function decoded(key: string): string[] {
  try {
    return key.split('/').map(decodeURIComponent);
  } catch {
    return []; // it is not percent-encoded UTF-8
  }
}

const isTold = (type: string): type is ToldType =>
  Object.hasOwn(relationships, type) && relationshipShape(type as RelationshipType).withheld !== true;

function endsFit({ type, from, to }: FactAddress): boolean {
  const toKind = refKind(to);
  if (type === 'DESCRIBES') return from === null && toKind !== 'Source' && Object.hasOwn(nodeKinds, toKind);
  if (from === null) return false;
  const fromKind = refKind(from) as DescribedKind;
  return relationshipShape(type).from.includes(fromKind) && endKind(type, fromKind) === toKind;
}

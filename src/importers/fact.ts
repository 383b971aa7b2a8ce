import type { NodeRef } from '../domain/graph/fact.ts';
import type { DescribedKind } from '../domain/graph/model.ts';
import type { Properties } from '../domain/graph/property.ts';
import type { Assertion } from '../store/career-store.ts';

/** A fact, by default without properties and with the empty context. */
export const fact = (
  type: Exclude<Assertion, { node: unknown }>['type'],
  from: NodeRef<DescribedKind>,
  to: NodeRef<DescribedKind>,
  properties: Properties = {},
  context = '',
): Assertion => ({ type, from, to, context, properties });

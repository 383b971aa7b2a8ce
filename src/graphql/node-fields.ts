import type { NodeRow } from '../store/read-plan.ts';
import type { Field, Fields } from './builder.ts';
import { readsNode } from './reading/field-mapping.ts';

/** A field that shows a text of the node; null when unknown. */
export const textOf = (
  t: Fields<NodeRow>,
  property: string,
  description: string,
): Field<string | null | undefined> =>
  t.string({
    nullable: true,
    description,
    extensions: readsNode(property),
    resolve: ({ properties }) => (properties[property] as string | undefined) ?? null,
  });

/** A field that shows a text which every visible node of the kind has. */
export const nameOf = (t: Fields<NodeRow>, property: string, description: string): Field<string> =>
  t.string({
    description,
    extensions: readsNode(property),
    resolve: ({ id, properties }) => (properties[property] as string | undefined) ?? id,
  });

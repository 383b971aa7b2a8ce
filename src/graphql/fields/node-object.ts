import type { FieldMap } from '@pothos/core';
import type { NodeKind } from '../../domain/graph/model.ts';
import type { NodeRow } from '../../store/read-plan.ts';
import { builder, type Fields } from '../builder.ts';
import { Evidence } from '../evidence.ts';
import { descriptionsOf } from '../reading/evidence-fact.ts';
import { readsDescriptions } from '../reading/field-mapping.ts';

/** A node of the graph as a GraphQL type of the same name, with its own address and evidence. */
export function nodeObject(kind: NodeKind, description: string, fields: (t: Fields<NodeRow>) => FieldMap) {
  return builder.node(builder.objectRef<NodeRow>(kind), {
    description,
    id: { resolve: ({ id }) => id },
    isTypeOf: (value) => (value as NodeRow).kind === kind,
    fields: (t) => ({
      ref: t.string({
        description: 'Our own stable text id: readable, and accepted wherever a name is.',
        resolve: ({ id }) => id,
      }),
      ...fields(t),
      evidence: t.field({
        type: [Evidence],
        description:
          'The sources that describe this, in order of precedence; relationships have evidence of their own.',
        extensions: readsDescriptions,
        resolve: descriptionsOf,
      }),
    }),
  });
}

/** The GraphQL type of a kind of node; its resolvers get a `NodeRow`. */
export type NodeObject = ReturnType<typeof nodeObject>;

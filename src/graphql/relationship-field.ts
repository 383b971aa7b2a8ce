import type { FieldMap } from '@pothos/core';
import { builder, type Fields } from './builder.ts';
import { connectionOf, type Edge, evidenceOf, withTotalCount } from './connection.ts';
import { type FollowMapping, follows } from './field-mapping.ts';
import type { NodeObject } from './node-object.ts';

interface RelationshipField extends FollowMapping {
  /** What the field lists, in which order. */
  readonly description: string;
  /** What one edge says. */
  readonly edge: string;
  /** Fields of the edge, beside its evidence. */
  readonly fields?: (t: Fields<Edge>) => FieldMap;
}

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** Hangs a relationship on a type as a connection, its edges with what the facts say and their evidence. */
export function relationshipField(
  owner: NodeObject,
  name: string,
  type: NodeObject,
  { description, edge, fields, ...mapping }: RelationshipField,
): void {
  const typeName = `${owner.name}${capitalised(name)}`;
  builder.objectField(owner, name, (t) =>
    t.connection(
      {
        type,
        description,
        extensions: follows(mapping),
        resolve: connectionOf,
      },
      {
        name: `${typeName}Connection`,
        description: `One page of \`${owner.name}.${name}\`; \`totalCount\` is over all pages.`,
        ...withTotalCount,
      },
      {
        name: `${typeName}Edge`,
        description: edge,
        fields: (t) => ({ ...fields?.(t), evidence: evidenceOf(t) }),
      },
    ),
  );
}

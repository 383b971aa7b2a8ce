import SchemaBuilder, { type ArgBuilder, type FieldRef } from '@pothos/core';
import RelayPlugin from '@pothos/plugin-relay';
import type { NamedKind } from '../domain/graph/model.ts';
import type { GraphQLContext } from './context.ts';
import './list-limits-plugin.ts';

/** Knows plugins and type parameters, no types of the schema. */
export const builder = new SchemaBuilder<{
  Context: GraphQLContext;
  Scalars: Record<'ID' | `${NamedKind}Ref`, { Input: string; Output: string }>;
  DefaultFieldNullability: false;
  DefaultEdgesNullability: { list: false; items: false };
  DefaultNodeNullability: false;
}>({
  plugins: [RelayPlugin, 'listLimits'],
  defaultFieldNullability: false,
  relay: {
    cursorType: 'String',
    nodeQueryOptions: false, // its own `node` and `nodes` let one bad id null the whole response: see node.ts
    nodesQueryOptions: false,
    edgesFieldOptions: {
      nullable: { list: false, items: false },
      description: 'In order, each with what sources say about this relationship.',
    },
    nodeFieldOptions: { nullable: false, description: 'The thing at the end of this edge.' },
    nodesOnConnection: {
      description: 'The same things as in `edges`, when the edges themselves do not matter.',
    },
    pageInfoFieldOptions: { description: 'Whether there is more, and the cursors to go on with.' },
    cursorFieldOptions: {
      description: 'Opaque; give it as `after` or `before` to the same field with the same arguments.',
    },
    idFieldOptions: { description: 'Global and stable; `node(id:)` finds the thing again.' },
    nodeTypeOptions: { description: 'Anything that has a global id.' },
    pageInfoTypeOptions: { description: 'The position of a page in its connection (Relay).' },
    hasNextPageFieldOptions: {
      description: 'Whether more follows. With `last`, true when `before` is given.',
    },
    hasPreviousPageFieldOptions: {
      description: 'Whether something precedes. With `first`, true when `after` is given.',
    },
    startCursorFieldOptions: { description: 'Of the first edge; null on an empty page.' },
    endCursorFieldOptions: { description: 'Of the last edge; null on an empty page.' },
    firstArgOptions: {
      description: 'How many from the start: 0 to 100; 20 when neither `first` nor `last` is given.',
    },
    lastArgOptions: { description: 'How many from the end: 0 to 100; not together with `first`.' },
    afterArgOptions: { description: 'A cursor of this field: begin after it.' },
    beforeArgOptions: { description: 'A cursor of this field: end before it.' },
  },
});

builder.queryType({ description: 'Questions to the career graph. Nothing here changes anything.' });

type Types = typeof builder extends PothosSchemaTypes.SchemaBuilder<infer T> ? T : never;
/** Makes fields of an object whose resolvers get a `Shape`. */
export type Fields<Shape> = PothosSchemaTypes.ObjectFieldBuilder<Types, Shape>;
/** A field that such a builder made. */
export type Field<T> = FieldRef<Types, T>;
/** Makes arguments of a field. */
export type ArgumentBuilder = ArgBuilder<Types>;

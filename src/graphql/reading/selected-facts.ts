import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { type FollowedType, relationshipShape } from '../../domain/graph/model.ts';
import { mappingOf } from './field-mapping.ts';
import { type Document, type SelectedField, selectedFields } from './selected-fields.ts';

/** The properties of its facts that the fields of an edge read. */
export interface SelectedFacts {
  /** Sorted. */
  readonly properties: readonly string[];
  /** Whether some field shows the facts one by one. */
  readonly eachFact: boolean;
}

/** @param edges the selected fields that return the edge, or an object about it such as a Move */
export function selectedFacts(
  document: Document,
  relationship: FollowedType,
  edges: readonly SelectedEdge[],
): SelectedFacts {
  const shape = relationshipShape(relationship).properties;
  const properties = new Set<string>();
  let eachFact = false;
  const add = ({ type, nodes }: SelectedEdge): void => {
    for (const selected of selectedFields(document, type, nodes)) {
      const mapping = mappingOf(selected.field);
      if (!mapping) continue;
      if ('fact' in mapping) {
        const names = mapping.fact === 'all' ? Object.keys(shape) : mapping.fact;
        for (const name of names) if (Object.hasOwn(shape, name)) properties.add(name);
        eachFact ||= mapping.each === true;
      }
      const inner = getNamedType(selected.field.type);
      if (('fact' in mapping || 'sameEdge' in mapping) && isObjectType(inner)) {
        add({ type: inner, nodes: selected.nodes });
      }
    }
  };
  for (const edge of edges) add(edge);
  return { properties: [...properties].sort(), eachFact };
}

interface SelectedEdge extends Pick<SelectedField, 'nodes'> {
  readonly type: GraphQLObjectType;
}

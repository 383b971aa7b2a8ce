import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { type FollowedType, relationshipShape } from '../../domain/graph/model.ts';
import { mappingOf } from './field-mapping.ts';
import { type Document, type SelectedField, selectedFields } from './selected-fields.ts';

/** What the fields of an edge read of its facts. */
export interface SelectedFacts {
  /** Sorted. */
  readonly properties: readonly string[];
  /** Whether some field shows each fact by itself. */
  readonly eachFact: boolean;
}

/** @param edges fields that give the edge, or something that speaks of it */
export function selectedFacts(
  document: Document,
  relationship: FollowedType,
  edges: readonly SelectedEdge[],
): SelectedFacts {
  const known = relationshipShape(relationship).properties;
  const properties = new Set<string>();
  let eachFact = false;
  const add = ({ type, nodes }: SelectedEdge): void => {
    for (const selected of selectedFields(document, type, nodes)) {
      const mapping = mappingOf(selected.field);
      if (!mapping) continue;
      if ('fact' in mapping) {
        const names = mapping.fact === 'all' ? Object.keys(known) : mapping.fact;
        for (const name of names) if (Object.hasOwn(known, name)) properties.add(name);
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

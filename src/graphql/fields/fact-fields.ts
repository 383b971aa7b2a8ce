import { mergedValue } from '../../domain/graph/merge.ts';
import type { NodeKind } from '../../domain/graph/model.ts';
import type { Field, Fields } from '../builder.ts';
import { computing } from '../computing.ts';
import { Evidence } from '../evidence.ts';
import type { Edge } from '../paging/connection.ts';
import { type EdgeFacts, type EvidenceFact, factsOfEdge } from '../reading/evidence-fact.ts';
import { readsEachFact, readsFact } from '../reading/field-mapping.ts';

/**
 * The facts behind an edge, one per source and context, in order of precedence.
 *
 * @param kindsOf the kinds of its ends, as the relationship points
 */
export const evidenceOf = <E extends EdgeFacts>(
  t: Fields<E>,
  kindsOf: (edge: E) => readonly [from: NodeKind, to: NodeKind],
): Field<readonly EvidenceFact[]> =>
  t.field({
    type: [Evidence],
    description: 'The facts behind it, in order of precedence.',
    extensions: { ...readsEachFact(), ...computing(4) },
    resolve: (edge): EvidenceFact[] => factsOfEdge(edge, kindsOf(edge)),
  });

type Facts = Pick<Edge, 'facts'>;

/** A number that the facts of an edge state: the first known value by precedence, else null. */
export const numberOf = (
  t: Fields<Facts>,
  property: string,
  description: string,
): Field<number | null | undefined> =>
  t.float({
    nullable: true,
    description,
    extensions: readsFact(property),
    resolve: ({ facts }) => mergedValue(facts, property) as number | null,
  });

/** As `numberOf`, for a boolean. */
export const booleanOf = (
  t: Fields<Facts>,
  property: string,
  description: string,
): Field<boolean | null | undefined> =>
  t.boolean({
    nullable: true,
    description,
    extensions: readsFact(property),
    resolve: ({ facts }) => mergedValue(facts, property) as boolean | null,
  });

/** As `numberOf`, for a text. */
export const textOfFact = (
  t: Fields<Facts>,
  property: string,
  description: string,
): Field<string | null | undefined> =>
  t.string({
    nullable: true,
    description,
    extensions: readsFact(property),
    resolve: ({ facts }) => mergedValue(facts, property) as string | null,
  });

import { type FieldNode, type GraphQLObjectType, getArgumentValues, getNamedType } from 'graphql';
import { CareerGraphError } from '../../domain/errors.ts';
import type { PayScale } from '../../domain/pay/pay-figure.ts';
import type { Facet, NodeList, PayGathering } from '../../store/read-plan.ts';
import { pageSize } from './cursor-page.ts';
import { type Arguments, mappingOf, type SummaryMapping } from './field-mapping.ts';
import { type Planned, placeKey, planNode } from './plan-node.ts';
import { type Document, type SelectedField, selectedFields } from './selected-fields.ts';

/** The part of a list's plan that tells of all its nodes. */
export type ListSummary = Required<Pick<NodeList, 'facets' | 'pay'>>;

/** A plan, and the fields in it, at any depth, whose arguments were refused, by their keys. */
interface PlannedSummary extends Pick<Planned, 'refusals'> {
  readonly summary: ListSummary;
}

/**
 * Plans what a query selects below `facets` and `aggregate` of a connection.
 *
 * @param scaleOf the place and currency that the arguments of a field of pay ask for
 */
export async function planSummary(
  document: Document,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
  scaleOf: (args: Arguments) => Promise<PayScale>,
): Promise<PlannedSummary> {
  const facets: Facet[] = [];
  const pay: PayGathering[] = [];
  const refusals: (readonly [key: string, error: CareerGraphError])[] = [];
  for (const selected of summaryFields(document, connection, nodes)) {
    const key = placeKey(selected.nodes);
    const args = getArgumentValues(selected.field, selected.nodes[0] as FieldNode, document.variableValues);
    try {
      if (selected.summary === 'pay') pay.push({ key, payIn: await scaleOf(args) });
      else {
        const planned = planFacet(document, key, selected.summary, selected, args);
        facets.push(planned.facet);
        refusals.push(...planned.refusals);
      }
    } catch (error) {
      if (!(error instanceof CareerGraphError)) throw error;
      refusals.push([key, error]);
    }
  }
  return { summary: { facets, pay }, refusals };
}

/** The selected fields with such a mapping, one level below the connection. */
function summaryFields(
  document: Document,
  connection: GraphQLObjectType,
  nodes: readonly FieldNode[],
): (SelectedField & { readonly summary: SummaryMapping })[] {
  return selectedFields(document, connection, nodes)
    .filter(({ field }) => field.name === 'facets' || field.name === 'aggregate')
    .flatMap((group) =>
      selectedFields(document, getNamedType(group.field.type) as GraphQLObjectType, group.nodes),
    )
    .flatMap((selected) => {
      const mapping = mappingOf(selected.field);
      return mapping && 'summary' in mapping ? [{ ...selected, summary: mapping.summary }] : [];
    });
}

/** @throws CareerGraphError BAD_USER_INPUT when `first` is out of range */
function planFacet(
  document: Document,
  key: string,
  summary: Exclude<SummaryMapping, 'pay'>,
  { field, nodes }: SelectedField,
  args: Arguments,
): Pick<Planned, 'refusals'> & { readonly facet: Facet } {
  const size = pageSize({ first: args.first as number }, field.name, document.pageSizes);
  if ('property' in summary) return { facet: { key, size, ...summary }, refusals: [] };
  const { kind, ...way } = summary;
  const places = selectedFields(document, getNamedType(field.type) as GraphQLObjectType, nodes)
    .filter((inner) => inner.field.name === 'value')
    .map((inner) => inner.nodes);
  const { node, refusals } = planNode(document, kind, places);
  return { facet: { key, size, ...way, node }, refusals };
}

import { Kind, parse } from 'graphql';

/** Address of what the reference says of the root field at a place in a document; of its start where there is none. */
export function referenceAddress(query: string, offset: number): string {
  const field = rootFields(query).find(({ start, end }) => start <= offset && offset <= end);
  return field ? `/reference#query.${field.name.toLowerCase()}` : '/reference';
}

/** The root fields of a document that can be read, and where they stand. */
function rootFields(
  query: string,
): { readonly name: string; readonly start: number; readonly end: number }[] {
  try {
    return parse(query).definitions.flatMap((definition) =>
      definition.kind !== Kind.OPERATION_DEFINITION
        ? []
        : definition.selectionSet.selections.flatMap((selection) =>
            selection.kind === Kind.FIELD && selection.loc
              ? [{ name: selection.name.value, start: selection.loc.start, end: selection.loc.end }]
              : [],
          ),
    );
  } catch {
    return [];
  }
}

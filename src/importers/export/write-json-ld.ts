import { type Label, type Resource, resourceTerms, resourceTypes } from './resource.ts';

const context = {
  '@version': 1.1,
  ...resourceTypes,
  ...Object.fromEntries(
    Object.entries(resourceTerms).map(([term, { iri, isLink }]) => [
      term,
      isLink ? { '@id': iri, '@type': '@id' } : { '@id': iri },
    ]),
  ),
};

/** Resources as a document of JSON-LD 1.1 that needs nothing from elsewhere, a line for each. Holds one in memory. */
export async function* jsonLd(resources: AsyncIterable<Resource>): AsyncGenerator<string> {
  let separator = '\n';
  yield `{"@context":${JSON.stringify(context)},\n"@graph":[`;
  for await (const { iri, type, values } of resources) {
    const properties = Object.entries(values).map(([term, list]) => [term, list.map(jsonValueOf)]);
    const typed = type === null ? {} : { '@type': type };
    yield `${separator}${JSON.stringify({ '@id': iri, ...typed, ...Object.fromEntries(properties) })}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

const jsonValueOf = (value: string | Label) =>
  typeof value === 'string'
    ? value
    : { '@value': value.text, ...(value.language !== null && { '@language': value.language }) };

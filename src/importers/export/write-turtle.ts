import { DataFactory, Writer } from 'n3';
import { dcat, dcterms, ownNamespace, rdf, skos } from '../skos/skos-terms.ts';
import { type Label, type Resource, type ResourceTerm, resourceTerms, resourceTypes } from './resource.ts';

const { literal, namedNode, quad } = DataFactory;

/** Resources as Turtle, a text for each. Holds one resource in memory. */
export async function* turtle(resources: AsyncIterable<Resource>): AsyncGenerator<string> {
  let text = '';
  const target = {
    write(chunk: string, _encoding: string, done?: () => void) {
      text += chunk;
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const prefixes = { skos, dcterms, dcat, cg: ownNamespace };
  const writer = new Writer(target as unknown as NodeJS.WritableStream as never, { prefixes });
  for await (const { iri, type, values } of resources) {
    const subject = namedNode(iri);
    if (type !== null) writer.addQuad(quad(subject, namedNode(`${rdf}type`), namedNode(resourceTypes[type])));
    for (const [term, list] of Object.entries(values) as [ResourceTerm, (string | Label)[]][]) {
      const predicate = namedNode(resourceTerms[term].iri);
      for (const value of list) writer.addQuad(quad(subject, predicate, objectOf(value)));
    }
    yield text;
    text = '';
  }
  writer.end();
  yield text;
}

const objectOf = (value: string | Label) =>
  typeof value === 'string' ? namedNode(value) : literal(value.text, value.language ?? undefined);

import type { Literal, Quad } from 'n3';
import { getOrAdd } from '../../domain/collections/grouping.ts';
import { compareText } from '../../domain/collections/text.ts';
import type { CodeMatch } from '../../domain/graph/vocabulary.ts';
import type { ImportNotes, Place } from '../import-notes.ts';
import { mappingTerms, owl, rdf, skos } from './skos-terms.ts';
import type { Statement } from './taxonomy-file.ts';

/** A label, and where the file has it. */
export interface PlacedLabel {
  readonly text: string;
  /** BCP 47; `und` where the file gives none. */
  readonly language: string;
  readonly place: Place;
}

/** A concept of a taxonomy, as the statements of a file give it. */
export interface TaxonomyConcept {
  readonly iri: string;
  /** The first line that speaks of it. */
  readonly place: Place;
  /** At most one a language. */
  readonly preferred: readonly PlacedLabel[];
  /** Alternative and hidden labels. */
  readonly others: readonly PlacedLabel[];
  readonly definitions: readonly PlacedLabel[];
  /** What `skos:note` says of it. */
  readonly remarks: readonly PlacedLabel[];
  readonly notation: string | null;
  /** IRIs of wider concepts, each with the line that says so. */
  readonly broader: ReadonlyMap<string, Place>;
  /** By IRI. */
  readonly mappings: ReadonlyMap<string, { readonly match: CodeMatch; readonly place: Place }>;
}

interface Draft {
  readonly place: Place;
  isConcept: boolean;
  isDeprecated: boolean;
  notation: string | null;
  readonly schemes: Set<string>;
  readonly preferred: PlacedLabel[];
  readonly others: PlacedLabel[];
  readonly definitions: PlacedLabel[];
  readonly remarks: PlacedLabel[];
  readonly broader: Map<string, Place>;
  readonly mappings: Map<string, { readonly match: CodeMatch; readonly place: Place }>;
}

const matchOfTerm = new Map(Object.entries(mappingTerms).map(([match, term]) => [term, match as CodeMatch]));

/** Gathers the concepts of a file from its statements, which come in any order. Holds all of them in memory. */
export class Taxonomy {
  readonly #file: string;
  readonly #notes: ImportNotes;
  readonly #drafts = new Map<string, Draft>();

  constructor(file: string, notes: ImportNotes) {
    this.#file = file;
    this.#notes = notes;
  }

  add({ quad, line }: Statement): void {
    const place = { file: this.#file, line };
    const { subject, predicate, object } = quad;
    if (predicate.value === `${rdf}type`) {
      if (object.value === `${skos}Concept`) this.#draftOf(quad.subject, place).isConcept = true;
      else if (/Collection$/.test(object.value) && object.value.startsWith(skos))
        this.#skipTerm(object, place);
      return;
    }
    if (predicate.value === `${owl}deprecated`) {
      this.#draftOf(subject, place).isDeprecated = object.value === 'true';
      return;
    }
    if (!predicate.value.startsWith(skos)) return;
    this.#addTerm(predicate.value.slice(skos.length), quad, place);
  }

  #addTerm(term: string, { subject, predicate, object }: Quad, place: Place): void {
    const match = matchOfTerm.get(term as 'exactMatch');
    if (match) this.#addMapping(subject, object, match, place);
    else if (term === 'prefLabel') this.#addPreferred(this.#draftOf(subject, place), object, place);
    else if (term === 'altLabel' || term === 'hiddenLabel') {
      const label = this.#labelOf(object, term, place);
      if (label) this.#draftOf(subject, place).others.push(label);
    } else if (term === 'definition' || term === 'note') {
      const label = this.#labelOf(object, term, place);
      const draft = this.#draftOf(subject, place);
      if (label) (term === 'note' ? draft.remarks : draft.definitions).push(label);
    } else if (term === 'notation') this.#draftOf(subject, place).notation = object.value;
    else if (term === 'broader') this.#addBroader(subject, object, place);
    else if (term === 'narrower') this.#addBroader(object, subject, place);
    else if (term === 'inScheme' || term === 'topConceptOf') this.#addScheme(subject, object, place);
    else if (term === 'hasTopConcept') this.#addScheme(object, subject, place);
    else this.#skipTerm(predicate, place);
  }

  #skipTerm({ value }: Quad['predicate'] | Quad['object'], place: Place): void {
    this.#notes.skip(`skos:${value.slice(skos.length)} means nothing here`, place);
  }

  /**
   * The concepts, in the order of their first lines, deprecated ones left out. Notes what is wrong with the whole.
   *
   * @param scheme IRI of the only scheme whose concepts count; null for all
   */
  concepts(scheme: string | null): TaxonomyConcept[] {
    const start = { file: this.#file, line: 1 };
    const schemes = new Set([...this.#drafts.values()].flatMap((draft) => [...draft.schemes]));
    if (scheme !== null && !schemes.has(scheme)) {
      const list = [...schemes].sort(compareText).join(', ') || 'none';
      this.#notes.refuse(`no concept is in the scheme ${scheme}; the schemes are: ${list}`, start);
      return [];
    }
    const concepts: TaxonomyConcept[] = [];
    let isRefused = false;
    for (const [iri, draft] of this.#drafts) {
      if (!draft.isConcept || (scheme !== null && !draft.schemes.has(scheme))) continue;
      if (iri.startsWith('_:')) {
        isRefused = true;
        this.#notes.refuse('a concept needs an IRI; a blank node has none', draft.place);
      } else if (draft.isDeprecated) this.#notes.skip('deprecated concept', draft.place);
      else if (draft.preferred.length === 0) {
        isRefused = true;
        this.#notes.refuse(`<${iri}> has no skos:prefLabel`, draft.place);
      } else concepts.push({ iri, ...draft });
    }
    if (concepts.length === 0 && !isRefused) this.#notes.refuse('there is no skos:Concept', start);
    if (scheme === null && schemes.size > 1)
      this.#notes.remark(`${schemes.size} concept schemes are read as one`);
    this.#refuseCircles(concepts);
    return concepts;
  }

  #draftOf(subject: Quad['subject'] | Quad['object'], place: Place): Draft {
    const iri = subject.termType === 'BlankNode' ? `_:${subject.value}` : subject.value;
    return getOrAdd(this.#drafts, iri, () => ({
      place,
      isConcept: false,
      isDeprecated: false,
      notation: null,
      schemes: new Set(),
      preferred: [],
      others: [],
      definitions: [],
      remarks: [],
      broader: new Map(),
      mappings: new Map(),
    }));
  }

  #addPreferred(draft: Draft, object: Quad['object'], place: Place): void {
    const label = this.#labelOf(object, 'prefLabel', place);
    const earlier = label && draft.preferred.find(({ language }) => language === label.language);
    if (!label || earlier?.text === label.text) return;
    if (earlier) {
      const where = `line ${earlier.place.line} has ${JSON.stringify(earlier.text)}`;
      this.#notes.refuse(`a second skos:prefLabel in ${JSON.stringify(label.language)}; ${where}`, place);
    } else draft.preferred.push(label);
  }

  #labelOf(object: Quad['object'], term: string, place: Place): PlacedLabel | null {
    if (object.termType === 'Literal' && object.value.trim() !== '')
      return { text: object.value.trim(), language: (object as Literal).language || 'und', place };
    if (term !== 'definition' && term !== 'note')
      this.#notes.refuse(`skos:${term} must be a text that is not empty`, place);
    return null;
  }

  #addScheme(
    concept: Quad['subject'] | Quad['object'],
    scheme: Quad['object'] | Quad['subject'],
    place: Place,
  ) {
    const draft = this.#draftOf(concept, place);
    draft.isConcept = true;
    draft.schemes.add(scheme.value);
  }

  #addBroader(
    narrow: Quad['subject'] | Quad['object'],
    wide: Quad['object'] | Quad['subject'],
    place: Place,
  ) {
    if (this.#isIri(wide, place) && this.#isIri(narrow, place))
      this.#draftOf(narrow, place).broader.set(wide.value, place);
  }

  #addMapping(subject: Quad['subject'], object: Quad['object'], match: CodeMatch, place: Place): void {
    if (!this.#isIri(object, place)) return;
    const mappings = this.#draftOf(subject, place).mappings;
    const earlier = mappings.get(object.value);
    if (earlier && earlier.match !== match) {
      const before = `line ${earlier.place.line} has skos:${mappingTerms[earlier.match]}`;
      this.#notes.refuse(`skos:${mappingTerms[match]} to <${object.value}>, and ${before}`, place);
    } else mappings.set(object.value, { match, place });
  }

  #isIri(term: Quad['subject'] | Quad['object'], place: Place): boolean {
    if (term.termType === 'NamedNode') return true;
    this.#notes.refuse('an IRI is needed here', place);
    return false;
  }

  /** Refuses each concept that is wider than itself, over any number of steps, at the line that closes the circle. */
  #refuseCircles(concepts: readonly TaxonomyConcept[]): void {
    const byIri = new Map(concepts.map((concept) => [concept.iri, concept]));
    const state = new Map<string, 'OPEN' | 'DONE'>();
    for (const { iri } of concepts) {
      if (state.has(iri)) continue;
      const stack = [{ iri, rest: [...(byIri.get(iri)?.broader ?? [])] }];
      state.set(iri, 'OPEN');
      for (let top = stack.at(-1); top; top = stack.at(-1)) {
        const [next, place] = top.rest.pop() ?? [];
        if (next === undefined || place === undefined) {
          state.set(top.iri, 'DONE');
          stack.pop();
        } else if (state.get(next) === 'OPEN') {
          this.#notes.refuse(`<${next}> is broader than itself, over <${top.iri}>`, place);
        } else if (!state.has(next) && byIri.has(next)) {
          state.set(next, 'OPEN');
          stack.push({ iri: next, rest: [...(byIri.get(next)?.broader ?? [])] });
        }
      }
    }
  }
}

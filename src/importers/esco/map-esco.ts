import { type NodeRef, nodeRef, refKind } from '../../domain/graph/fact.ts';
import type { SkillKind } from '../../domain/graph/vocabulary.ts';
import type { Assertion } from '../../store/career-store.ts';
import { DescribedNodes } from '../described-nodes.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import { escoId } from '../occupation-ids.ts';
import type { Row } from '../tables/row.ts';
import { ConceptRows } from './concept-rows.ts';
import { labelsOf } from './esco-source.ts';
import { GradedRelations } from './graded-relations.ts';
import { naceIndustries } from './nace-industries.ts';
import { pairKey } from './pair-key.ts';

const iscoRef = (code: string) => nodeRef('OccupationCode', `isco-${code}`);

/** Codes of the wider ISCO groups, nearest first: 2512 lies in 251, 25 and 2. */
const widerGroups = (code: string): string[] =>
  Array.from({ length: Math.max(0, code.length - 1) }, (_, i) => code.slice(0, -1 - i));

const lostZero = (column: string, code: string): string =>
  `${column}: ${code} should be 0${code}: a spreadsheet has dropped the leading zero`;

type ConceptRef = NodeRef<'Role' | 'Skill' | 'OccupationCode'>;

/** Turns rows of ESCO's files into assertions, and remembers which concepts were described. */
export class EscoConcepts {
  readonly #nodes: DescribedNodes;
  readonly #notes: ImportNotes;
  readonly #concepts: ConceptRows;
  readonly #requirements: GradedRelations;
  readonly #skillRelations: GradedRelations;
  readonly #pairs = new Set<number>();

  constructor(language: string, notes: ImportNotes) {
    this.#nodes = new DescribedNodes(language);
    this.#notes = notes;
    this.#concepts = new ConceptRows(notes);
    this.#requirements = new GradedRelations('REQUIRES', this.#nodes, notes);
    this.#skillRelations = new GradedRelations('BUILDS_ON', this.#nodes, notes);
  }

  readonly iscoGroup = (row: Row): Assertion[] => {
    const code = row.cell('code');
    if (row.cell('conceptUri').endsWith(`/C0${code}`)) {
      this.#notes.refuse(lostZero('code', code), row);
      return [];
    }
    if (!this.#concepts.isFirst(row)) return [];
    return this.#nodes.describe(iscoRef(code), {
      scheme: 'ISCO',
      code,
      title: row.cell('preferredLabel'),
      uri: row.cell('conceptUri'),
    });
  };

  readonly skillGroup = (row: Row): Assertion[] => {
    const kind = row.cell('conceptUri').includes('/isced-f/') ? 'KNOWLEDGE' : null;
    return this.#skill(row, kind);
  };

  readonly skill = (row: Row): Assertion[] => this.#skill(row, skillKind(row));

  readonly occupation = (row: Row): Assertion[] => {
    const group = row.cell('iscoGroup');
    if (!this.#nodes.isDescribed(iscoRef(group)) && this.#nodes.isDescribed(iscoRef(`0${group}`))) {
      this.#notes.refuse(lostZero('iscoGroup', group), row);
      return [];
    }
    const uri = row.cell('conceptUri');
    const title = row.cell('preferredLabel');
    const role = nodeRef('Role', escoId(uri));
    const escoCode = nodeRef('OccupationCode', `esco-${escoId(uri)}`);
    const isco = iscoRef(group);
    const described = this.#described(row, role, { title });
    if (described.length === 0) return [];
    const wider = widerGroups(group).map(iscoRef);
    const groups =
      this.#knownIndex(row, isco) >= 0 ? [isco, ...wider.filter((ref) => this.#nodes.isDescribed(ref))] : [];
    return [
      ...described,
      ...this.#nodes.describe(escoCode, {
        scheme: 'ESCO',
        code: row.cell('code') || null,
        title,
        uri,
      }),
      fact('CODED', role, escoCode, { match: 'EXACT' }),
      ...groups.map((ref) => fact('CODED', role, ref, { match: 'BROAD' })),
      ...this.#industries(row, role),
    ];
  };

  readonly requirement = (row: Row): Assertion[] => {
    const role = nodeRef('Role', escoId(row.cell('occupationUri')));
    const skill = nodeRef('Skill', escoId(row.cell('skillUri')));
    return this.#graded(this.#requirements, row, role, skill);
  };

  readonly broaderSkill = (row: Row): Assertion[] => {
    const narrow = nodeRef('Skill', escoId(row.cell('conceptUri')));
    const wide = nodeRef('Skill', escoId(row.cell('broaderUri')));
    return this.#isFirstPair(row, narrow, wide) ? [fact('PART_OF', narrow, wide)] : [];
  };

  /** The related skill is essential or optional for the original one. */
  readonly skillRelation = (row: Row): Assertion[] => {
    const skill = nodeRef('Skill', escoId(row.cell('originalSkillUri')));
    const basis = nodeRef('Skill', escoId(row.cell('relatedSkillUri')));
    return this.#graded(this.#skillRelations, row, skill, basis);
  };

  /** Relations between occupations only; `occupation` gives the ISCO groups. */
  readonly broaderOccupation = (row: Row): Assertion[] => {
    if (row.cell('conceptType') !== 'Occupation' || row.cell('broaderType') !== 'Occupation') return [];
    const role = nodeRef('Role', escoId(row.cell('conceptUri')));
    const wider = nodeRef('OccupationCode', `esco-${escoId(row.cell('broaderUri'))}`);
    return this.#isFirstPair(row, role, wider) ? [fact('CODED', role, wider, { match: 'BROAD' })] : [];
  };

  /** Call it after each file: gives what only the whole file tells. */
  end(): Assertion[] {
    this.#concepts.clear();
    this.#pairs.clear();
    return [...this.#requirements.end(), ...this.#skillRelations.end()];
  }

  #skill(row: Row, kind: SkillKind | null): Assertion[] {
    const skill = nodeRef('Skill', escoId(row.cell('conceptUri')));
    return this.#described(row, skill, { name: row.cell('preferredLabel'), kind });
  }

  #described(row: Row, node: NodeRef<'Role' | 'Skill'>, properties: Assertion['properties']): Assertion[] {
    if (!this.#concepts.isFirst(row)) return [];
    if (this.#nodes.isDescribed(node)) {
      this.#notes.refuse(`${row.cell('conceptUri')} is in another file already`, row);
      return [];
    }
    const statement = nodeRef('Statement', `${escoId(row.cell('conceptUri'))}.description`);
    const text = row.cell('description');
    return [
      ...this.#nodes.describe(node, properties, labelsOf(row)),
      ...(text === ''
        ? []
        : [
            { node: statement, properties: { text, kind: 'DESCRIPTION', order: 0 } },
            fact('STATES', node, statement),
          ]),
    ];
  }

  #industries(row: Row, role: NodeRef<'Role'>): Assertion[] {
    const industries = naceIndustries(row.cell('naceCode'));
    if (!industries) this.#notes.skip('naceCode is of no known form', row);
    return (industries ?? []).flatMap(({ node, name }) => [
      ...this.#nodes.describe(node, { name }),
      fact('WORKS_IN', role, node),
    ]);
  }

  #graded(
    relations: GradedRelations,
    row: Row,
    from: NodeRef<'Role' | 'Skill'>,
    to: NodeRef<'Skill'>,
  ): Assertion[] {
    const [fromIndex, toIndex] = [this.#knownIndex(row, from), this.#knownIndex(row, to)];
    return fromIndex < 0 || toIndex < 0 ? [] : relations.add(row, fromIndex, toIndex);
  }

  /** Whether both nodes are described and the file has not had the pair. Notes what is wrong. */
  #isFirstPair(row: Row, from: ConceptRef, to: ConceptRef): boolean {
    const [fromIndex, toIndex] = [this.#knownIndex(row, from), this.#knownIndex(row, to)];
    if (fromIndex < 0 || toIndex < 0) return false;
    const before = this.#pairs.size;
    if (this.#pairs.add(pairKey(fromIndex, toIndex)).size > before) return true;
    this.#notes.skip('repeats a row', row);
    return false;
  }

  /** Number of the node in DescribedNodes, or -1 with a note when no file describes it. */
  #knownIndex(row: Row, node: ConceptRef): number {
    const index = this.#nodes.indexOf(node);
    if (index < 0) {
      this.#notes.skip(`${refKind(node) === 'Skill' ? 'skill' : 'occupation'} is in no file`, row);
    }
    return index;
  }
}

/** A skill that serves in any work is TRANSVERSAL unless it is KNOWLEDGE. Null when the row gives neither. */
function skillKind(row: Row): SkillKind | null {
  if (row.cell('skillType') === 'knowledge') return 'KNOWLEDGE';
  if (row.cell('reuseLevel') === 'transversal') return 'TRANSVERSAL';
  return row.cell('skillType') === '' ? null : 'TECHNICAL';
}

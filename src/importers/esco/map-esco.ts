import { type NodeRef, nodeRef } from '../../domain/graph/fact.ts';
import type { SkillKind } from '../../domain/graph/vocabulary.ts';
import type { Assertion } from '../../store/career-store.ts';
import { DescribedNodes } from '../described-nodes.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import { escoId } from '../occupation-ids.ts';
import type { Row } from '../tables/row.ts';

/** Alternative labels, and hidden labels, which are meant for search. A cell holds one per line. */
const aliases = (row: Row): string[] =>
  `${row.cell('altLabels')}\n${row.cell('hiddenLabels')}`
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const iscoRef = (code: string) => nodeRef('OccupationCode', `isco-${code}`);

/** Codes of the wider ISCO groups, nearest first: 2512 lies in 251, 25 and 2. */
const widerGroups = (code: string): string[] =>
  Array.from({ length: Math.max(0, code.length - 1) }, (_, i) => code.slice(0, -1 - i));

const lostZero = (column: string, code: string): string =>
  `${column}: ${code} should be 0${code}: a spreadsheet has dropped the leading zero`;

/** Turns rows of ESCO's files into assertions, and remembers which concepts were described. */
export class EscoConcepts {
  readonly #nodes: DescribedNodes;
  readonly #notes: ImportNotes;

  constructor(language: string, notes: ImportNotes) {
    this.#nodes = new DescribedNodes(language);
    this.#notes = notes;
  }

  readonly iscoGroup = (row: Row): Assertion[] => {
    const code = row.cell('code');
    if (row.cell('conceptUri').endsWith(`/C0${code}`)) {
      this.#notes.refuse(lostZero('code', code), row);
      return [];
    }
    return this.#nodes.describeUnnamed(iscoRef(code), {
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
    const groups = this.#isKnown(row, isco)
      ? [isco, ...wider.filter((group) => this.#nodes.isDescribed(group))]
      : [];
    return [
      ...described,
      ...this.#nodes.describeUnnamed(escoCode, { scheme: 'ESCO', code: row.cell('code'), title, uri }),
      fact('CODED', role, escoCode, { match: 'EXACT' }),
      ...groups.map((group) => fact('CODED', role, group, { match: 'BROAD' })),
    ];
  };

  readonly requirement = (row: Row): Assertion[] => {
    const role = nodeRef('Role', escoId(row.cell('occupationUri')));
    const skill = nodeRef('Skill', escoId(row.cell('skillUri')));
    const essential = this.#isEssential(row);
    if (!this.#isKnown(row, role) || !this.#isKnown(row, skill)) return [];
    return [fact('REQUIRES', role, skill, { essential })];
  };

  readonly broaderSkill = (row: Row): Assertion[] => {
    const [narrow, wide] = ['conceptUri', 'broaderUri'].map((column) =>
      nodeRef('Skill', escoId(row.cell(column))),
    ) as [NodeRef<'Skill'>, NodeRef<'Skill'>];
    if (!this.#isKnown(row, narrow) || !this.#isKnown(row, wide)) return [];
    return [fact('PART_OF', narrow, wide)];
  };

  /** The related skill is essential or optional for the original one. */
  readonly skillRelation = (row: Row): Assertion[] => {
    const [skill, basis] = ['originalSkillUri', 'relatedSkillUri'].map((column) =>
      nodeRef('Skill', escoId(row.cell(column))),
    ) as [NodeRef<'Skill'>, NodeRef<'Skill'>];
    const essential = this.#isEssential(row);
    if (!this.#isKnown(row, skill) || !this.#isKnown(row, basis)) return [];
    return [fact('BUILDS_ON', skill, basis, { essential })];
  };

  /** Relations between occupations only; `occupation` gives the ISCO groups. */
  readonly broaderOccupation = (row: Row): Assertion[] => {
    if (row.cell('conceptType') !== 'Occupation' || row.cell('broaderType') !== 'Occupation') return [];
    const role = nodeRef('Role', escoId(row.cell('conceptUri')));
    const wider = nodeRef('OccupationCode', `esco-${escoId(row.cell('broaderUri'))}`);
    if (!this.#isKnown(row, role) || !this.#isKnown(row, wider)) return [];
    return [fact('CODED', role, wider, { match: 'BROAD' })];
  };

  #skill(row: Row, kind: SkillKind | null): Assertion[] {
    const skill = nodeRef('Skill', escoId(row.cell('conceptUri')));
    return this.#described(row, skill, { name: row.cell('preferredLabel'), kind });
  }

  #described(row: Row, node: NodeRef<'Role' | 'Skill'>, properties: Assertion['properties']): Assertion[] {
    if (this.#nodes.isDescribed(node)) {
      this.#notes.refuse(`${row.cell('conceptUri')} is there already`, row);
      return [];
    }
    const statement = nodeRef('Statement', `${escoId(row.cell('conceptUri'))}.description`);
    const text = row.cell('description');
    return [
      ...this.#nodes.describe(node, properties, row.cell('preferredLabel'), aliases(row)),
      ...(text === ''
        ? []
        : [
            { node: statement, properties: { text, kind: 'DESCRIPTION', order: 0 } },
            fact('STATES', node, statement),
          ]),
    ];
  }

  #isKnown(row: Row, node: NodeRef<'Role' | 'Skill' | 'OccupationCode'>): boolean {
    if (this.#nodes.isDescribed(node)) return true;
    const [kind] = node.split(':');
    this.#notes.skip(`${kind === 'Skill' ? 'skill' : 'occupation'} is in no file`, row);
    return false;
  }

  #isEssential(row: Row): boolean {
    const type = row.cell('relationType');
    if (type !== 'essential' && type !== 'optional') {
      this.#notes.refuse(`relationType: ${JSON.stringify(type)} is neither essential nor optional`, row);
    }
    return type === 'essential';
  }
}

/** A skill that serves in any work is TRANSVERSAL unless it is KNOWLEDGE. Null when the row gives neither. */
function skillKind(row: Row): SkillKind | null {
  if (row.cell('skillType') === 'knowledge') return 'KNOWLEDGE';
  if (row.cell('reuseLevel') === 'transversal') return 'TRANSVERSAL';
  return row.cell('skillType') === '' ? null : 'TECHNICAL';
}

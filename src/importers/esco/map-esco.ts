import { type NodeRef, nodeRef } from '../../domain/graph/fact.ts';
import type { SkillKind } from '../../domain/graph/vocabulary.ts';
import type { Assertion } from '../../store/career-store.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { Row } from '../table-file.ts';
import { fact, Vocabulary } from '../vocabulary.ts';

/** ESCO keys everything by URI; the last part of one is enough for an id of ours: a UUID, or the code of a field. */
export const escoId = (uri: string): string => {
  const id = uri.slice(uri.lastIndexOf('/') + 1);
  return uri.includes('/isced-f/') ? `isced-f-${id}` : id;
};

/** Alternative and hidden labels, those meant for finding things, stand one a line in a cell. */
const aliases = (row: Row): string[] =>
  `${row.cell('altLabels')}\n${row.cell('hiddenLabels')}`
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const iscoRef = (code: string) => nodeRef('OccupationCode', `isco-${code}`);

/** ISCO's groups lie within each other by the digits of their codes: 2512 in 251, 25 and 2. */
const groupsAround = (code: string): string[] =>
  Array.from({ length: Math.max(0, code.length - 1) }, (_, i) => code.slice(0, -1 - i));

/** Maps rows of ESCO one by one, and remembers which concepts there are. */
export class EscoConcepts {
  readonly #vocabulary: Vocabulary;
  readonly #notes: ImportNotes;

  constructor(language: string, notes: ImportNotes) {
    this.#vocabulary = new Vocabulary(language);
    this.#notes = notes;
  }

  readonly iscoGroup = (row: Row): Assertion[] => {
    const code = row.cell('code');
    return this.#vocabulary.describeUnnamed(iscoRef(code), {
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
    const uri = row.cell('conceptUri');
    const title = row.cell('preferredLabel');
    const role = nodeRef('Role', escoId(uri));
    const own = nodeRef('OccupationCode', `esco-${escoId(uri)}`);
    const isco = iscoRef(row.cell('iscoGroup'));
    const described = this.#described(row, role, { title });
    if (described.length === 0) return [];
    const wider = groupsAround(row.cell('iscoGroup')).map(iscoRef);
    const groups = this.#isKnown(row, isco)
      ? [isco, ...wider.filter((group) => this.#vocabulary.isDescribed(group))]
      : [];
    return [
      ...described,
      ...this.#vocabulary.describeUnnamed(own, { scheme: 'ESCO', code: row.cell('code'), title, uri }),
      fact('CODED', role, own, { match: 'EXACT' }),
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

  /** ESCO says that the related skill is essential or optional for the first one. */
  readonly skillRelation = (row: Row): Assertion[] => {
    const [skill, basis] = ['originalSkillUri', 'relatedSkillUri'].map((column) =>
      nodeRef('Skill', escoId(row.cell(column))),
    ) as [NodeRef<'Skill'>, NodeRef<'Skill'>];
    const essential = this.#isEssential(row);
    if (!this.#isKnown(row, skill) || !this.#isKnown(row, basis)) return [];
    return [fact('BUILDS_ON', skill, basis, { essential })];
  };

  /** Only what is between occupations: their ISCO group is told with each. */
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
    if (this.#vocabulary.isDescribed(node)) {
      this.#notes.refuse(`${row.cell('conceptUri')} is there already`, row);
      return [];
    }
    const statement = nodeRef('Statement', `${escoId(row.cell('conceptUri'))}.description`);
    const text = row.cell('description');
    return [
      ...this.#vocabulary.describe(node, properties, row.cell('preferredLabel'), aliases(row)),
      ...(text === ''
        ? []
        : [
            { node: statement, properties: { text, kind: 'DESCRIPTION', order: 0 } },
            fact('STATES', node, statement),
          ]),
    ];
  }

  #isKnown(row: Row, node: NodeRef<'Role' | 'Skill' | 'OccupationCode'>): boolean {
    if (this.#vocabulary.isDescribed(node)) return true;
    const [kind] = node.split(':');
    this.#notes.skip(`about ${kind === 'Skill' ? 'a skill' : 'an occupation'} that is in no file`, row);
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

/** What serves in any work is transversal; of other skills ESCO tells knowledge and skill apart. */
function skillKind(row: Row): SkillKind | null {
  if (row.cell('skillType') === 'knowledge') return 'KNOWLEDGE';
  if (row.cell('reuseLevel') === 'transversal') return 'TRANSVERSAL';
  return row.cell('skillType') === '' ? null : 'TECHNICAL';
}

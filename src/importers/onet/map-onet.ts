import { groupBy } from '../../domain/collections/grouping.ts';
import { type NodeRef, nodeRef } from '../../domain/graph/fact.ts';
import type { CredentialLevel, SkillKind } from '../../domain/graph/vocabulary.ts';
import { nameKey } from '../../domain/search/name.ts';
import type { Assertion } from '../../store/career-store.ts';
import type { DescribedNodes } from '../described-nodes.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import { onetRoleId } from '../occupation-ids.ts';
import { monthIn, numberIn, rounded } from '../tables/cell-values.ts';
import type { Row } from '../tables/row.ts';
import { codeColumn, type OnetLayout, type OnetSubject } from './onet-layouts.ts';

/** Rows on one occupation, by what their table is about. */
export type OccupationRows = Readonly<Record<OnetSubject, readonly Row[]>>;

/** What all occupations of a release share. */
export interface OnetSource {
  readonly layout: OnetLayout;
  /** Names of elements and activities by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly nodes: DescribedNodes;
  /** Codes of all occupations of the release. */
  readonly codes: ReadonlySet<string>;
}

/** Assertions on one occupation. */
export function mapOccupation(
  row: Row,
  about: Partial<OccupationRows>,
  source: OnetSource,
  notes: ImportNotes,
): Assertion[] {
  const { layout, names, nodes } = source;
  const code = row.cell(codeColumn);
  const role = roleOf(code);
  const title = row.cell('Title');
  const zone = about.zones?.[0];
  const jobZone = zone ? numberIn(zone, 'Job Zone', notes, { min: 1, max: 5 }) : null;
  const aliases = (about.titles ?? []).flatMap((alias) => [
    alias.cell(layout.columns.title),
    alias.cell('Short Title').replace(/^n\/a$/i, ''),
  ]);
  return once(notes, [
    ...placed(row, nodes.describe(role, { title, jobZone }, title, aliases)),
    ...placed(row, codesOf(role, code, title, nodes)),
    ...placed(
      row,
      statement(role, 'description', { text: row.cell('Description'), kind: 'DESCRIPTION', order: 0 }),
    ),
    ...requirements(role, [...(about.skills ?? []), ...(about.knowledge ?? [])], names, nodes, notes),
    ...[...(about.technology ?? []), ...(about.tools ?? [])].flatMap((tool) => toolUsed(role, tool, source)),
    ...(about.education ?? []).flatMap((share) => education(role, share, nodes, notes)),
    ...(about.tasks ?? []).flatMap((task, i) =>
      placed(
        task,
        statement(role, `task-${task.cell('Task ID')}`, {
          text: task.cell('Task'),
          kind: 'RESPONSIBILITY',
          order: i + (task.cell('Task Type') === 'Core' ? 0 : 1000),
        }),
      ),
    ),
    ...(about.activities ?? []).flatMap((activity) => performed(role, activity, source)),
    ...(about.metadata ?? []).flatMap((share) => industry(role, share, nodes, notes)),
    ...(about.related ?? []).flatMap((other) => related(role, other, source, notes)),
  ]);
}

/** Why a row is skipped. */
const suppressed = 'its publisher recommends suppressing it as imprecise';

const roleOf = (code: string) => nodeRef('Role', onetRoleId(code));

/** An assertion and the row that it comes from. */
type Placed = readonly [row: Row, assertion: Assertion];
const placed = (row: Row, assertions: readonly Assertion[]): Placed[] =>
  assertions.map((assertion) => [row, assertion]);

/** Drops repeated assertions: tables repeat some pairs, such as a tool under two of its classes. */
function once(notes: ImportNotes, assertions: readonly Placed[]): Assertion[] {
  const keys = new Set<string>();
  return assertions.flatMap(([row, assertion]) => {
    const key = 'node' in assertion ? assertion.node : `${assertion.type} ${assertion.from} ${assertion.to}`;
    if (keys.has(key)) {
      notes.skip('repeats a fact on the occupation', row);
      return [];
    }
    keys.add(key);
    return [assertion];
  });
}

/** A code that ends in .00 is the SOC occupation itself; others are parts of it. */
function codesOf(role: NodeRef<'Role'>, code: string, title: string, nodes: DescribedNodes): Assertion[] {
  const soc = code.slice(0, 7);
  const whole = code.endsWith('.00');
  const [onetCode, socCode] = [
    nodeRef('OccupationCode', `onet-soc-${code}`),
    nodeRef('OccupationCode', `soc-${soc}`),
  ];
  return [
    ...nodes.describeUnnamed(onetCode, {
      scheme: 'O*NET-SOC',
      code,
      title,
      uri: `https://www.onetonline.org/link/summary/${code}`,
    }),
    ...nodes.describeUnnamed(socCode, { scheme: 'SOC', code: soc, title: whole ? title : null }),
    fact('CODED', role, onetCode, { match: 'EXACT' }),
    fact('CODED', role, socCode, { match: whole ? 'EXACT' : 'BROAD' }),
  ];
}

function statement(role: NodeRef<'Role'>, name: string, properties: Assertion['properties']): Assertion[] {
  if (!properties.text) return [];
  const node = nodeRef('Statement', `${role.slice('Role:'.length)}.${name}`);
  return [{ node, properties }, fact('STATES', role, node)];
}

/** O*NET's importance is 1 to 5 and its level 0 to 7; both become 0 to 1. */
function requirements(
  role: NodeRef<'Role'>,
  rows: readonly Row[],
  names: OnetSource['names'],
  nodes: DescribedNodes,
  notes: ImportNotes,
): Placed[] {
  const elements = groupBy(rows, (row) => row.cell('Element ID'));
  return [...elements].flatMap(([element, scales]): Placed[] => {
    const [row] = scales as [Row];
    if (scales.some((scale) => scale.cell('Not Relevant') === 'Y')) {
      notes.skip('not relevant to the occupation', row);
      return [];
    }
    const scale = (id: string): Row | undefined => {
      const scaleRow = scales.find((candidate) => candidate.cell('Scale ID') === id);
      if (scaleRow?.cell('Recommend Suppress') !== 'Y') return scaleRow;
      notes.skip(suppressed, scaleRow);
      return undefined;
    };
    const [rated, levelled] = [scale('IM'), scale('LV')];
    const importance = rated ? numberIn(rated, 'Data Value', notes, { min: 1, max: 5 }) : null;
    const level = levelled ? numberIn(levelled, 'Data Value', notes, { max: 7 }) : null;
    if (importance === null && level === null) return [];
    const error = rated ? numberIn(rated, 'Standard Error', notes, { max: 100 }) : null;
    const skill = nodeRef('Skill', `onet-${element}`);
    const name = names.get(element) || row.cell('Element Name') || element;
    return placed(row, [
      ...nodes.describe(skill, { name, kind: skillKind(element) }, name),
      fact('REQUIRES', role, skill, {
        importance: importance === null ? null : rounded((importance - 1) / 4),
        level: level === null ? null : rounded(level / 7),
        n: rated ? numberIn(rated, 'N', notes) : null,
        standardError: error === null ? null : rounded(error / 4),
        observedAt: monthIn(rated ?? row, 'Date', notes),
      }),
    ]);
  });
}

/** In O*NET's content model 2.C is knowledge and 2.B.3 technical skills; the other skills serve in any work. */
function skillKind(element: string): SkillKind {
  if (element.startsWith('2.C.')) return 'KNOWLEDGE';
  return element.startsWith('2.B.3.') ? 'TECHNICAL' : 'TRANSVERSAL';
}

/** A tool's id is its normalised name; its category is that of O*NET. */
function toolUsed(role: NodeRef<'Role'>, row: Row, { layout, nodes }: OnetSource): Placed[] {
  const name = row.cell(layout.columns.tool);
  const tool = nodeRef('Tool', `onet-${nameKey(name)}`);
  const flag = (column: string) => {
    const cell = row.cell(column);
    return cell === '' ? null : cell === 'Y';
  };
  return placed(row, [
    ...nodes.describe(tool, { name, category: row.cell(layout.columns.toolCategory) }, name),
    fact('USES', role, tool, { hot: flag('Hot Technology'), inDemand: flag('In Demand') }),
  ]);
}

/** O*NET's twelve categories of required education, with our level. */
const educations: Readonly<Record<string, readonly [string, CredentialLevel]>> = {
  1: ['Less than a high school diploma', 'NONE'],
  2: ['High school diploma or the equivalent', 'SECONDARY'],
  3: ['Post-secondary certificate', 'POSTSECONDARY'],
  4: ['Some college courses', 'POSTSECONDARY'],
  5: ["Associate's degree", 'ASSOCIATE'],
  6: ["Bachelor's degree", 'BACHELOR'],
  7: ['Post-baccalaureate certificate', 'BACHELOR'],
  8: ["Master's degree", 'MASTER'],
  9: ["Post-master's certificate", 'MASTER'],
  10: ['First professional degree', 'DOCTORATE'],
  11: ['Doctoral degree', 'DOCTORATE'],
  12: ['Post-doctoral training', 'DOCTORATE'],
};

function education(role: NodeRef<'Role'>, row: Row, nodes: DescribedNodes, notes: ImportNotes): Placed[] {
  if (row.cell('Scale ID') !== 'RL') return []; // experience and training are no credentials
  const category = row.cell('Category');
  const [name, level] = educations[category] ?? [];
  if (!name) {
    notes.refuse(`Category: ${JSON.stringify(category)} is not one of 1 to 12`, row);
    return [];
  }
  if (row.cell('Recommend Suppress') === 'Y') {
    notes.skip(suppressed, row);
    return [];
  }
  const share = numberIn(row, 'Data Value', notes, { max: 100 });
  if (!share) return []; // nobody answered so
  const credential = nodeRef('Credential', `onet-education-${category}`);
  return placed(row, [
    ...nodes.describe(credential, { name, level: level ?? null }, name),
    fact('ASKS_FOR', role, credential, {
      share: rounded(share / 100),
      observedAt: monthIn(row, 'Date', notes),
    }),
  ]);
}

function performed(
  role: NodeRef<'Role'>,
  row: Row,
  { layout: { columns }, names, nodes }: OnetSource,
): Placed[] {
  const id = row.cell(columns.activityId);
  const name = (names.get(id) || row.cell(columns.activityName) || id).replace(/\.$/, '');
  const activity = nodeRef('Activity', `onet-${id}`);
  return placed(row, [...nodes.describe(activity, { name }, name), fact('PERFORMS', role, activity)]);
}

function industry(role: NodeRef<'Role'>, row: Row, nodes: DescribedNodes, notes: ImportNotes): Placed[] {
  if (row.cell('Item') !== 'NAICS Sector') return [];
  const name = row.cell('Response');
  const percent = numberIn(row, 'Percent', notes, { max: 100 });
  if (!percent || name === 'Unclassified') return []; // nobody there, or nobody knows where
  const sector = nodeRef('Industry', `onet-${nameKey(name)}`);
  return placed(row, [
    ...nodes.describe(sector, { name }, name),
    fact('WORKS_IN', role, sector, {
      share: rounded(percent / 100),
      observedAt: monthIn(row, 'Date', notes),
    }),
  ]);
}

function related(role: NodeRef<'Role'>, row: Row, { codes }: OnetSource, notes: ImportNotes): Placed[] {
  const other = row.cell('Related O*NET-SOC Code');
  if (!codes.has(other)) notes.mention(roleOf(other), 'O*NET occupation', row);
  return placed(row, [
    fact('RELATED_TO', role, roleOf(other), {
      tier: row.cell('Relatedness Tier') || null,
      index: numberIn(row, 'Index', notes, { min: 1 }),
    }),
  ]);
}

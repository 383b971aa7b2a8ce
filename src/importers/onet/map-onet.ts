import { type NodeRef, nodeRef } from '../../domain/graph/fact.ts';
import { nameKey } from '../../domain/search/name.ts';
import type { Assertion } from '../../store/career-store.ts';
import type { DescribedNodes } from '../described-nodes.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import { onetRoleId } from '../occupation-ids.ts';
import { numberIn } from '../tables/cell-values.ts';
import type { Row } from '../tables/row.ts';
import { educationOf, industriesOf } from './map-distributions.ts';
import { requirementsOf } from './map-requirements.ts';
import { traitsOf } from './map-traits.ts';
import { codeColumn } from './onet-layouts.ts';
import type { OccupationRows, OnetSource } from './onet-source.ts';
import { type Placed, placed } from './placed.ts';

/** Assertions on one occupation. */
export function mapOccupation(
  row: Row,
  about: Partial<OccupationRows>,
  source: OnetSource,
  notes: ImportNotes,
): Assertion[] {
  const { layout, nodes } = source;
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
    ...placed(row, nodes.describe(role, { title, jobZone }, aliases)),
    ...placed(row, codesOf(role, code, title, nodes)),
    ...placed(
      row,
      statement(role, 'description', { text: row.cell('Description'), kind: 'DESCRIPTION', order: 0 }),
    ),
    ...requirementsOf(role, [...(about.skills ?? []), ...(about.knowledge ?? [])], source, notes),
    ...[...(about.technology ?? []), ...(about.tools ?? [])].flatMap((tool) => toolUsed(role, tool, source)),
    ...educationOf(role, about.education ?? [], nodes, notes),
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
    ...industriesOf(role, about.metadata ?? [], nodes, notes),
    ...traitsOf(role, about.traits ?? [], source, notes),
    ...(about.related ?? []).flatMap((other) => related(role, other, source, notes)),
  ]);
}

const roleOf = (code: string) => nodeRef('Role', onetRoleId(code));

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

/** A tool's id is its normalised name; its category is that of O*NET. */
function toolUsed(role: NodeRef<'Role'>, row: Row, { layout, nodes }: OnetSource): Placed[] {
  const name = row.cell(layout.columns.tool);
  const tool = nodeRef('Tool', `onet-${nameKey(name)}`);
  const flag = (column: string) => {
    const cell = row.cell(column);
    return cell === '' ? null : cell === 'Y';
  };
  return placed(row, [
    ...nodes.describe(tool, { name, category: row.cell(layout.columns.toolCategory) }),
    fact('USES', role, tool, { hot: flag('Hot Technology'), inDemand: flag('In Demand') }),
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
  return placed(row, [...nodes.describe(activity, { name }), fact('PERFORMS', role, activity)]);
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

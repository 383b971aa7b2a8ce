import { type NodeRef, nodeRef } from '../../domain/graph/fact.ts';
import { plainName } from '../../domain/search/name.ts';
import type { Assertion } from '../../store/career-store.ts';
import type { DescribedNodes } from '../described-nodes.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import { onetRoleId } from '../occupation-ids.ts';
import { numberIn } from '../tables/cell-values.ts';
import type { Row } from '../tables/row.ts';
import { singleRow } from '../tables/single-row.ts';
import { addEducation, addIndustries } from './map-distributions.ts';
import { addRequirements } from './map-requirements.ts';
import { addTraits } from './map-traits.ts';
import { OccupationAssertions } from './occupation-assertions.ts';
import { codeColumn } from './onet-layouts.ts';
import type { OccupationRows, OnetSource } from './onet-source.ts';

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
  const zone = singleRow(about.zones ?? [], ['Job Zone'], notes);
  const jobZone = zone ? numberIn(zone, 'Job Zone', notes, { min: 1, max: 5 }) : null;
  const aliases = (about.titles ?? []).flatMap((alias) => [
    alias.cell(layout.columns.title),
    alias.cell('Short Title').replace(/^n\/a$/i, ''),
  ]);
  const all = new OccupationAssertions(role, notes);
  all.add(row, nodes.describe(role, { title, jobZone }, aliases));
  all.add(row, codesOf(role, code, title, nodes));
  all.add(
    row,
    statement(role, 'description', { text: row.cell('Description'), kind: 'DESCRIPTION', order: 0 }),
  );
  addRequirements(all, role, [...(about.skills ?? []), ...(about.knowledge ?? [])], source, notes);
  for (const tool of about.technology ?? []) all.add(tool, toolUsed(role, tool, source));
  for (const tool of about.tools ?? []) all.add(tool, toolUsed(role, tool, source));
  addEducation(all, role, about.education ?? [], nodes, notes);
  for (const [i, task] of (about.tasks ?? []).entries()) {
    const order = i + (task.cell('Task Type') === 'Core' ? 0 : 1000);
    const text = task.cell('Task');
    all.add(task, statement(role, `task-${task.cell('Task ID')}`, { text, kind: 'RESPONSIBILITY', order }));
  }
  for (const activity of about.activities ?? []) all.add(activity, performed(role, activity, source));
  addIndustries(all, role, about.metadata ?? [], nodes, notes);
  addTraits(all, role, about.traits ?? [], source, notes);
  for (const other of about.related ?? []) all.add(other, related(role, other, source, notes));
  return all.all;
}

const roleOf = (code: string) => nodeRef('Role', onetRoleId(code));

/** A code that ends in .00 is the SOC occupation itself; others are parts of it. */
function codesOf(role: NodeRef<'Role'>, code: string, title: string, nodes: DescribedNodes): Assertion[] {
  const soc = code.slice(0, 7);
  const whole = code.endsWith('.00');
  const [onetCode, socCode] = [
    nodeRef('OccupationCode', `onet-soc-${code}`),
    nodeRef('OccupationCode', `soc-${soc}`),
  ];
  return [
    ...nodes.describe(onetCode, {
      scheme: 'O*NET-SOC',
      code,
      title,
      uri: `https://www.onetonline.org/link/summary/${code}`,
    }),
    ...nodes.describe(socCode, { scheme: 'SOC', code: soc, title: whole ? title : null }),
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
function toolUsed(role: NodeRef<'Role'>, row: Row, { layout, nodes }: OnetSource): Assertion[] {
  const name = row.cell(layout.columns.tool);
  const tool = nodeRef('Tool', `onet-${plainName(name)}`);
  const flag = (column: string) => {
    const cell = row.cell(column);
    return cell === '' ? null : cell === 'Y';
  };
  return [
    ...nodes.describe(tool, { name, category: row.cell(layout.columns.toolCategory) }),
    fact('USES', role, tool, { hot: flag('Hot Technology'), inDemand: flag('In Demand') }),
  ];
}

function performed(
  role: NodeRef<'Role'>,
  row: Row,
  { layout: { columns }, names, nodes }: OnetSource,
): Assertion[] {
  const id = row.cell(columns.activityId);
  const name = (names.get(id) || row.cell(columns.activityName) || id).replace(/\.$/, '');
  const activity = nodeRef('Activity', `onet-${id}`);
  return [...nodes.describe(activity, { name }), fact('PERFORMS', role, activity)];
}

function related(role: NodeRef<'Role'>, row: Row, { codes }: OnetSource, notes: ImportNotes): Assertion[] {
  const other = row.cell('Related O*NET-SOC Code');
  if (!codes.has(other)) notes.mention(roleOf(other), 'O*NET occupation', row);
  return [
    fact('RELATED_TO', role, roleOf(other), {
      tier: row.cell('Relatedness Tier') || null,
      index: numberIn(row, 'Index', notes, { min: 1 }),
    }),
  ];
}

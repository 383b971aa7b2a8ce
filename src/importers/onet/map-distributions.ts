import { groupBy } from '../../domain/collections/grouping.ts';
import { type NodeRef, nodeRef } from '../../domain/graph/fact.ts';
import type { CredentialLevel } from '../../domain/graph/vocabulary.ts';
import { plainName } from '../../domain/search/name.ts';
import type { DescribedNodes } from '../described-nodes.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import { monthIn, numberIn, rounded } from '../tables/cell-values.ts';
import type { Row } from '../tables/row.ts';
import { singleRow } from '../tables/single-row.ts';
import { naicsSector } from './naics-sectors.ts';
import { type OccupationAssertions, suppressed } from './occupation-assertions.ts';

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

/** A published part of a distribution. */
interface Part {
  readonly row: Row;
  /** 0 to 100. */
  readonly percent: number;
}

/**
 * The parts above 0 of a distribution, or none when the unpublished rest could be its largest part: what is most common
 * is then unknown.
 *
 * @param parts the published ones
 */
function knownParts(parts: readonly Part[], notes: ImportNotes): readonly Part[] {
  const rest = restOf(parts);
  const largest = Math.max(0, ...parts.map(({ percent }) => percent));
  const above = parts.filter(({ percent }) => percent > 0);
  if (largest > rest) return above;
  for (const { row } of above)
    notes.skip('the unpublished rest of its distribution could be the largest part', row);
  return [];
}

/** What the parts leave of 100. */
const restOf = (parts: readonly Part[]): number => 100 - parts.reduce((sum, { percent }) => sum + percent, 0);

/** Adds the education that an occupation asks for, by shares of the answers. */
export function addEducation(
  about: OccupationAssertions,
  role: NodeRef<'Role'>,
  rows: readonly Row[],
  nodes: DescribedNodes,
  notes: ImportNotes,
): void {
  const parts: Part[] = [];
  let isWhole = true;
  // the table is also about experience and training, which are no credentials
  const answers = rows.filter((row) => row.cell('Scale ID') === 'RL');
  for (const [category, categoryRows] of groupBy(answers, (row) => row.cell('Category'))) {
    const row = singleRow(categoryRows, ['Data Value', 'Recommend Suppress'], notes) as Row;
    if (!educations[category]) {
      notes.refuse(`Category: ${JSON.stringify(category)} is not one of 1 to 12`, row);
    } else if (row.cell('Recommend Suppress') === 'Y') {
      notes.skip(suppressed, row);
      isWhole = false;
    } else parts.push({ row, percent: numberIn(row, 'Data Value', notes, { max: 100 }) ?? 0 });
  }
  const unpublishedShare = isWhole ? null : rounded(Math.max(0, restOf(parts)) / 100);
  for (const { row, percent } of knownParts(parts, notes)) {
    const category = row.cell('Category');
    const [name = '', level = null] = educations[category] ?? [];
    const credential = nodeRef('Credential', `onet-education-${category}`);
    about.add(row, [
      ...nodes.describe(credential, { name, level }),
      fact('ASKS_FOR', role, credential, { ...shareOf(row, percent, notes), unpublishedShare }),
    ]);
  }
}

/** Adds the industries of an occupation, by shares of the people asked. */
export function addIndustries(
  about: OccupationAssertions,
  role: NodeRef<'Role'>,
  rows: readonly Row[],
  nodes: DescribedNodes,
  notes: ImportNotes,
): void {
  const parts: Part[] = [];
  const answers = rows.filter(
    (row) => row.cell('Item') === 'NAICS Sector' && row.cell('Response') !== 'Unclassified',
  );
  for (const [, sectorRows] of groupBy(answers, (row) => row.cell('Response'))) {
    const row = singleRow(sectorRows, ['Percent'], notes) as Row;
    parts.push({ row, percent: numberIn(row, 'Percent', notes, { max: 100 }) ?? 0 });
  }
  for (const { row, percent } of knownParts(parts, notes)) {
    const name = row.cell('Response');
    const sector = naicsSector(name);
    const industry = nodeRef('Industry', sector?.id ?? `onet-${plainName(name)}`);
    about.add(row, [
      ...nodes.describe(industry, { name: sector?.title ?? name, code: sector?.code ?? null }, [name]),
      fact('WORKS_IN', role, industry, shareOf(row, percent, notes)),
    ]);
  }
}

const shareOf = (row: Row, percent: number, notes: ImportNotes) => ({
  share: rounded(percent / 100),
  observedAt: monthIn(row, 'Date', notes),
});

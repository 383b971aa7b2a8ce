import { groupBy } from '../../domain/collections/grouping.ts';
import { type NodeRef, nodeRef } from '../../domain/graph/fact.ts';
import type { SkillKind } from '../../domain/graph/vocabulary.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import { monthIn, numberIn, rounded } from '../tables/cell-values.ts';
import type { Row } from '../tables/row.ts';
import { singleRow } from '../tables/single-row.ts';
import { type OccupationAssertions, suppressed } from './occupation-assertions.ts';
import type { OnetSource } from './onet-source.ts';

/** Adds skills and knowledge of an occupation. O*NET's importance is 1 to 5 and its level 0 to 7; both become 0 to 1. */
export function addRequirements(
  about: OccupationAssertions,
  role: NodeRef<'Role'>,
  rows: readonly Row[],
  { names, nodes }: OnetSource,
  notes: ImportNotes,
): void {
  for (const [element, scales] of groupBy(rows, (row) => row.cell('Element ID'))) {
    const [row] = scales as [Row];
    if (scales.some((scale) => scale.cell('Not Relevant') === 'Y')) {
      notes.skip('not relevant to the occupation', row);
      continue;
    }
    // nearly all elements have one row for each of two scales
    const isPair = scales.length === 2 && scales[1]?.cell('Scale ID') !== row.cell('Scale ID');
    const scale = (id: string): Row | undefined => {
      const isOfScale = (candidate: Row) => candidate.cell('Scale ID') === id;
      const scaleRow = isPair
        ? scales.find(isOfScale)
        : singleRow(scales.filter(isOfScale), ['Data Value', 'Recommend Suppress'], notes);
      if (scaleRow?.cell('Recommend Suppress') !== 'Y') return scaleRow;
      notes.skip(suppressed, scaleRow);
      return undefined;
    };
    const [rated, levelled] = [scale('IM'), scale('LV')];
    const importance = rated ? numberIn(rated, 'Data Value', notes, { min: 1, max: 5 }) : null;
    const level = levelled ? numberIn(levelled, 'Data Value', notes, { max: 7 }) : null;
    if (importance === null && level === null) continue;
    const error = rated ? numberIn(rated, 'Standard Error', notes, { max: 100 }) : null;
    const skill = nodeRef('Skill', `onet-${element}`);
    const name = names.get(element) || row.cell('Element Name') || element;
    about.add(row, [
      ...nodes.describe(skill, { name, kind: skillKind(element) }),
      fact('REQUIRES', role, skill, {
        importance: importance === null ? null : rounded((importance - 1) / 4),
        level: level === null ? null : rounded(level / 7),
        n: rated ? numberIn(rated, 'N', notes) : null,
        standardError: error === null ? null : rounded(error / 4),
        observedAt: monthIn(rated ?? row, 'Date', notes),
      }),
    ]);
  }
}

/** In O*NET's content model 2.C is knowledge and 2.B.3 technical skills; the other skills serve in any work. */
function skillKind(element: string): SkillKind {
  if (element.startsWith('2.C.')) return 'KNOWLEDGE';
  return element.startsWith('2.B.3.') ? 'TECHNICAL' : 'TRANSVERSAL';
}

import { type NodeRef, nodeRef } from '../../domain/graph/fact.ts';
import type { TraitKind } from '../../domain/graph/vocabulary.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import { monthIn, numberIn, rounded } from '../tables/cell-values.ts';
import type { Row } from '../tables/row.ts';
import { type OccupationAssertions, suppressed } from './occupation-assertions.ts';
import type { OnetSource } from './onet-source.ts';

/** Scales of interests and work styles. Other scales of their tables rank the same ratings. */
const scales: Readonly<
  Record<string, { readonly min: number; readonly max: number; readonly kind: TraitKind | null }>
> = {
  OI: { min: 1, max: 7, kind: 'INTERESTED_IN' }, // occupational interests
  IM: { min: 1, max: 5, kind: null }, // importance of a work style, up to 29.x
  WI: { min: -3, max: 3, kind: null }, // impact of a work style, from 30.x on
};

/** Adds interests and work styles that suit an occupation: those rated above the middle of their scale, as 0 to 1. */
export function addTraits(
  about: OccupationAssertions,
  role: NodeRef<'Role'>,
  rows: readonly Row[],
  { names, nodes }: OnetSource,
  notes: ImportNotes,
): void {
  for (const row of rows) {
    const scale = scales[row.cell('Scale ID')];
    if (!scale) continue;
    if (row.cell('Recommend Suppress') === 'Y') {
      notes.skip(suppressed, row);
      continue;
    }
    const rating = numberIn(row, 'Data Value', notes, scale);
    if (rating === null) continue;
    const importance = rounded((rating - scale.min) / (scale.max - scale.min));
    if (importance <= 0.5) {
      notes.skip('a trait that is rated at or below the middle of its scale', row);
      continue;
    }
    const id = row.cell('Element ID');
    const trait = nodeRef('Trait', `onet-${id}`);
    about.add(row, [
      ...nodes.describe(trait, {
        name: names.get(id) || row.cell('Element Name') || id,
        kind: scale.kind,
      }),
      fact('SUITS', role, trait, { importance, observedAt: monthIn(row, 'Date', notes) }),
    ]);
  }
}

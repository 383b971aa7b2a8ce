import { useMemo } from 'preact/hooks';
import {
  mapOccupationQuestion,
  mapOccupationsQuestion,
  mapOutlookQuestion,
  mapPayQuestion,
  type PayAtLeast,
} from '../api/operations.ts';
import { type AnswerState, useAnswer } from '../api/use-answer.ts';
import { useAllPages } from '../api/use-pages.ts';
import type { MapMove } from './map-scene.ts';
import type { MapSheet } from './map-sheet.ts';
import { occupationSheets } from './occupation-sheets.ts';
import type { Shading } from './shades.ts';

/** No release of a classification has as many occupations. */
const mostOccupations = 20_000;
const nothing = {};

/** The official occupations of the map, as far as they are loaded. */
export interface Occupations {
  readonly answerState: AnswerState<unknown>;
  readonly loaded: number;
  readonly total: number;
  /** Empty until all are loaded, so that nothing is laid out twice. */
  readonly sheets: readonly MapSheet[];
}

/** @param isShown whether to ask for them */
export function useOccupations(isShown: boolean): Occupations {
  const pages = useAllPages(
    mapOccupationsQuestion,
    isShown ? nothing : null,
    ({ roles }) => roles,
    mostOccupations,
  );
  const isComplete = isShown && pages.nodes.length > 0 && pages.loadMore === null;
  const sheets = useMemo(() => (isComplete ? occupationSheets(pages.nodes) : []), [isComplete]);
  return { answerState: pages.answerState, loaded: pages.nodes.length, total: pages.total, sheets };
}

/**
 * Pay and outlook of official occupations, each asked for only where it colours the map.
 *
 * @param payScale a place and currency in which most pay is known; undefined where none is
 */
export function useOccupationFigures(
  isShown: boolean,
  shading: Shading,
  payScale: Pick<PayAtLeast, 'currency' | 'region'> | undefined,
) {
  const payVariables = isShown && shading === 'pay' && payScale;
  const pay = useAllPages(
    mapPayQuestion,
    payVariables ? { payAtLeast: { amount: 0, ...payVariables } } : null,
    ({ roles }) => roles,
    mostOccupations,
  );
  const outlook = useAllPages(
    mapOutlookQuestion,
    isShown && shading === 'outlook' ? nothing : null,
    ({ roles }) => roles,
    mostOccupations,
  );
  return { pay: pay.nodes, outlook: outlook.nodes };
}

/** The marked official occupation: its figures and what it leads to, asked for when it is marked. @param ref empty for none */
export function useOccupation(ref: string) {
  const { answer } = useAnswer(mapOccupationQuestion, ref === '' ? null : { ref });
  const occupation = answer?.data.role ?? null;
  const moves = useMemo(
    (): MapMove[] =>
      (occupation?.next?.edges ?? []).map(({ node, move }) => ({
        from: ref,
        to: node.ref,
        commonness: move.commonness ?? 'UNKNOWN',
      })),
    [occupation],
  );
  return { occupation, moves };
}

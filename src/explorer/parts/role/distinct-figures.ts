import type { EvidenceFragment, PayFigureFragment } from '../../api/operations.ts';
import { distinctEvidence } from '../evidence/distinct-evidence.ts';
import { isPerHour } from './pay-tag.ts';

/**
 * Figures that say the same once, in order of the first, with the evidence of all: a publication and an extract of it
 * give one figure, each under its own name as a source.
 *
 * @param keyOf equal for figures that say the same
 */
function distinctFigures<F extends { readonly evidence: readonly EvidenceFragment[] }>(
  figures: readonly F[],
  keyOf: (figure: F) => string,
): F[] {
  const byKey = new Map<string, F>();
  for (const figure of figures) {
    const key = keyOf(figure);
    const first = byKey.get(key);
    byKey.set(key, first ? { ...first, evidence: distinctEvidence([first, figure]) } : figure);
  }
  return [...byKey.values()];
}

/**
 * Pay figures with the same amounts, of one year, about one place and occupation, once; the measure is worded by each
 * source. Of a survey that is made again, the latest year: older figures about the same place and official occupation, in
 * the same currency and for the same time, are left out.
 */
export const distinctPay = <F extends PayFigureFragment>(figures: readonly F[]): F[] =>
  distinctFigures(
    figures.filter((figure) => !figures.some((other) => isOutdated(figure, other))),
    ({ low, high, median, mean, p10, p90, currency, year, node, appliesTo }) =>
      JSON.stringify([
        low,
        high,
        median,
        mean,
        p10,
        p90,
        currency,
        year,
        node.name,
        appliesTo?.scheme,
        appliesTo?.code,
      ]),
  );

const isOutdated = (figure: PayFigureFragment, other: PayFigureFragment): boolean =>
  figure.appliesTo !== null &&
  figure.appliesTo.scheme === other.appliesTo?.scheme &&
  figure.appliesTo.code === other.appliesTo.code &&
  figure.node.name === other.node.name &&
  figure.currency === other.currency &&
  isPerHour(figure.measure) === isPerHour(other.measure) &&
  (figure.year ?? 0) < (other.year ?? 0);

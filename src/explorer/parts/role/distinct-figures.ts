import type { EvidenceFragment, PayFigureFragment } from '../../api/operations.ts';
import { distinctEvidence } from '../evidence/distinct-evidence.ts';

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

/** Pay figures with the same amounts, of one year, about one place and occupation, once; the measure is worded by each source. */
export const distinctPay = <F extends PayFigureFragment>(figures: readonly F[]): F[] =>
  distinctFigures(figures, ({ low, high, median, mean, p10, p90, currency, year, node, appliesTo }) =>
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

import type { EvidenceFragment } from '../../api/operations.ts';

/** A basis, the name of its source and what it quotes: equal for evidence that reads alike. */
export const evidenceKey = ({ basis, source, line, quote }: EvidenceFragment): string =>
  `${basis} ${source?.name} ${line} ${quote}`;

/** The evidence of several facts, each basis and source once, the last of them. */
export function distinctEvidence(
  facts: readonly { readonly evidence: readonly EvidenceFragment[] }[],
): EvidenceFragment[] {
  const all = facts.flatMap(({ evidence }) => evidence);
  return [...new Map(all.map((item) => [evidenceKey(item), item])).values()];
}

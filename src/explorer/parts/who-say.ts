import type { ProofFragment } from '../api/operations.ts';

/** Who says the things of a list, each once. */
export function whoSay(edges: readonly { readonly evidence: readonly ProofFragment[] }[]): ProofFragment[] {
  const all = edges.flatMap(({ evidence }) => evidence);
  return [...new Map(all.map((each) => [`${each.basis} ${each.source?.name}`, each])).values()];
}

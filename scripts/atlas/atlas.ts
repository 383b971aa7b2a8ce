import { refId } from '../../src/domain/graph/fact.ts';
import { precedence } from '../../src/domain/graph/precedence.ts';
import type { Properties } from '../../src/domain/graph/property.ts';
import { type Seniority, seniorities } from '../../src/domain/graph/vocabulary.ts';
import type { Atlas, AtlasMove } from '../../src/explorer/map/atlas-layout.ts';
import type { SourceContent } from '../../src/store/career-store.ts';

/** The roles and the moves of known commonness in all sources; each property by precedence of the sources. */
export function atlasOf(contents: readonly SourceContent[]): Atlas {
  const roles = new Map<string, Properties>();
  const moves = new Map<string, AtlasMove>();
  const byPrecedence = [...contents].sort((a, b) => precedence(b.source.id) - precedence(a.source.id));
  for (const { descriptions, facts } of byPrecedence) {
    for (const { node, properties } of descriptions) {
      if (node.startsWith('Role:')) roles.set(refId(node), { ...roles.get(refId(node)), ...properties });
    }
    for (const { type, from, to, properties } of facts) {
      if (type !== 'LEADS_TO' || !properties.commonness) continue;
      const move = { from: refId(from), to: refId(to), commonness: String(properties.commonness) };
      moves.set(`${move.from}>${move.to}`, move);
    }
  }
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    roles: sorted(roles).map(([id, { title, family, seniority }]) => ({
      id,
      title: String(title ?? id),
      family: String(family),
      level: seniorities.indexOf(seniority as Seniority),
    })),
    moves: sorted(moves).map(([, move]) => move),
  };
}

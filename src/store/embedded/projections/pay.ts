import { nodeRef } from '../../../domain/graph/fact.ts';
import { mergeNext } from '../../../domain/graph/merge.ts';
import type { Properties } from '../../../domain/graph/property.ts';
import { type CodeMatch, isPartKind } from '../../../domain/graph/vocabulary.ts';
import type { PlacePay } from '../../../domain/paths/pay-in.ts';
import { type PayFigure, payFigure, regionKey } from '../../../domain/pay/pay-figure.ts';
import type { GraphScan, ScannedNode } from '../graph-scan.ts';

/** The codes of a role, by id, each with its merged properties. */
export type RoleCodes = ReadonlyMap<string, Properties>;

/** See CareerReader.loadPay. */
export function loadPay(scan: GraphScan, regionId: string): PlacePay {
  const region = scan.nodes('Region').get(nodeRef('Region', regionId));
  if (!region) return { role: [], figure: [] };
  const codes = new Map<ScannedNode, Map<string, Properties>>();
  for (const role of scan.nodes('Role').values()) codes.set(role, new Map());
  scan.facts('Role', {
    CODED: ({ from, to, properties }) =>
      mergeNext(codes.get(from) as Map<string, Properties>, to.id, properties),
  });
  const figuresOf = payOfRoles(scan, [region]);
  const role: string[] = [];
  const figure: PayFigure[] = [];
  for (const [{ id }, codesOfRole] of codes) {
    for (const one of figuresOf(id, codesOfRole)) {
      role.push(id);
      figure.push(one);
    }
  }
  return { role, figure };
}

/** The places that are part of no other, such as countries. */
export const widestRegions = (scan: GraphScan): ScannedNode[] =>
  [...scan.nodes('Region').values()].filter(({ properties }) => !isPartKind(properties.kind));

/** Reads the figures of some places. @returns a function from a role's id and codes to its figures there, in no order */
export function payOfRoles(
  scan: GraphScan,
  regions: readonly ScannedNode[],
): (role: string, codes: RoleCodes) => PayFigure[] {
  const places = regions.map(({ id, properties }) => ({
    key: regionKey(id, (properties.code ?? null) as string | null),
    facts: scan.factsInto(nodeRef('Region', id), 'PAYS'),
  }));
  return (role, codes) => {
    const matchOf = (code: unknown) => (codes.get(String(code ?? ''))?.match ?? null) as CodeMatch | null;
    return places.flatMap(({ key, facts }) => [
      ...(facts.get(nodeRef('Role', role)) ?? []).map((fact) =>
        payFigure(fact, key, null, matchOf(fact.properties.code)),
      ),
      ...[...codes.keys()].flatMap((code) =>
        (facts.get(nodeRef('OccupationCode', code)) ?? []).map((fact) =>
          payFigure(fact, key, code, matchOf(code)),
        ),
      ),
    ]);
  };
}

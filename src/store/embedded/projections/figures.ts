import { nodeRef, type SourcedFact } from '../../../domain/graph/fact.ts';
import { type CodeMatch, isPartKind } from '../../../domain/graph/vocabulary.ts';
import { type RoleFigure, rankedMeasureNames, rankedMeasures } from '../../../domain/pay/role-figure.ts';
import type { GraphScan } from '../graph-scan.ts';
import type { RoleCodes } from './pay.ts';

/** Reads the figures that roles are ordered by; none about a part of a country. @returns a function from a role's id and codes to its figures, in no order */
export function figuresOfRoles(scan: GraphScan): (role: string, codes: RoleCodes) => RoleFigure[] {
  const measures = rankedMeasureNames
    .map((measure) => ({ measure, ref: nodeRef('Measure', rankedMeasures[measure]) }))
    .filter(({ ref }) => scan.nodes('Measure').has(ref))
    .map(({ measure, ref }) => ({ measure, facts: scan.factsInto(ref, 'HAS_FIGURE') }));
  const regions = scan.nodes('Region');
  const isAboutPart = (place: string) => isPartKind(regions.get(nodeRef('Region', place))?.properties.kind);
  return (role, codes) => {
    const matchOf = (code: string | null) => (codes.get(code ?? '')?.match ?? null) as CodeMatch | null;
    return measures.flatMap(({ measure, facts }) => {
      const figure = ({ source, context, properties }: SourcedFact, about: string | null): RoleFigure[] => {
        if (properties.value == null || isAboutPart(String(properties.place ?? ''))) return [];
        const code = about ?? ((properties.code ?? null) as string | null);
        const period = (properties.period ?? null) as string | null;
        const value = properties.value as number;
        return [{ measure, source, context, period, value, code, match: matchOf(code) }];
      };
      return [
        ...(facts.get(nodeRef('Role', role)) ?? []).flatMap((fact) => figure(fact, null)),
        ...[...codes.keys()].flatMap((code) =>
          (facts.get(nodeRef('OccupationCode', code)) ?? []).flatMap((fact) => figure(fact, code)),
        ),
      ];
    });
  };
}

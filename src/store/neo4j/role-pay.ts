import { codeMatches } from '../../domain/graph/vocabulary.ts';
import { otherThanYearly, type PayScale } from '../../domain/pay/pay-figure.ts';
import { type Bind, type Fresh, factOrder } from './cypher-fragments.ts';

/** How figures come that have equal claims to stand for a role; see yearlyPay and comparePayFigures in pay-figure.ts. */
const figureOrder = (r: string, code: string, match: string): string =>
  `coalesce(${match} = 'BROAD', false), ${r}.median IS NULL, ${r}.precedence, coalesce(${r}.year, 0) DESC, ${r}.source, ${r}.context,
  CASE ${match} ${codeMatches.map((word, place) => `WHEN '${word}' THEN ${place + 1}`).join(' ')} ELSE 0 END, coalesce(${code}, '')`;

/** An expression for the pay of a role in a place and currency, null when unknown; see yearlyPay in pay-figure.ts. */
export const rolePay = (role: string, scale: PayScale, bind: Bind, fresh: Fresh): string => {
  const amount = (r: string) => `coalesce(${r}.median, ${r}.low, ${r}.p25, ${r}.p10)`;
  return firstFigure(role, scale, { amount, value: amount }, bind, fresh);
};

/**
 * An expression for `[source, year, measure, median]` of the figure whose median stands for the pay of a role, null when
 * there is none; see yearlyMedian in pay-figure.ts.
 */
export const roleMedian = (role: string, scale: PayScale, bind: Bind, fresh: Fresh): string =>
  firstFigure(
    role,
    scale,
    {
      amount: (r) => `${r}.median`,
      value: (r) => `[${r}.source, ${r}.year, ${r}.measure, ${r}.median]`,
    },
    bind,
    fresh,
  );

/**
 * The first figure of a role, or of its codes, that has an amount.
 *
 * @param of what a figure `r` must have, and the expression that stands for it
 */
function firstFigure(
  role: string,
  { region, currency, include }: PayScale,
  of: { readonly amount: (r: string) => string; readonly value: (r: string) => string },
  bind: Bind,
  fresh: Fresh,
): string {
  const names = ['r', 'm', 'm', 'c', 'r', 'm', 'w'].map(fresh);
  const [r, end, occupation, code, c, coded, match] = names as [
    string,
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const place = bind(region);
  const counts = `${r}.source IN active AND ${end}.visible AND (${end}.code = ${place} OR ${end}.code IS NULL AND ${end}.id = ${place})
    AND ${r}.currency = ${bind(currency)} AND ${of.amount(r)} IS NOT NULL
    AND NOT coalesce(${r}.measure, '') =~ ${bind(`(?is).*${otherThanYearly}.*`)}`;
  const matches = include === 'BROADER' ? "['EXACT', 'CLOSE', 'BROAD']" : "['EXACT', 'CLOSE']";
  return `head(COLLECT {
CALL (${role}, active) {
  MATCH (${role})-[${r}:PAYS]->(${end}:Region) WHERE ${counts}
  RETURN ${r}, ${r}.code AS ${code}
  UNION
  MATCH (${role})-[${c}:CODED]->(${occupation}:OccupationCode)-[${r}:PAYS]->(${end}:Region)
  WHERE ${c}.source IN active AND ${occupation}.visible AND ${counts}
  RETURN ${r}, ${occupation}.id AS ${code}
}
WITH ${r}, ${code}, head(COLLECT {
  MATCH (${role})-[${c}:CODED]->(${coded}:OccupationCode {id: ${code}})
  WHERE ${c}.source IN active AND ${coded}.visible AND ${c}.match IS NOT NULL
  RETURN ${c}.match ORDER BY ${factOrder(c)}
}) AS ${match}
WHERE ${code} IS NULL OR ${match} IN ${matches}
RETURN ${of.value(r)} ORDER BY ${figureOrder(r, code, match)} LIMIT 1
})`;
}

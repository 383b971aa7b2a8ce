import { otherThanYearly, type PayScale } from '../../domain/pay/pay-figure.ts';
import { type Bind, type Fresh, factOrder } from './cypher-fragments.ts';

/** How figures come that have equal claims to stand for a role; see comparePayFigures in pay-figure.ts. */
const figureOrder = (r: string): string =>
  `${r}.median IS NULL, ${r}.precedence, ${r}.source, coalesce(${r}.year, 0) DESC, ${r}.context`;

/** An expression for the pay of a role in a place and currency, null when unknown; see yearlyPay in pay-figure.ts. */
export function rolePay(role: string, { region, currency }: PayScale, bind: Bind, fresh: Fresh): string {
  const [r, end, c, code, match] = ['r', 'm', 'r', 'm', 'w'].map(fresh) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const amount = `coalesce(${r}.median, ${r}.low, ${r}.p25, ${r}.p10)`;
  return `head(COLLECT {
MATCH (${role})-[${r}:PAYS]->(${end}:Region {code: ${bind(region)}})
WHERE ${r}.source IN active AND ${end}.visible AND ${r}.currency = ${bind(currency)}
  AND ${amount} IS NOT NULL AND NOT coalesce(${r}.measure, '') =~ ${bind(`(?is).*${otherThanYearly}.*`)}
WITH ${r}, head(COLLECT {
  MATCH (${role})-[${c}:CODED]->(${code}:OccupationCode {id: ${r}.code})
  WHERE ${c}.source IN active AND ${code}.visible AND ${c}.match IS NOT NULL
  RETURN ${c}.match ORDER BY ${factOrder(c)}
}) AS ${match}
WHERE ${r}.code IS NULL OR ${match} IN ['EXACT', 'CLOSE']
RETURN ${amount} ORDER BY ${figureOrder(r)} LIMIT 1
})`;
}

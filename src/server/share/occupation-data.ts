import type { SharedPay, SharedRole } from './share-queries.ts';

/** A role as schema.org's Occupation. What is unknown is left out; pay is told by year, in its own currency and place only. */
export function occupationData(role: SharedRole, url: string): object {
  const statements = role.statements?.nodes ?? [];
  const texts = (kind: string) =>
    statements.filter((statement) => statement.kind === kind).map(({ text }) => text);
  const codes = (role.codes?.edges ?? []).filter(({ match }) => match === 'EXACT' || match === 'CLOSE');
  const required = (role.credentials?.edges ?? []).filter(({ need }) => need === 'USUALLY_REQUIRED');
  const salaries = (role.pay?.edges ?? []).filter(isPerYear).map(salaryData);
  return withoutEmpty({
    '@context': 'https://schema.org',
    '@type': 'Occupation',
    name: role.title,
    url,
    description: texts('SUMMARY').join(' '),
    responsibilities: texts('RESPONSIBILITY').join(' '),
    skills: (role.skills?.nodes ?? []).map(({ name }) => name).join(', '),
    educationRequirements: required.map(({ node }) => node.name).join(', '),
    occupationalCategory: codes.map(({ node }) => node.code),
    estimatedSalary: salaries,
  });
}

const isPerYear = ({ measure, currency }: SharedPay): boolean =>
  currency !== null && /year|annual/i.test(measure ?? '');

const salaryData = ({ low, high, median, p10, p25, p75, p90, currency, measure, node }: SharedPay): object =>
  withoutEmpty({
    '@type': 'MonetaryAmountDistribution',
    name: `${measure}, ${node.name}`,
    currency,
    duration: 'P1Y',
    minValue: low,
    maxValue: high,
    percentile10: p10,
    percentile25: p25,
    median,
    percentile75: p75,
    percentile90: p90,
  });

const withoutEmpty = (values: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    Object.entries(values).filter(
      ([, value]) => value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  );

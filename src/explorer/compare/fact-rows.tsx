import type { ComponentChildren } from 'preact';
import { formatCount, formatNumber, formatPercent } from '../format/format.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { PayFigure } from '../parts/role/pay-figure.tsx';
import { RoleLink } from '../parts/role/role-link.tsx';
import { texts } from '../texts/texts.ts';
import type { Comparison } from './comparison.ts';
import { ComparisonTable } from './comparison-table.tsx';

type ComparedRole = NonNullable<Comparison['roles'][number]['role']>;

/** Where nobody says what is usual, the credentials that most people in the role are said to have. */
const maxShares = 3;

/** The rows of the table; a cell is null when nothing is known. */
const rows: readonly {
  readonly key: string;
  readonly name: string;
  readonly cell: (role: ComparedRole) => ComponentChildren | null;
}[] = [
  {
    key: 'level',
    name: texts.compare.level,
    cell: (role) => role.seniority && <Stated role={role} text={texts.seniority[role.seniority]} />,
  },
  {
    key: 'family',
    name: texts.compare.family,
    cell: (role) => role.family && <Stated role={role} text={role.family} />,
  },
  {
    key: 'education',
    name: texts.compare.education,
    cell: (role) => {
      const all = role.credentials?.edges ?? [];
      const usual = all.filter(({ need }) => need === 'USUALLY_REQUIRED');
      const shares = all
        .filter(({ share }) => share !== null)
        .sort((a, b) => (b.share ?? 0) - (a.share ?? 0))
        .slice(0, maxShares);
      const credentials = usual.length > 0 ? usual : shares;
      if (credentials.length === 0) return null;
      return credentials.map(({ node: { name }, share, evidence }) => (
        <p key={name} class="fact-line">
          {name} {share !== null && <span class="small">{formatPercent(share)}</span>}{' '}
          <Evidence evidence={evidence} fact={texts.fact.asksFor(role.title, name)} />
        </p>
      ));
    },
  },
  {
    key: 'pay',
    name: texts.compare.pay,
    cell: ({ pay, title }) =>
      pay && pay.edges.length > 0
        ? pay.edges.map((figure) => <PayFigure key={JSON.stringify(figure)} figure={figure} title={title} />)
        : null,
  },
  {
    key: 'outlook',
    name: texts.compare.outlook,
    cell: ({ outlook }) => outlook && <ProjectedChange outlook={outlook} />,
  },
];

/** Level, line of work, education, pay and outlook, with a column for each role. */
export function FactRows({ comparison }: { readonly comparison: Comparison }) {
  const roles = comparison.roles.map(({ role }) => role);
  return (
    <ComparisonTable
      caption={texts.compare.title}
      columns={roles.map((role) => role && <RoleLink role={role} />)}
      rows={rows.map(({ key, name, cell }) => ({
        key,
        name,
        cells: roles.map((role) => (role && cell(role)) ?? texts.compare.unknown),
      }))}
    />
  );
}

/** A published projection in short, with its years, the occupation that it covers, and its source. */
const ProjectedChange = ({ outlook }: { readonly outlook: NonNullable<ComparedRole['outlook']> }) => {
  const { period, changePercent, openingsPerYear, match, appliesTo, source } = outlook;
  return (
    <>
      <p class="fact-line">
        {changePercent !== null && texts.outlook.change(changePercent, formatNumber(Math.abs(changePercent)))}{' '}
        {openingsPerYear !== null && texts.outlook.openingsShort(formatCount(openingsPerYear))}
      </p>
      <p class="small">
        {texts.outlook.projected(period)} {appliesTo && texts.outlook.about(appliesTo.code, appliesTo.title)}
        {match && `: ${texts.figureMatch[match]}`}{' '}
        {source && (source.url ? <a href={source.url}>{source.title}</a> : source.title)}
      </p>
    </>
  );
};

/** A property of the role itself, with the role's evidence. */
const Stated = ({ role, text }: { readonly role: ComparedRole; readonly text: string }) => (
  <>
    {text} <Evidence evidence={role.evidence} fact={texts.fact.states(role.title, text)} />
  </>
);

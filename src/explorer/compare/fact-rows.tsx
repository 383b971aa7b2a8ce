import type { ComponentChildren } from 'preact';
import { formatPercent } from '../format/format.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { distinctPay } from '../parts/role/distinct-figures.ts';
import { Exposure, hasExposure } from '../parts/role/exposure.tsx';
import { PayFigure } from '../parts/role/pay-figure.tsx';
import { ProjectedChange } from '../parts/role/projected-change.tsx';
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
        ? distinctPay(pay.edges).map((figure) => (
            <PayFigure key={JSON.stringify(figure)} figure={figure} title={title} />
          ))
        : null,
  },
  {
    key: 'outlook',
    name: texts.compare.outlook,
    cell: ({ outlook }) => outlook && <ProjectedChange outlook={outlook} />,
  },
  {
    key: 'exposure',
    name: texts.outlook.exposure,
    cell: (role) => hasExposure(role) && <Exposure role={role} />,
  },
];

/** Level, line of work, education, pay, outlook and exposure, with a column for each role. */
export function FactRows({ comparison }: { readonly comparison: Comparison }) {
  const roles = comparison.roles.map(({ role }) => role);
  const all = rows.map(({ key, name, cell }) => ({
    key,
    name,
    cells: roles.map((role) => (role && cell(role)) || texts.compare.unknown),
  }));
  const isKnown = ({ cells }: (typeof all)[number]) => cells.some((cell) => cell !== texts.compare.unknown);
  const unknown = all.filter((row) => !isKnown(row));
  return (
    <>
      <ComparisonTable
        caption={texts.compare.title}
        roleTitles={roles.map((role) => role?.title ?? '')}
        heads={roles.map((role) => role && <RoleLink role={role} />)}
        rows={all.filter(isKnown)}
      />
      {roles.some((role) => role && hasExposure(role)) && <p class="small">{texts.outlook.judgement}</p>}
      {unknown.length > 0 && (
        <p class="small">{texts.compare.unknownForAll(unknown.map(({ name }) => name))}</p>
      )}
    </>
  );
}

/** A property of the role itself, with the role's evidence. */
const Stated = ({ role, text }: { readonly role: ComparedRole; readonly text: string }) => (
  <>
    {text} <Evidence evidence={role.evidence} fact={texts.fact.states(role.title, text)} />
  </>
);

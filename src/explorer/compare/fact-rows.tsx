import { Proof } from '../parts/proof.tsx';
import { RoleLink } from '../parts/role-link.tsx';
import { FigureOf } from '../role/figure.tsx';
import { texts } from '../texts.ts';
import type { Comparison } from './comparison.ts';
import { ComparisonTable } from './comparison-table.tsx';

/** Level, line of work, education and pay, a column for each role. */
export function FactRows({ comparison }: { readonly comparison: Comparison }) {
  const roles = comparison.roles.map(({ role }) => role);
  return (
    <ComparisonTable
      caption={texts.compare.title}
      columns={roles.map((role) => role && <RoleLink role={role} />)}
      rows={[
        {
          key: 'level',
          name: texts.compare.level,
          cells: roles.map((role) =>
            role?.seniority ? (
              <>
                {texts.seniority[role.seniority]}{' '}
                <Proof
                  evidence={role.evidence}
                  fact={texts.fact.says(role.title, texts.seniority[role.seniority])}
                />
              </>
            ) : (
              texts.compare.unknown
            ),
          ),
        },
        {
          key: 'family',
          name: texts.compare.family,
          cells: roles.map((role) =>
            role?.family ? (
              <>
                {role.family}{' '}
                <Proof evidence={role.evidence} fact={texts.fact.says(role.title, role.family)} />
              </>
            ) : (
              texts.compare.unknown
            ),
          ),
        },
        {
          key: 'education',
          name: texts.compare.education,
          cells: roles.map((role) => {
            const usual = (role?.credentials?.edges ?? []).filter(({ need }) => need === 'USUALLY_REQUIRED');
            return usual.length === 0
              ? texts.compare.unknown
              : usual.map(({ node, evidence }) => (
                  <p key={node.name} class="fact-line">
                    {node.name}{' '}
                    <Proof evidence={evidence} fact={texts.fact.asksFor(role?.title ?? '', node.name)} />
                  </p>
                ));
          }),
        },
        {
          key: 'pay',
          name: texts.compare.pay,
          cells: roles.map((role) =>
            (role?.pay?.edges ?? []).length === 0
              ? texts.compare.unknown
              : role?.pay?.edges.map((figure) => (
                  <FigureOf key={JSON.stringify(figure)} figure={figure} title={role.title} />
                )),
          ),
        },
      ]}
    />
  );
}

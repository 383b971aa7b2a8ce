import { formatList } from '../format/format.ts';
import { PathsPicture } from '../parts/picture/paths-picture.tsx';
import { distinctPay } from '../parts/role/distinct-figures.ts';
import { Exposure, hasExposure } from '../parts/role/exposure.tsx';
import { PayFigure } from '../parts/role/pay-figure.tsx';
import { ProjectedChange } from '../parts/role/projected-change.tsx';
import { toldApart } from '../parts/role/told-apart.ts';
import { texts } from '../texts/texts.ts';
import { nextMoves } from './next-moves.ts';
import { PayInChosenPlace } from './pay-in-place.tsx';
import type { Role } from './role.ts';
import { statementsOf } from './statements.tsx';

const counts = { tasks: 4, figures: 2, skills: 5, steps: 3 } as const;

/**
 * A role on one sheet of paper: what it is, pay, also in the chosen place, outlook, exposure, five skills, three next steps
 * with their picture. The rest is left out.
 */
export function RoleSheet({ role }: { readonly role: Role }) {
  const tasks = statementsOf(role, ['RESPONSIBILITY']).slice(0, counts.tasks);
  const figures = distinctPay(role.pay?.edges ?? []).slice(0, counts.figures);
  const skills = (role.skills?.edges ?? []).slice(0, counts.skills);
  const steps = nextMoves(role).slice(0, counts.steps);
  return (
    <div class="print-only sheet">
      <div class="sheet-columns">
        <section>
          <h2>{texts.role.sections.does}</h2>
          <ul>
            {tasks.map(({ node }) => (
              <li key={node.id}>{node.text}</li>
            ))}
          </ul>
          <h2>{texts.role.sections.skills}</h2>
          <p>{formatList(toldApart(skills.map(({ node }) => node)).map(({ name }) => name))}</p>
        </section>
        <section>
          <h2>{texts.role.sections.pay}</h2>
          {figures.length === 0 && <p>{texts.pay.unknown}</p>}
          {figures.map((figure) => (
            <PayFigure key={JSON.stringify(figure)} figure={figure} title={role.title} />
          ))}
          <PayInChosenPlace role={role} />
          {role.outlook && (
            <>
              <h2>{texts.outlook.title}</h2>
              <ProjectedChange outlook={role.outlook} />
            </>
          )}
          {hasExposure(role) && (
            <>
              <h2>{texts.outlook.exposure}</h2>
              <Exposure role={role} />
              <p class="small">{texts.outlook.judgementShort}</p>
            </>
          )}
        </section>
      </div>
      {steps.length > 0 && (
        <section>
          <h2>{texts.move.leads}</h2>
          <p>{texts.move.typical}</p>
          <PathsPicture
            paths={steps.map(({ node, move }, index) => ({
              rank: index + 1,
              steps: [
                { from: role, to: { ...node, pay: null }, move, skillsKnown: null, skillsToGain: null },
              ],
            }))}
            selectedRank={0}
            label={texts.move.leads}
            select={() => {}}
          />
        </section>
      )}
    </div>
  );
}

import { type ReachQuery, reachQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { pathsHref } from '../navigation/address.ts';
import { distinctEvidence } from '../parts/evidence/distinct-evidence.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { PrintedSources } from '../parts/evidence/printed-sources.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { RoleLink } from '../parts/role/role-link.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import { distinctWork } from './distinct-work.ts';

/** Every role within three moves of a start, by the number of moves, each a link to its paths. */
export function ReachableRoles({ from }: { readonly from: string }) {
  const answerState = useAnswer(reachQuestion, { from });
  return (
    <>
      <WhenAnswered answerState={answerState}>
        {({ data }) => {
          const edges = data.reachableRoles?.edges ?? [];
          if (edges.length === 0) return <p class="notice">{texts.move.noNext}</p>;
          return (
            <>
              <p class="section-note">
                {texts.paths.withinNote} {texts.move.typical}{' '}
                {edges.some(({ calculated }) => calculated) && texts.paths.someCalculated}
              </p>
              {[1, 2, 3].map((steps) => (
                <RolesAtDistance key={steps} from={from} steps={steps} answer={data} />
              ))}
              <PrintedSources answer={data} />
            </>
          );
        }}
      </WhenAnswered>
      <QuestionPanel question={reachQuestion} variables={{ from }} />
    </>
  );
}

interface RolesAtDistanceProps {
  readonly from: string;
  readonly steps: number;
  readonly answer: ReachQuery;
}

function RolesAtDistance({ from, steps, answer }: RolesAtDistanceProps) {
  const { edges = [], nodes = [] } = answer.reachableRoles ?? {};
  const reached = new Map(edges.map((edge) => [edge.node.ref, edge]));
  const stepsTo = ({ ref }: { readonly ref: string }) => reached.get(ref)?.path.stepCount ?? 0;
  const roles = distinctWork(nodes, stepsTo).filter((role) => stepsTo(role) === steps);
  if (roles.length === 0) return null;
  return (
    <section>
      <h2>{texts.paths.within(steps)}</h2>
      <ul class="role-links">
        {roles.map((role) => {
          const edge = reached.get(role.ref);
          return (
            edge && (
              <li key={role.ref}>
                <RoleLink role={role} href={pathsHref({ from, to: role.ref })} note={noteOn(edge)} />
                <Evidence
                  evidence={distinctEvidence(edge.path.steps)}
                  fact={texts.fact.leadsTo(answer.from?.title ?? '', role.title)}
                />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}

type ReachedRole = NonNullable<ReachQuery['reachableRoles']>['edges'][number];

/** That a way is calculated, of which nobody knows the years, or else the years before its moves. */
function noteOn({ path, calculated }: ReachedRole): string {
  if (calculated) return texts.paths.byCalculation;
  return path.yearsBefore ? texts.paths.years(path.yearsBefore) : texts.move.afterUnknown;
}

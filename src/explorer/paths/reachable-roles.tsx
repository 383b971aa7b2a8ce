import { type ReachQuery, reachQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { hrefOf } from '../navigation/address.ts';
import { anyPaths } from '../navigation/paths-address.ts';
import { distinctEvidence } from '../parts/evidence/distinct-evidence.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { familyHue } from '../parts/role/family-hue.ts';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';

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
                {texts.paths.withinNote} {texts.move.typical}
              </p>
              {[1, 2, 3].map((steps) => (
                <RolesAtDistance key={steps} from={from} steps={steps} answer={data} />
              ))}
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
  const edges = (answer.reachableRoles?.edges ?? []).filter(({ path }) => path.stepCount === steps);
  if (edges.length === 0) return null;
  const roles = new Map(answer.reachableRoles?.nodes.map((role) => [role.ref, role]));
  return (
    <section>
      <h2>{texts.paths.within(steps)}</h2>
      <ul class="role-links">
        {edges.map(({ node: { ref }, path }) => {
          const role = roles.get(ref);
          return (
            <li key={ref}>
              <a
                class="role-link"
                href={hrefOf({ view: 'paths', ...anyPaths, from, to: ref })}
                style={{ '--hue': familyHue(role?.family ?? null) }}
              >
                {role?.title}
                <span class="role-link-level">
                  {path.yearsBefore ? texts.paths.years(path.yearsBefore) : texts.move.afterUnknown}
                </span>
              </a>
              <Evidence
                evidence={distinctEvidence(path.steps)}
                fact={texts.fact.leadsTo(answer.from?.title ?? '', role?.title ?? '')}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

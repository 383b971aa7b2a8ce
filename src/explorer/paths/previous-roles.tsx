import { comesFromQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { hrefOf } from '../navigation/address.ts';
import { anyPaths } from '../navigation/paths-address.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { familyHue } from '../parts/role/family-hue.ts';
import { MoveSummary } from '../parts/role/move-summary.tsx';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';

/** The roles that people come from to a goal, one move away, each a link to the paths from there. */
export function PreviousRoles({ to }: { readonly to: string }) {
  const answerState = useAnswer(comesFromQuestion, { to });
  return (
    <>
      <WhenAnswered answerState={answerState}>
        {({ data }) => (
          <section>
            <h2>{texts.move.comes}</h2>
            {data.to?.previous?.edges.length === 0 && <p>{texts.move.noPrevious}</p>}
            <ul class="role-links">
              {data.to?.previous?.edges.map(({ node, move }) => (
                <li key={node.ref}>
                  <a
                    class="role-link"
                    href={hrefOf({ view: 'paths', ...anyPaths, from: node.ref, to })}
                    style={{ '--hue': familyHue(node.family) }}
                  >
                    {node.title}
                  </a>
                  <Evidence
                    evidence={move.evidence}
                    fact={texts.fact.leadsTo(node.title, data.to?.title ?? '')}
                  />
                  <MoveSummary move={move} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </WhenAnswered>
      <QuestionPanel question={comesFromQuestion} variables={{ to }} />
    </>
  );
}

import { comesFromQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { pathsHref } from '../navigation/address.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { PrintedSources } from '../parts/evidence/printed-sources.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { MoveSummary } from '../parts/role/move-summary.tsx';
import { RoleLink } from '../parts/role/role-link.tsx';
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
                  <RoleLink role={node} href={pathsHref({ from: node.ref, to })} note={null} />
                  <Evidence
                    evidence={move.evidence}
                    fact={texts.fact.leadsTo(node.title, data.to?.title ?? '')}
                  />
                  <MoveSummary move={move} />
                </li>
              ))}
            </ul>
            <PrintedSources answer={data} />
          </section>
        )}
      </WhenAnswered>
      <QuestionPanel question={comesFromQuestion} variables={{ to }} />
    </>
  );
}

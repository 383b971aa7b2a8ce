import { comesFromQuestion, reachQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { familyHue } from '../format/family-hue.ts';
import { anyPaths, hrefOf } from '../navigation/address.ts';
import { Answered } from '../parts/answered.tsx';
import { MoveWords } from '../parts/move-words.tsx';
import { Proof } from '../parts/proof.tsx';
import { QuestionPanel } from '../parts/question-panel.tsx';
import { whoSay } from '../parts/who-say.ts';
import { texts } from '../texts.ts';

/** Only the start is chosen: every role within three moves, by how many it takes. */
export function WaysOn({ from }: { readonly from: string }) {
  const asked = useAnswer(reachQuestion, { from });
  return (
    <>
      <Answered asked={asked}>
        {({ data }) => {
          const roles = new Map(data.reachableRoles?.nodes.map((role) => [role.ref, role]));
          const edges = data.reachableRoles?.edges ?? [];
          if (edges.length === 0) return <p class="notice">{texts.role.noNext}</p>;
          return (
            <>
              <p class="section-note">
                {texts.paths.withinNote} {texts.paths.typical}
              </p>
              {[1, 2, 3].map((steps) => {
                const reached = edges.filter(({ path }) => path.stepCount === steps);
                return reached.length === 0 ? null : (
                  <section key={steps}>
                    <h2>{texts.paths.within(steps)}</h2>
                    <ul class="role-links">
                      {reached.map(({ node, path }) => (
                        <li key={node.ref}>
                          <a
                            class="role-link"
                            href={hrefOf({ view: 'paths', ...anyPaths, from, to: node.ref })}
                            style={{ '--hue': familyHue(roles.get(node.ref)?.family ?? null) }}
                          >
                            {roles.get(node.ref)?.title}
                            <span class="role-link-level">
                              {path.yearsBefore
                                ? texts.paths.years(path.yearsBefore)
                                : texts.move.afterUnknown}
                            </span>
                          </a>
                          <Proof
                            evidence={whoSay(path.steps)}
                            fact={texts.fact.leadsTo(
                              data.from?.title ?? '',
                              roles.get(node.ref)?.title ?? '',
                            )}
                          />
                        </li>
                      ))}
                    </ul>
                  </section>
                );
              })}
            </>
          );
        }}
      </Answered>
      <QuestionPanel question={reachQuestion} variables={{ from }} />
    </>
  );
}

/** Only the goal is chosen: where people come from, each a possible start. */
export function WaysTo({ to }: { readonly to: string }) {
  const asked = useAnswer(comesFromQuestion, { to });
  return (
    <>
      <Answered asked={asked}>
        {({ data }) => (
          <section>
            <h2>{texts.role.sections.comes}</h2>
            {data.to?.previous?.edges.length === 0 && <p>{texts.role.noPrevious}</p>}
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
                  <Proof
                    evidence={move.evidence}
                    fact={texts.fact.leadsTo(node.title, data.to?.title ?? '')}
                  />
                  <MoveWords move={move} />
                </li>
              ))}
            </ul>
          </section>
        )}
      </Answered>
      <QuestionPanel question={comesFromQuestion} variables={{ to }} />
    </>
  );
}

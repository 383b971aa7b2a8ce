import { skillsInTextQuestion } from '../../api/operations.ts';
import { useAnswer } from '../../api/use-answer.ts';
import { hrefOf, pathsHref } from '../../navigation/address.ts';
import { texts } from '../../texts/texts.ts';
import { namedInQuestion } from './named-in-question.ts';

/** What a question in words names, as a sentence with the ways on; nothing when it names nothing that is known here. */
export function AnswerInWords({ text }: { readonly text: string }) {
  const { answer } = useAnswer(skillsInTextQuestion, { text });
  if (!answer) return null;
  const { from, to, skills } = namedInQuestion(text, answer.data);
  if (!from && !to && skills.length === 0) return null;
  return (
    <div class="notice" role="status">
      <h2>{texts.search.question.title}</h2>
      {from && to && <p>{texts.search.question.both(from.title, to.title)}</p>}
      {!from && to && <p>{texts.search.question.goal(to.title)}</p>}
      {from && !to && <p>{texts.search.question.start(from.title)}</p>}
      {skills.length > 0 && <p>{texts.search.question.skills(skills.map(({ name }) => name))}</p>}
      <p class="actions">
        {from && to && (
          <a class="button" href={pathsHref({ from: from.ref, to: to.ref })}>
            {texts.fromTo(from.title, to.title)}
          </a>
        )}
        {!from && to && (
          <a class="button" href={pathsHref({ to: to.ref })}>
            {texts.paths.toOnly(to.title)}
          </a>
        )}
        {from && !to && (
          <a class="button" href={pathsHref({ from: from.ref })}>
            {texts.paths.fromOnly(from.title)}
          </a>
        )}
        {[from, to].map(
          (role) =>
            role && (
              <a key={role.ref} class="button quiet" href={hrefOf({ view: 'role', ref: role.ref })}>
                {texts.role.about(role.title)}
              </a>
            ),
        )}
        {from && to && (
          <a class="button quiet" href={hrefOf({ view: 'compare', roles: [from.ref, to.ref] })}>
            {texts.search.question.compare}
          </a>
        )}
        {skills.map(({ ref, name }) => (
          <a key={ref} class="button quiet" href={hrefOf({ view: 'skill', ref })}>
            {name}
          </a>
        ))}
      </p>
    </div>
  );
}

import { useState } from 'preact/hooks';
import { type PlainThingsQuery, plainThingsQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { hasKnownSkills, type OwnSkills, withoutRef, withSkill } from '../own-skills/own-skills.ts';
import { WhenAnswered } from '../parts/when-answered.tsx';
import { texts } from '../texts/texts.ts';
import { TickedBar } from './ticked-bar.tsx';

interface PlainThingsProps {
  /** Whether they are in sight at first to somebody who has no skills yet. */
  readonly isFirst: boolean;
  readonly ownSkills: OwnSkills;
  change(ownSkills: OwnSkills): void;
}

const noVariables = {};
const maxExamples = 2;

/** Things that people do at work, in words of every day, to tick: each is a skill that the graph holds. */
export function PlainThings({ isFirst, ownSkills, change }: PlainThingsProps) {
  const [isOpen, setOpen] = useState(isFirst && !hasKnownSkills(ownSkills));
  const answerState = useAnswer(plainThingsQuestion, noVariables);
  return (
    <details
      class="plain-things no-print"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>{texts.plainThings.title}</summary>
      <p class="section-note">{texts.plainThings.note}</p>
      <WhenAnswered answerState={answerState}>
        {({ data }) => {
          const skills = listedSkills(data);
          return texts.plainThings.groups.map(({ name, things }) => (
            <fieldset key={name}>
              <legend class="label">{name}</legend>
              <ul>
                {Object.entries(things).map(([ref, thing]) => {
                  const skill = skills.get(ref);
                  return (
                    skill && (
                      <li key={ref}>
                        <label class="check">
                          <input
                            type="checkbox"
                            checked={ownSkills.skills.some((ownSkill) => ownSkill.ref === ref)}
                            onChange={({ currentTarget }) =>
                              change(
                                currentTarget.checked
                                  ? withSkill(ownSkills, { ref, name: skill.name })
                                  : withoutRef(ownSkills, ref),
                              )
                            }
                          />
                          <span>
                            {thing} <span class="small">{texts.plainThings.example(skill.examples)}</span>
                          </span>
                        </label>
                      </li>
                    )
                  );
                })}
              </ul>
            </fieldset>
          ));
        }}
      </WhenAnswered>
      <TickedBar ownSkills={ownSkills} />
    </details>
  );
}

interface ListedSkill {
  readonly name: string;
  /** Titles of the roles in which it matters most. */
  readonly examples: readonly string[];
}

/** The skills that the roles of an answer list, by ref. */
function listedSkills({ roles }: PlainThingsQuery): Map<string, ListedSkill> {
  const listings = (roles?.nodes ?? []).flatMap(({ title, skills: list }) =>
    (list?.edges ?? []).map(({ importance, node }) => ({ ...node, title, importance: importance ?? 0 })),
  );
  const skills = new Map<string, ListedSkill>();
  for (const { ref, name, title } of listings.sort((a, b) => b.importance - a.importance)) {
    const examples = skills.get(ref)?.examples ?? [];
    skills.set(ref, { name, examples: [...examples, title].slice(0, maxExamples) });
  }
  return skills;
}

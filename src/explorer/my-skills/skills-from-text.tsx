import { useState } from 'preact/hooks';
import { type Answer, ask, NoAnswerError } from '../api/ask.ts';
import { type SkillsInTextQuery, skillsInTextQuestion, type TextStatus } from '../api/operations.ts';
import { hrefOf, pathsHref } from '../navigation/address.ts';
import { anyPaths } from '../navigation/paths-address.ts';
import type { OwnSkills } from '../own-skills/own-skills.ts';
import { Problems } from '../parts/problems.tsx';
import { texts } from '../texts/texts.ts';
import { type FoundAbility, foundAbilities, foundOthers, withFound } from './found-things.ts';
import { withSkillsOfRole } from './role-skills.ts';

interface SkillsFromTextProps {
  readonly ownSkills: OwnSkills;
  change(ownSkills: OwnSkills): void;
}

const statuses: readonly TextStatus[] = ['STATED', 'OPTIONAL', 'NEGATED'];
const keyOf = ({ kind, ref }: FoundAbility): string => `${kind} ${ref}`;

/** Reads skills out of a pasted text. What is found can be kept or left out before it is added to own skills. */
export function SkillsFromText({ ownSkills, change }: SkillsFromTextProps) {
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<Answer<SkillsInTextQuery> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [addedThings, setAddedThings] = useState<Things | null>(null);
  const [keptKeys, setKeptKeys] = useState<ReadonlySet<string>>(new Set());
  const things = answer?.data.skillsInText?.nodes ?? [];
  const abilities = foundAbilities(things);
  const keptAbilities = abilities.filter((ability) => keptKeys.has(keyOf(ability)));
  const read = async () => {
    setFailure(null);
    try {
      // not by a hook that remembers answers: the text is kept nowhere
      const reading = await ask(skillsInTextQuestion, { text });
      const stated = foundAbilities(reading.data.skillsInText?.nodes ?? []).filter(
        ({ status }) => status === 'STATED',
      );
      setAddedThings(null);
      setKeptKeys(new Set(stated.map(keyOf)));
      setAnswer(reading);
    } catch (error) {
      setFailure(error instanceof NoAnswerError ? texts.fromText.failed : String(error));
    }
  };
  const leave = () => {
    setText('');
    setAnswer(null);
  };
  return (
    <details class="skills-from-text no-print">
      <summary>{texts.fromText.title}</summary>
      <p class="small">{texts.fromText.privacy}</p>
      <textarea
        rows={8}
        maxLength={100_000}
        aria-label={texts.fromText.label}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p class="actions">
        <button type="button" class="button" disabled={text.trim() === ''} onClick={() => void read()}>
          {texts.fromText.read}
        </button>
      </p>
      {failure && <p role="alert">{failure}</p>}
      {answer && (
        <div class="found-in-text">
          <Problems problems={answer.problems} />
          <p role="status">{texts.fromText.found(abilities.length)}</p>
          {statuses.map((status) => (
            <Abilities
              key={status}
              status={status}
              abilities={abilities.filter((ability) => ability.status === status)}
              keptKeys={keptKeys}
              keep={setKeptKeys}
            />
          ))}
          <Others things={things} ownSkills={ownSkills} change={change} />
          <p class="actions">
            {keptAbilities.length > 0 && (
              <button
                type="button"
                class="button"
                onClick={() => {
                  change(withFound(ownSkills, keptAbilities));
                  setAddedThings(things);
                  leave();
                }}
              >
                {texts.fromText.add(keptAbilities.length)}
              </button>
            )}
            <button type="button" class="button quiet" onClick={leave}>
              {texts.fromText.discard}
            </button>
          </p>
        </div>
      )}
      {addedThings && <WaysOn things={addedThings} ownSkills={ownSkills} change={change} />}
    </details>
  );
}

type Things = Parameters<typeof foundOthers>[0];

interface FoundInText extends SkillsFromTextProps {
  readonly things: Things;
}

/** What one can look at once skills are added: the roles below, ways from own skills, and what the text names. */
const WaysOn = (props: FoundInText) => (
  <div class="found-in-text">
    <p role="status">{texts.fromText.added}</p>
    <p class="actions">
      <a class="button" href={waysTo('')}>
        {texts.fromText.waysOn}
      </a>
    </p>
    <Others {...props} />
  </div>
);

const waysTo = (to: string): string => hrefOf({ view: 'paths', ...anyPaths, fromSkills: true, to });

interface AbilitiesProps {
  readonly status: TextStatus;
  readonly abilities: readonly FoundAbility[];
  readonly keptKeys: ReadonlySet<string>;
  keep(keys: ReadonlySet<string>): void;
}

function Abilities({ status, abilities, keptKeys, keep }: AbilitiesProps) {
  if (abilities.length === 0) return null;
  const toggle = (key: string, isKept: boolean) =>
    keep(new Set(isKept ? [...keptKeys, key] : [...keptKeys].filter((other) => other !== key)));
  return (
    <fieldset>
      <legend>{texts.fromText.statuses[status]}</legend>
      <ul>
        {abilities.map((ability) => (
          <li key={keyOf(ability)}>
            <label>
              <input
                type="checkbox"
                checked={keptKeys.has(keyOf(ability))}
                onChange={({ currentTarget }) => toggle(keyOf(ability), currentTarget.checked)}
              />
              <span>
                {ability.name}{' '}
                <span class="small">{texts.fromText.quoted(ability.kind, ability.quotes)}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** The roles that the text names, each first as the work somebody does, then as a goal; and its credentials. */
function Others({ things, ownSkills, change }: FoundInText) {
  const others = foundOthers(things);
  if (others.length === 0) return null;
  return (
    <>
      <h3>{texts.fromText.others}</h3>
      <ul>
        {others.map(({ kind, ref, name, skillCount }) => (
          <li key={`${kind} ${ref}`}>
            {kind === 'Role' ? (
              <>
                <a href={hrefOf({ view: 'role', ref })}>{name}</a>
                <p class="actions">
                  {skillCount > 0 && (
                    <button
                      type="button"
                      class="button"
                      onClick={() => void withSkillsOfRole(ownSkills, ref).then(change, () => {})}
                    >
                      {texts.fromText.addRole(skillCount)}
                    </button>
                  )}
                  <a class="button quiet" href={pathsHref({ from: ref })}>
                    {texts.fromText.waysFrom}
                  </a>
                  <a class="link-button" href={waysTo(ref)}>
                    {texts.fromText.wayTo}
                  </a>
                </p>
              </>
            ) : (
              name
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

import { ask } from '../api/ask.ts';
import { listedSkillsQuestion } from '../api/operations.ts';
import { hrefOf } from '../navigation/address.ts';
import { Finder } from '../parts/finder.tsx';
import type { FoundThing } from '../parts/found-thing.ts';
import { Icon } from '../parts/icon.tsx';
import { texts } from '../texts.ts';
import { levelOf, type OwnSkills, skillLevels, without, withSkill, withTool } from './own-skills.ts';

interface PickerProps {
  readonly own: OwnSkills;
  change(own: OwnSkills): void;
}

/** Skills and tools by name, each skill with a level; or all that a role lists, to thin out. */
export function Picker({ own, change }: PickerProps) {
  const add = (thing: FoundThing) =>
    change(thing.kind === 'TOOL' ? withTool(own, thing) : withSkill(own, thing));
  const addRole = async ({ ref }: FoundThing) => {
    const { data } = await ask(listedSkillsQuestion, { role: ref });
    const listed = data.role?.skills?.edges ?? [];
    const held = new Set(own.skills.map((skill) => skill.ref));
    change(
      listed
        .filter(({ node }) => !held.has(node.ref))
        .reduce((all, { node, level }) => withSkill(all, node, levelOf(level)), own),
    );
  };
  return (
    <section class="picker">
      <div class="picker-fields no-print">
        <Finder
          many
          label={texts.mySkills.add}
          placeholder={texts.mySkills.addPlaceholder}
          kinds={['SKILL', 'TOOL']}
          onPick={add}
        />
        <Finder
          many
          label={texts.mySkills.addRole}
          placeholder={texts.paths.placeholder}
          kinds={['ROLE']}
          onPick={(role) => void addRole(role).catch(() => {})}
        />
      </div>
      {own.unknown.length > 0 && (
        <p class="notice" role="status">
          {texts.mySkills.unknown(
            [...own.skills, ...own.tools]
              .filter(({ ref }) => own.unknown.includes(ref))
              .map(({ name }) => name),
          )}
        </p>
      )}
      <ul class="held">
        {own.skills.map(({ ref, name, level }) => (
          <li key={ref}>
            {own.unknown.includes(ref) ? (
              <span>
                {name} <span class="small">{texts.mySkills.notKnown}</span>
              </span>
            ) : (
              <a href={hrefOf({ view: 'skill', ref })}>{name}</a>
            )}
            <select
              aria-label={texts.mySkills.levelOf(name)}
              value={level}
              onChange={({ currentTarget }) =>
                change({
                  ...own,
                  skills: own.skills.map((skill) =>
                    skill.ref === ref
                      ? { ...skill, level: skillLevels[currentTarget.selectedIndex] ?? level }
                      : skill,
                  ),
                })
              }
            >
              {skillLevels.map((each) => (
                <option key={each} value={each}>
                  {texts.mySkills.levels[each]}
                </option>
              ))}
            </select>
            <Remove name={name} remove={() => change(without(own, ref))} />
          </li>
        ))}
      </ul>
      <ul class="chips">
        {own.tools.map(({ ref, name }) => (
          <li key={ref} class="chip">
            {name} {own.unknown.includes(ref) && <span class="small">{texts.mySkills.notKnown}</span>}
            <Remove name={name} remove={() => change(without(own, ref))} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const Remove = ({ name, remove }: { readonly name: string; remove(): void }) => (
  <button type="button" class="chip-remove no-print" aria-label={texts.paths.remove(name)} onClick={remove}>
    <Icon name="close" />
  </button>
);

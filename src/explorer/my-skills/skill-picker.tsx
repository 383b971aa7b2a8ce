import { hrefOf } from '../navigation/address.ts';
import { type OwnSkills, skillLevels, withoutRef, withSkill, withTool } from '../own-skills/own-skills.ts';
import { Icon } from '../parts/icon.tsx';
import { SearchField } from '../parts/search/search-field.tsx';
import type { SearchResult } from '../parts/search/search-result.ts';
import { texts } from '../texts/texts.ts';
import { withSkillsOfRole } from './role-skills.ts';

interface SkillPickerProps {
  readonly ownSkills: OwnSkills;
  change(ownSkills: OwnSkills): void;
}

/** Adds skills and tools by name, each skill with a level, or all that a role lists; and removes them. */
export function SkillPicker({ ownSkills, change }: SkillPickerProps) {
  const isUnknown = (ref: string) => ownSkills.unknown.includes(ref);
  const add = (result: SearchResult) =>
    change(result.kind === 'TOOL' ? withTool(ownSkills, result) : withSkill(ownSkills, result));
  const addRole = async ({ ref }: SearchResult) => change(await withSkillsOfRole(ownSkills, ref));
  const unknownNames = [...ownSkills.skills, ...ownSkills.tools]
    .filter(({ ref }) => isUnknown(ref))
    .map(({ name }) => name);
  return (
    <section class="picker">
      <div class="picker-fields no-print">
        <SearchField
          many
          label={texts.mySkills.add}
          placeholder={texts.mySkills.addPlaceholder}
          kinds={['SKILL', 'TOOL']}
          onPick={add}
        />
        <SearchField
          many
          label={texts.mySkills.addRole}
          placeholder={texts.search.rolePlaceholder}
          kinds={['ROLE']}
          onPick={(role) => void addRole(role).catch(() => {})}
        />
      </div>
      {ownSkills.unknown.length > 0 && (
        <p class="notice" role="status">
          {texts.mySkills.unknown(unknownNames)}
        </p>
      )}
      <ul class="own-skills">
        {ownSkills.skills.map(({ ref, name, level }) => (
          <li key={ref}>
            {isUnknown(ref) ? (
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
                  ...ownSkills,
                  skills: ownSkills.skills.map((skill) =>
                    skill.ref === ref
                      ? { ...skill, level: skillLevels[currentTarget.selectedIndex] ?? level }
                      : skill,
                  ),
                })
              }
            >
              {skillLevels.map((option) => (
                <option key={option} value={option}>
                  {texts.mySkills.levels[option]}
                </option>
              ))}
            </select>
            <RemoveButton name={name} remove={() => change(withoutRef(ownSkills, ref))} />
          </li>
        ))}
      </ul>
      <ul class="chips">
        {ownSkills.tools.map(({ ref, name }) => (
          <li key={ref} class="chip">
            {name} {isUnknown(ref) && <span class="small">{texts.mySkills.notKnown}</span>}
            <RemoveButton name={name} remove={() => change(withoutRef(ownSkills, ref))} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const RemoveButton = ({ name, remove }: { readonly name: string; remove(): void }) => (
  <button type="button" class="chip-remove no-print" aria-label={texts.remove(name)} onClick={remove}>
    <Icon name="close" />
  </button>
);

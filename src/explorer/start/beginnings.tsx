import { useState } from 'preact/hooks';
import { hrefOf } from '../navigation/address.ts';
import { familyHue } from '../parts/role/family-hue.ts';
import { RoleLinks } from '../parts/role/role-link.tsx';
import { texts } from '../texts/texts.ts';
import { InterestProfile } from './interest-profile.tsx';
import { familiesOf, type StartRole } from './start-roles.ts';

interface BeginningsProps {
  readonly roles: readonly StartRole[];
}

/** How many roles of a list show until more are asked for. */
const maxAtFirst = 8;

/** How many roles of a line of work are named; its own view has all. */
const maxMembers = 14;

/** Roles to begin with: by what people enjoy, first jobs and lines of work. */
export const Beginnings = ({ roles }: BeginningsProps) => (
  <>
    <InterestProfile roles={roles} />
    <section>
      <h2>{texts.start.entryTitle}</h2>
      <p class="section-note">{texts.start.entryText}</p>
      <FirstRoles roles={roles.filter(({ seniority }) => seniority === 'ENTRY')} />
    </section>
    <section>
      <h2>{texts.start.familiesTitle}</h2>
      <ul class="families">
        {familiesOf(roles).map(({ name, members }) => (
          <li key={name} style={{ '--hue': familyHue(name) }}>
            <a class="family card" href={hrefOf({ view: 'family', ref: name })}>
              <strong>{name}</strong>
              <span class="small">{texts.topic.rolesIn(members.length)}</span>
              <span class="family-members">
                {members
                  .slice(0, maxMembers)
                  .map(({ title }) => title)
                  .join(' · ')}
                {members.length > maxMembers && ` ${texts.start.andMore(members.length - maxMembers)}`}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  </>
);

/** Some roles, eight until asked for more. */
function FirstRoles({ roles }: BeginningsProps) {
  const [all, setAll] = useState(false);
  return (
    <>
      <RoleLinks roles={all ? roles : roles.slice(0, maxAtFirst)} />
      {!all && roles.length > maxAtFirst && (
        <button type="button" class="link-button no-print" onClick={() => setAll(true)}>
          {texts.role.showAll(roles.length)}
        </button>
      )}
    </>
  );
}

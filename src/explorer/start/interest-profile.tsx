import { useState } from 'preact/hooks';
import { hrefOf } from '../navigation/address.ts';
import { RoleLink } from '../parts/role/role-link.tsx';
import { texts } from '../texts/texts.ts';
import { interestsOf, rolesByInterests, type StartRole } from './start-roles.ts';

const maxRoles = 12;

/** Interests to tick, and the roles in which people often share most of them: a short profile, no test. */
export function InterestProfile({ roles }: { readonly roles: readonly StartRole[] }) {
  const [interestIds, setInterestIds] = useState<readonly string[]>([]);
  const interests = interestsOf(roles);
  const matches = rolesByInterests(roles, interestIds);
  return (
    <section class="interests">
      <h2>{texts.start.interestsTitle}</h2>
      <p class="section-note">{texts.start.interestsText}</p>
      <ul class="chips">
        {interests.map(({ id, name }) => (
          <li key={id}>
            <label class="chip chip-choice">
              <input
                type="checkbox"
                checked={interestIds.includes(id)}
                onChange={({ currentTarget }) =>
                  setInterestIds(
                    currentTarget.checked
                      ? [...interestIds, id]
                      : interestIds.filter((other) => other !== id),
                  )
                }
              />
              {name}
            </label>
          </li>
        ))}
      </ul>
      <p role="status" class="section-note">
        {interestIds.length > 0 && texts.start.profile(matches.length)}
      </p>
      {matches.length > 0 && (
        <ul class="role-links">
          {matches.slice(0, maxRoles).map(({ role, shared }) => (
            <li key={role.ref}>
              <RoleLink role={role} note={texts.start.shares(shared, interestIds.length)} />
            </li>
          ))}
        </ul>
      )}
      {interestIds.length > 0 && (
        <p class="small">
          {texts.start.readMore}{' '}
          {interests
            .filter(({ id }) => interestIds.includes(id))
            .map(({ id, name }, index) => (
              <span key={id}>
                {index > 0 && ' · '}
                <a href={hrefOf({ view: 'thing', ref: id })}>{name}</a>
              </span>
            ))}
        </p>
      )}
    </section>
  );
}

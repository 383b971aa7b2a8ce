import type { RoleTagFragment } from '../../api/operations.ts';
import { hrefOf } from '../../navigation/address.ts';
import { texts } from '../../texts/texts.ts';
import { familyHue } from './family-hue.ts';

/** A role by its title, in the colour of its line of work, with its level where known. */
export const RoleLink = ({ role }: { readonly role: RoleTagFragment }) => (
  <a
    class="role-link"
    href={hrefOf({ view: 'role', ref: role.ref })}
    style={{ '--hue': familyHue(role.family) }}
  >
    <span class="role-link-title">{role.title}</span>
    {role.seniority && <span class="role-link-level">{texts.seniority[role.seniority]}</span>}
  </a>
);

/** Roles as a list of links, in the order given. */
export const RoleLinks = ({ roles }: { readonly roles: readonly RoleTagFragment[] }) => (
  <ul class="role-links">
    {roles.map((role) => (
      <li key={role.ref}>
        <RoleLink role={role} />
      </li>
    ))}
  </ul>
);

import type { RoleTagFragment } from '../api/operations.ts';
import { familyHue } from '../format/family-hue.ts';
import { hrefOf } from '../navigation/address.ts';
import { texts } from '../texts.ts';

/** A role by its title, in the colour of its line of work, with its level. */
export function RoleLink({ role }: { readonly role: RoleTagFragment }) {
  return (
    <a
      class="role-link"
      href={hrefOf({ view: 'role', ref: role.ref })}
      style={{ '--hue': familyHue(role.family) }}
    >
      <span class="role-link-title">{role.title}</span>
      {role.seniority && <span class="role-link-level">{texts.seniority[role.seniority]}</span>}
    </a>
  );
}

export const RoleLinks = ({ roles }: { readonly roles: readonly RoleTagFragment[] }) => (
  <ul class="role-links">
    {roles.map((role) => (
      <li key={role.ref}>
        <RoleLink role={role} />
      </li>
    ))}
  </ul>
);

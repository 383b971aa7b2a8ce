import type { RoleTagFragment } from '../../api/operations.ts';
import { hrefOf } from '../../navigation/address.ts';
import { texts } from '../../texts/texts.ts';
import { familyHue } from './family-hue.ts';

interface RoleLinkProps {
  readonly role: RoleTagFragment;
  /** Where it leads; the role's own view when left out. */
  readonly href?: string;
  /** Beside the title; the role's level, where known, when left out. */
  readonly note?: string | null;
}

/** A role by its title, in the colour of its line of work. */
export const RoleLink = ({
  role: { ref, title, family, seniority },
  href = hrefOf({ view: 'role', ref }),
  note = seniority && texts.seniority[seniority],
}: RoleLinkProps) => (
  <a class="role-link" href={href} style={{ '--hue': familyHue(family) }}>
    <span>{title}</span>
    {note && <span class="role-link-note">{note}</span>}
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

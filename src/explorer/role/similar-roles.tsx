import { formatList } from '../format/format.ts';
import { BasisMark } from '../parts/evidence/basis-mark.tsx';
import { RoleLink } from '../parts/role/role-link.tsx';
import { texts } from '../texts/texts.ts';
import type { Role } from './role.ts';

/**
 * Roles like this one by their skills, tools, activities and names, with skills that both list; none that is the same
 * work. Similarity does not imply a move.
 */
export function SimilarRoles({ role }: { readonly role: Role }) {
  const sameWork = new Set([
    ...role.sameWork.map(({ as }) => as?.ref),
    ...role.official.filter(({ match }) => match === 'EXACT').map((official) => official.role?.ref),
  ]);
  const edges = (role.similar?.edges ?? []).filter(({ node }) => !sameWork.has(node.ref));
  if (edges.length === 0) return null;
  return (
    <section>
      <h2>{texts.role.sections.similar}</h2>
      <p class="section-note">
        {texts.role.similarNote} <BasisMark basis="CALCULATED" />
      </p>
      <ul class="similar">
        {edges.map(({ node, sharedSkills }) => (
          <li key={node.ref}>
            <RoleLink role={node} />
            {(sharedSkills ?? []).length > 0 && (
              <p class="small">
                {texts.role.shares(formatList((sharedSkills ?? []).map(({ name }) => name)))}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

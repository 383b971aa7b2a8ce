import { useState } from 'preact/hooks';
import { hrefOf } from '../navigation/address.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { toldApart } from '../parts/role/told-apart.ts';
import { TruncationNote } from '../parts/truncation-note.tsx';
import { texts } from '../texts/texts.ts';
import type { Role } from './role.ts';

/** The style sheet hides the rest of `.skills.some`. */
const maxAtFirst = 10;

/** The skills of a role, the most important first, ten until asked for more; a bar and hidden text say a known importance, which one sentence says is unknown of all. */
export function Skills({ role }: { readonly role: Role }) {
  const [all, setAll] = useState(false);
  const edges = role.skills?.edges ?? [];
  const names = toldApart(edges.map(({ node }) => node)).map(({ name }) => name);
  if (edges.length === 0) return null;
  const isRated = edges.some(({ importance }) => importance !== null);
  return (
    <section>
      <h2>{texts.role.sections.skills}</h2>
      <p class="section-note">{isRated ? texts.role.skillsNote : texts.role.skillsUnrated}</p>
      <ul class={`skills ${all ? '' : 'some'} ${isRated ? '' : 'unrated'}`}>
        {edges.map(({ node, importance, level, essential, evidence }, index) => (
          <li key={node.ref}>
            <a href={hrefOf({ view: 'skill', ref: node.ref })}>{names[index]}</a>
            {importance !== null && (
              <span class="bar" aria-hidden="true">
                <span style={{ width: `${importance * 100}%` }} />
              </span>
            )}
            {importance === null && isRated && (
              <span class="small importance-unknown">{texts.role.importanceUnknown}</span>
            )}
            {importance !== null && <span class="visually-hidden">{texts.role.importance(importance)}</span>}
            <span class="small skill-notes">
              {[level !== null && texts.skillLevel(level), essential && texts.role.essential]
                .filter(Boolean)
                .join(', ')}
            </span>
            <Evidence evidence={evidence} fact={texts.fact.lists(role.title, node.name)} />
          </li>
        ))}
      </ul>
      {all && <TruncationNote count={edges.length} total={role.skills?.totalCount} />}
      {edges.length > maxAtFirst && !all && (
        <button type="button" class="link-button no-print" onClick={() => setAll(true)}>
          {edges.length === role.skills?.totalCount
            ? texts.role.showAll(edges.length)
            : texts.role.showFirst(edges.length)}
        </button>
      )}
    </section>
  );
}

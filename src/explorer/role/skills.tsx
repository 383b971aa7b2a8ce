import { useState } from 'preact/hooks';
import { hrefOf } from '../navigation/address.ts';
import { Cut } from '../parts/cut.tsx';
import { Proof } from '../parts/proof.tsx';
import { texts } from '../texts.ts';
import type { Role } from './role.ts';

const shownAtFirst = 10;

/** What a role lists, the most important first; the bar is the importance, told in words to who cannot see it. */
export function Skills({ role }: { readonly role: Role }) {
  const [all, setAll] = useState(false);
  const edges = role.skills?.edges ?? [];
  if (edges.length === 0) return null;
  return (
    <section>
      <h2>{texts.role.sections.skills}</h2>
      <p class="section-note">{texts.role.skillsNote}</p>
      <ul class={`skills ${all ? '' : 'some'}`}>
        {edges.map(({ node, importance, level, essential, evidence }) => (
          <li key={node.ref}>
            <a href={hrefOf({ view: 'skill', ref: node.ref })}>{node.name}</a>
            <span class="bar" aria-hidden="true">
              <span style={{ width: `${(importance ?? 0) * 100}%` }} />
            </span>
            <span class="visually-hidden">
              {importance === null ? texts.role.importanceUnknown : texts.role.importance(importance)}
            </span>
            <span class="small skill-notes">
              {[level !== null && levelText(level), essential && texts.role.essential]
                .filter(Boolean)
                .join(', ')}
            </span>
            <Proof evidence={evidence} fact={texts.fact.lists(role.title, node.name)} />
          </li>
        ))}
      </ul>
      {all && <Cut shown={edges.length} total={role.skills?.totalCount} />}
      {edges.length > shownAtFirst && !all && (
        <button type="button" class="link-button no-print" onClick={() => setAll(true)}>
          {edges.length === role.skills?.totalCount
            ? texts.role.showAll(edges.length)
            : texts.role.showFirst(edges.length)}
        </button>
      )}
    </section>
  );
}

export const levelText = (level: number): string => texts.role.level[level] ?? texts.role.levelOther(level);

import { useState } from 'preact/hooks';
import { hrefOf } from '../navigation/address.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { TruncationNote } from '../parts/truncation-note.tsx';
import { texts } from '../texts/texts.ts';
import type { Role } from './role.ts';

const maxAtFirst = 16;

/** Tools that many job postings ask for, then the others, each once. */
const toolsOf = ({ hotTools, tools }: Role) => [
  ...new Map(
    [...(hotTools?.edges ?? []), ...(tools?.edges ?? [])].map((edge) => [edge.node.ref, edge]),
  ).values(),
];

/** Tools of a role, those in demand and the most important first, each a link to its page; sixteen until asked for more. */
export function Tools({ role }: { readonly role: Role }) {
  const [all, setAll] = useState(false);
  const edges = toolsOf(role);
  if (edges.length === 0) return null;
  return (
    <section>
      <h2>{texts.role.sections.tools}</h2>
      <ul class="chips">
        {(all ? edges : edges.slice(0, maxAtFirst)).map(({ node, hot, evidence }) => (
          <li key={node.ref} class="chip-with-evidence">
            <a class="chip" href={hrefOf({ view: 'tool', ref: node.ref })} title={node.category ?? undefined}>
              {node.name}
              {hot && <span class="small"> {texts.role.hot}</span>}
            </a>
            <Evidence evidence={evidence} fact={texts.fact.uses(role.title, node.name)} />
          </li>
        ))}
      </ul>
      {edges.length > maxAtFirst && !all && (
        <button type="button" class="link-button no-print" onClick={() => setAll(true)}>
          {texts.role.showAll(edges.length)}
        </button>
      )}
      {all && <TruncationNote count={edges.length} total={role.tools?.totalCount} />}
    </section>
  );
}

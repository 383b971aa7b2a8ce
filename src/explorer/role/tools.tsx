import { hrefOf } from '../navigation/address.ts';
import { Cut } from '../parts/cut.tsx';
import { Proof } from '../parts/proof.tsx';
import { texts } from '../texts.ts';
import type { Role } from './role.ts';

/** What people in the role work with, the most important first; what sort of tool it is stands on its own page. */
export function Tools({ role }: { readonly role: Role }) {
  const edges = role.tools?.edges ?? [];
  if (edges.length === 0) return null;
  return (
    <section>
      <h2>{texts.role.sections.tools}</h2>
      <ul class="chips">
        {edges.map(({ node, hot, evidence }) => (
          <li key={node.ref} class="chip-with-proof">
            <a class="chip" href={hrefOf({ view: 'tool', ref: node.ref })} title={node.category ?? undefined}>
              {node.name}
              {hot && <span class="small"> {texts.role.hot}</span>}
            </a>
            <Proof evidence={evidence} fact={texts.fact.uses(role.title, node.name)} />
          </li>
        ))}
      </ul>
      <Cut shown={edges.length} total={role.tools?.totalCount} />
    </section>
  );
}

import type { MoveTagFragment, RoleTagFragment } from '../api/operations.ts';
import { Cut } from '../parts/cut.tsx';
import { MoveWords } from '../parts/move-words.tsx';
import { Proof } from '../parts/proof.tsx';
import { RoleLink } from '../parts/role-link.tsx';
import { texts } from '../texts.ts';

interface MovesProps {
  readonly title: string;
  readonly none: string;
  readonly role: RoleTagFragment;
  readonly way: 'next' | 'previous';
  readonly list: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: RoleTagFragment; readonly move: MoveTagFragment }[];
  } | null;
}

/** The moves out of a role, or into it, each with what is said about it. */
export function Moves({ title, none, role, way, list }: MovesProps) {
  const edges = list?.edges ?? [];
  return (
    <section class={`moves moves-${way}`}>
      <h2>{title}</h2>
      {edges.length === 0 ? <p>{none}</p> : <p class="section-note">{texts.role.typical}</p>}
      <ul>
        {edges.map(({ node, move }) => {
          const [from, to] = way === 'next' ? [role, node] : [node, role];
          return (
            <li key={move.id} class="move">
              <RoleLink role={node} />
              <MoveWords move={move} />
              {move.reason && <p class="small">{move.reason}</p>}
              <Proof evidence={move.evidence} fact={texts.fact.leadsTo(from.title, to.title)} />
            </li>
          );
        })}
      </ul>
      <Cut shown={edges.length} total={list?.totalCount} />
    </section>
  );
}

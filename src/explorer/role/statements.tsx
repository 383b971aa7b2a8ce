import type { StatementKind } from '../api/operations.ts';
import { Proof } from '../parts/proof.tsx';
import { texts } from '../texts.ts';
import type { Role } from './role.ts';

export const statementsOf = (role: Role, kinds: readonly StatementKind[]) =>
  (role.statements?.edges ?? [])
    .filter(({ node }) => kinds.includes(node.kind))
    .sort((a, b) => kinds.indexOf(a.node.kind) - kinds.indexOf(b.node.kind));

interface StatementsProps {
  readonly role: Role;
  readonly kinds: readonly StatementKind[];
  readonly title: string;
}

/** Sentences about a role, in the source's order. */
export function Statements({ role, kinds, title }: StatementsProps) {
  const edges = statementsOf(role, kinds);
  if (edges.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="statements">
        {edges.map(({ node, evidence }) => (
          <li key={node.id}>
            {node.text} <Proof evidence={evidence} fact={texts.fact.says(role.title, node.text)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

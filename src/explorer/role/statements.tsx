import { useState } from 'preact/hooks';
import type { StatementKind } from '../api/operations.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { texts } from '../texts/texts.ts';
import type { Role } from './role.ts';

/** The statements of some kinds, in the order of the kinds, then of the source. */
export const statementsOf = (role: Role, kinds: readonly StatementKind[]) =>
  (role.statements?.edges ?? [])
    .filter(({ node }) => kinds.includes(node.kind))
    .sort((a, b) => kinds.indexOf(a.node.kind) - kinds.indexOf(b.node.kind));

interface StatementsProps {
  readonly role: Role;
  readonly kinds: readonly StatementKind[];
  readonly title: string;
}

/** How many sentences show until more are asked for. */
const maxAtFirst = 8;

/**
 * A section of sentences about a role, each with its evidence, tasks with how far language models could help; eight until
 * asked for more, nothing without any.
 */
export function Statements({ role, kinds, title }: StatementsProps) {
  const [all, setAll] = useState(false);
  const edges = statementsOf(role, kinds);
  if (edges.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="statements">
        {(all ? edges : edges.slice(0, maxAtFirst)).map(({ node, evidence }) => (
          <li key={node.id}>
            {node.text} <Evidence evidence={evidence} fact={texts.fact.states(role.title, node.text)} />
            {node.figures?.edges.map(
              ({ value, node: measure, evidence: rating }) =>
                value !== null && (
                  <p key={measure.ref} class="small">
                    {texts.outlook.ratedTask(measure.ref.endsWith('people'), value)}{' '}
                    <Evidence evidence={rating} fact={`${node.text} ${measure.name}`} />
                  </p>
                ),
            )}
          </li>
        ))}
      </ul>
      {edges.length > maxAtFirst && !all && (
        <button type="button" class="link-button no-print" onClick={() => setAll(true)}>
          {texts.role.showAll(edges.length)}
        </button>
      )}
    </section>
  );
}

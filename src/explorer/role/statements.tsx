import { useState } from 'preact/hooks';
import type { StatementKind } from '../api/operations.ts';
import { distinctEvidence } from '../parts/evidence/distinct-evidence.ts';
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
 * A section of sentences about a role, each with its evidence, tasks with whether language models could help; eight until
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
            <TaskRating text={node.text} ratings={node.figures?.edges ?? []} />
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

type Ratings = NonNullable<Role['statements']>['edges'][number]['node']['figures'];

interface TaskRatingProps {
  /** Of the task. */
  readonly text: string;
  readonly ratings: NonNullable<Ratings>['edges'];
}

/** Who rated that language models could help much with a task, and who did not; nothing where nobody rated so. */
function TaskRating({ text, ratings }: TaskRatingProps) {
  const ratersOf = (isHelpful: boolean) =>
    ratings
      .filter(({ value }) => value !== null && value > 0 === isHelpful)
      .map(({ node }) => texts.outlook.raters[node.ref.endsWith('people') ? 'people' : 'model']);
  if (ratersOf(true).length === 0) return null;
  const says = texts.outlook.ratedTask(ratersOf(true), ratersOf(false));
  return (
    <span class="small task-rating">
      {says} <Evidence evidence={distinctEvidence(ratings)} fact={texts.fact.states(text, says)} />
    </span>
  );
}

import { useState } from 'preact/hooks';
import type { MoveTagFragment, RoleTagFragment } from '../api/operations.ts';
import { hrefOf } from '../navigation/address.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { MoveSummary } from '../parts/role/move-summary.tsx';
import { RoleLink } from '../parts/role/role-link.tsx';
import { TruncationNote } from '../parts/truncation-note.tsx';
import { texts } from '../texts/texts.ts';
import type { MoveOfRole } from './next-moves.ts';
import type { Role } from './role.ts';

interface MovesProps {
  readonly title: string;
  /** Shown when the list is empty. */
  readonly emptyText: string;
  readonly role: RoleTagFragment;
  /** Whether the moves lead away from the role or to it. */
  readonly direction: 'next' | 'previous';
  /** In the order in which they are listed. */
  readonly edges: readonly {
    readonly node: RoleTagFragment;
    readonly move: MoveTagFragment;
    readonly from?: MoveOfRole['from'];
  }[];
  /** How many there are in all; undefined when it could not be answered. */
  readonly total: number | undefined;
  /** The roles that it walks as; named where nothing but calculated moves is known of it. */
  readonly sameWork?: Role['sameWork'];
}

const maxAtFirst = 5;

/** The moves out of a role, or into it; each with its signals, its reason and its evidence; five until asked for more. */
export function Moves({ title, emptyText, role, direction, edges, total, sameWork = [] }: MovesProps) {
  const [all, setAll] = useState(false);
  const isOnlyCalculated = edges.every(({ move }) => move.why && !move.kind && !move.commonness);
  return (
    <section class={`moves moves-${direction}`}>
      <h2>{title}</h2>
      {isOnlyCalculated &&
        sameWork.map(
          ({ as, code }) =>
            as && (
              <p key={as.ref} class="notice">
                <a href={hrefOf({ view: 'role', ref: as.ref })}>
                  {texts.move.sameWork(as.title, code?.code ?? '')}
                </a>
                : {texts.move.sameWorkNote}
              </p>
            ),
        )}
      {edges.length === 0 ? <p>{emptyText}</p> : <p class="section-note">{texts.move.typical}</p>}
      <ul>
        {(all ? edges : edges.slice(0, maxAtFirst)).map(({ node, move, from }) => {
          const [start, end] = direction === 'next' ? [from ?? role, node] : [node, role];
          return (
            <li key={move.id} class="move">
              <RoleLink role={node} />
              <MoveSummary move={move} />
              {move.reason && <p class="small">{move.reason}</p>}
              <Evidence evidence={move.evidence} fact={texts.fact.leadsTo(start.title, end.title)} />
            </li>
          );
        })}
      </ul>
      {edges.length > maxAtFirst && !all && (
        <button type="button" class="link-button no-print" onClick={() => setAll(true)}>
          {texts.role.showAll(edges.length)}
        </button>
      )}
      {all && <TruncationNote count={edges.length} total={total} />}
    </section>
  );
}

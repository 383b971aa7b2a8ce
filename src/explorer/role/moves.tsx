import { useState } from 'preact/hooks';
import type { MoveTagFragment, RoleTagFragment } from '../api/operations.ts';
import { hrefOf } from '../navigation/address.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { byCommonness } from '../parts/role/by-commonness.ts';
import { MoveSummary } from '../parts/role/move-summary.tsx';
import { RoleLink } from '../parts/role/role-link.tsx';
import { TruncationNote } from '../parts/truncation-note.tsx';
import { texts } from '../texts/texts.ts';
import type { Role } from './role.ts';

interface MovesProps {
  readonly title: string;
  /** Shown when the list is empty. */
  readonly emptyText: string;
  readonly role: RoleTagFragment;
  /** Whether the moves lead away from the role or to it. */
  readonly direction: 'next' | 'previous';
  /** By the skills that carry over, the most first; null when it could not be answered. */
  readonly list: {
    readonly totalCount: number;
    readonly edges: readonly { readonly node: RoleTagFragment; readonly move: MoveTagFragment }[];
  } | null;
  /** The roles that it walks as; named where nothing but calculated moves is known of it. */
  readonly sameWork?: Role['sameWork'];
}

const maxAtFirst = 5;

/** The moves out of a role, or into it, in the order of byCommonness, then by skills that carry over; each with its signals, its reason and its evidence; five until asked for more. */
export function Moves({ title, emptyText, role, direction, list, sameWork = [] }: MovesProps) {
  const [all, setAll] = useState(false);
  const edges = byCommonness(list?.edges ?? []);
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
        {(all ? edges : edges.slice(0, maxAtFirst)).map(({ node, move }) => {
          const [from, to] = direction === 'next' ? [role, node] : [node, role];
          return (
            <li key={move.id} class="move">
              <RoleLink role={node} />
              <MoveSummary move={move} />
              {move.reason && <p class="small">{move.reason}</p>}
              <Evidence evidence={move.evidence} fact={texts.fact.leadsTo(from.title, to.title)} />
            </li>
          );
        })}
      </ul>
      {edges.length > maxAtFirst && !all && (
        <button type="button" class="link-button no-print" onClick={() => setAll(true)}>
          {texts.role.showAll(edges.length)}
        </button>
      )}
      {all && <TruncationNote count={edges.length} total={list?.totalCount} />}
    </section>
  );
}

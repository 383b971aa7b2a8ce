import type { NeighbourhoodQuery } from '../api/operations.ts';
import { hrefOf } from '../navigation/address.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { MoveSummary } from '../parts/role/move-summary.tsx';
import { TruncationNote } from '../parts/truncation-note.tsx';

interface MoveListProps {
  readonly title: string;
  /** Shown when the list is empty. */
  readonly emptyText: string;
  /** Null when it could not be answered. */
  readonly list: NonNullable<NeighbourhoodQuery['role']>['next'];
  /** The move in a sentence, by the title of its other end. */
  factOf(title: string): string;
}

/** Neighbours of a role as links to the maps around them, each with its move and evidence. */
export const MoveList = ({ title, emptyText, list, factOf }: MoveListProps) => (
  <section>
    <h2>{title}</h2>
    {!list?.edges.length && <p>{emptyText}</p>}
    <ul class="map-steps">
      {list?.edges.map(({ node, move }) => (
        <li key={move.id}>
          <a href={hrefOf({ view: 'map', role: node.ref })}>{node.title}</a>{' '}
          <Evidence evidence={move.evidence} fact={factOf(node.title)} />
          <MoveSummary move={move} />
        </li>
      ))}
    </ul>
    <TruncationNote count={list?.edges.length ?? 0} total={list?.totalCount} />
  </section>
);

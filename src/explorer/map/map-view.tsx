import { NeighbourhoodMap } from './neighbourhood-map.tsx';
import { WholeMap } from './whole-map.tsx';

interface MapViewProps {
  /** Ref of the role in the middle; empty for the map of everything. */
  readonly role: string;
  /** Refs of two roles whose ways are lit on the map of everything; empty for none. */
  readonly from?: string;
  readonly to?: string;
  /** Whether the map of everything holds official occupations too. */
  readonly official?: boolean;
}

/** The map around a role, to walk from role to role; of everything that the editors know when `role` is empty. */
export const MapView = ({ role, from = '', to = '', official = false }: MapViewProps) =>
  role === '' ? <WholeMap from={from} to={to} official={official} /> : <NeighbourhoodMap roleRef={role} />;

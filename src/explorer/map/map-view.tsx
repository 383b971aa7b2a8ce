import { NeighbourhoodMap } from './neighbourhood-map.tsx';
import { WholeMap } from './whole-map.tsx';

/** The map around a role, to walk from role to role; of everything that the editors know when `role` is empty. */
export const MapView = ({ role }: { readonly role: string }) =>
  role === '' ? <WholeMap /> : <NeighbourhoodMap roleRef={role} />;

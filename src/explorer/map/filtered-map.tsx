import { useMemo, useState } from 'preact/hooks';
import type { Commonness } from '../api/operations.ts';
import { MapCanvas } from './map-canvas.tsx';
import { MapFilters } from './map-filters.tsx';
import { filterGraph, type MapFilter, type RoleGraph } from './role-graph.ts';

interface FilteredMapProps {
  readonly graph: RoleGraph;
  /** Ref of the role in the middle; empty for none. */
  readonly middle: string;
  /** Commonness to begin with; all moves when left out. */
  readonly atLeast?: Commonness;
}

/** A map with filters for kinds and commonness of moves. */
export function FilteredMap({ graph, middle, atLeast }: FilteredMapProps) {
  const [filter, setFilter] = useState<MapFilter>({ withoutKinds: [], atLeast: atLeast ?? null });
  const key = [...graph.roles.keys(), ...graph.moves.map(({ id }) => id)].join();
  const filteredGraph = useMemo(() => filterGraph(graph, filter, middle), [key, filter, middle]);
  return (
    <>
      <MapFilters filter={filter} change={setFilter} />
      <MapCanvas graph={filteredGraph} middle={middle} />
    </>
  );
}

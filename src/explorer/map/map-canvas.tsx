import { useEffect, useRef, useState } from 'preact/hooks';
import { familyHue } from '../parts/role/family-hue.ts';
import { texts } from '../texts/texts.ts';
import type { Drawing } from './drawing.ts';
import { MapTools } from './map-tools.tsx';
import type { RoleGraph } from './role-graph.ts';
import { walkTo } from './walk-to.ts';

interface MapCanvasProps {
  readonly graph: RoleGraph;
  /** Ref of the role in the middle; empty for none. */
  readonly middle: string;
}

/** The drawing of a graph, whose library loads with the first map. The lists of the view hold the same as text. */
export function MapCanvas({ graph, middle }: MapCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let newDrawing: Drawing | undefined;
    let unmounted = false;
    import('./drawing.ts').then(
      ({ draw }) => {
        if (unmounted || !container.current) return;
        newDrawing = draw(container.current, walkTo);
        setDrawing(newDrawing);
      },
      () => setFailed(true),
    );
    return () => {
      unmounted = true;
      newDrawing?.close();
    };
  }, []);
  const hues = [...graph.roles.values()].map(({ family }) => familyHue(family)).join();
  useEffect(() => {
    if (hues) drawing?.show(graph, middle);
  }, [drawing, graph, middle, hues]);
  return (
    <div class="map-frame no-print">
      <div ref={container} class="map-canvas" role="img" aria-label={texts.map.picture(graph.roles.size)} />
      <MapTools drawing={drawing} failed={failed} />
    </div>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import { familyHue } from '../format/family-hue.ts';
import { texts } from '../texts.ts';
import type { Drawing } from './drawing.ts';
import type { RoleGraph } from './role-graph.ts';

interface MapCanvasProps {
  readonly graph: RoleGraph;
  readonly middle: string;
  walk(ref: string): void;
}

/** The drawing, whose library is loaded when a map is first looked at; the lists beside it hold the same. */
export function MapCanvas({ graph, middle, walk }: MapCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const [drawing, setDrawing] = useState<Drawing>();
  const [failed, setFailed] = useState(false);
  const walking = useRef(walk);
  walking.current = walk;
  useEffect(() => {
    let opened: Drawing | undefined;
    let left = false;
    import('./drawing.ts').then(
      ({ draw }) => {
        if (left || !container.current) return;
        opened = draw(container.current, (ref) => walking.current(ref));
        setDrawing(opened);
      },
      () => setFailed(true),
    );
    return () => {
      left = true;
      opened?.close();
    };
  }, []);
  const hues = [...graph.roles.values()].map(({ family }) => familyHue(family)).join();
  useEffect(() => {
    if (hues) drawing?.show(graph, middle);
  }, [drawing, graph, middle, hues]);
  return (
    <div class="map-frame no-print">
      <div ref={container} class="map-canvas" role="img" aria-label={texts.map.picture(graph.roles.size)} />
      {!drawing && (
        <p class="map-wait" role="status">
          {failed ? texts.map.failed : texts.states.waiting}
        </p>
      )}
      <div class="map-tools">
        <button type="button" aria-label={texts.map.closer} onClick={() => drawing?.zoom(1.3)}>
          +
        </button>
        <button type="button" aria-label={texts.map.farther} onClick={() => drawing?.zoom(1 / 1.3)}>
          −
        </button>
        <button type="button" onClick={() => drawing?.fit()}>
          {texts.map.fit}
        </button>
      </div>
    </div>
  );
}

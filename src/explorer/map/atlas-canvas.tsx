import { useEffect, useRef, useState } from 'preact/hooks';
import { texts } from '../texts/texts.ts';
import type { AtlasDrawing, AtlasWords, Shades } from './atlas-drawing.ts';
import type { Atlas, AtlasLayout } from './atlas-layout.ts';
import { MapTools } from './map-tools.tsx';
import { neighbourByKey } from './walk-keys.ts';

interface AtlasCanvasProps {
  readonly atlas: Atlas;
  readonly layout: AtlasLayout;
  readonly words: AtlasWords;
  readonly shades: Shades;
  /** Ways that are lit, refs of roles each. */
  readonly ways: readonly (readonly string[])[];
  /** Ref of the marked role; empty for none. */
  readonly current: string;
  /** Told the ref of a role that is tapped or walked to. */
  choose(ref: string): void;
}

/** The map of everything, drawn once its library is there; arrow keys walk from role to role. */
export function AtlasCanvas({ atlas, layout, words, shades, ways, current, choose }: AtlasCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const choice = useRef(choose);
  choice.current = choose;
  const [drawing, setDrawing] = useState<AtlasDrawing>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let newDrawing: AtlasDrawing | undefined;
    let unmounted = false;
    import('./atlas-drawing.ts').then(
      ({ drawAtlas }) => {
        if (unmounted || !container.current) return;
        newDrawing = drawAtlas(container.current, (ref) => choice.current(ref));
        setDrawing(newDrawing);
      },
      () => setFailed(true),
    );
    return () => {
      unmounted = true;
      newDrawing?.close();
    };
  }, []);
  useEffect(() => drawing?.show(atlas, layout, words), [drawing, atlas, layout, words]);
  useEffect(() => drawing?.shade(shades), [drawing, atlas, shades]);
  const wayKey = ways.map((way) => way.join('>')).join();
  useEffect(() => drawing?.light(ways), [drawing, atlas, wayKey]);
  useEffect(() => drawing?.mark(current), [drawing, atlas, current]);
  const walk = (event: KeyboardEvent) => {
    const ref = neighbourByKey([...layout.roles.values()], current, event.key);
    if (ref === undefined) return;
    event.preventDefault();
    choose(ref);
  };
  return (
    <div class="map-frame no-print">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing that arrow keys walk through has no element of its own */}
      <div
        ref={container}
        class="map-canvas map-canvas-whole"
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk from role to role
        tabIndex={0}
        aria-label={texts.map.atlas(layout.roles.size)}
        onKeyDown={walk}
      />
      <MapTools drawing={drawing} failed={failed} />
    </div>
  );
}

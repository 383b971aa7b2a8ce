import { useEffect, useRef, useState } from 'preact/hooks';
import { navigate } from '../navigation/navigate.ts';
import { texts } from '../texts/texts.ts';
import type { AtlasDrawing } from './atlas-drawing.ts';
import type { MapScene } from './map-scene.ts';
import { MapTools } from './map-tools.tsx';
import { neighbourByKey } from './walk-keys.ts';

interface AtlasCanvasProps {
  readonly scene: MapScene;
  /** Told the ref of a role that is tapped or walked to. */
  choose(ref: string): void;
}

/** The map of everything, drawn once its library is there; keys walk from role to role. */
export function AtlasCanvas({ scene, choose }: AtlasCanvasProps) {
  const container = useRef<HTMLDivElement>(null);
  const choice = useRef(choose);
  choice.current = choose;
  const [drawing, setDrawing] = useState<AtlasDrawing>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let newDrawing: AtlasDrawing | null = null;
    let unmounted = false;
    import('./atlas-drawing.ts').then(
      ({ drawAtlas }) => {
        if (unmounted || !container.current) return;
        newDrawing = drawAtlas(container.current, (ref) => choice.current(ref));
        if (newDrawing) setDrawing(newDrawing);
        else setFailed(true);
      },
      () => setFailed(true),
    );
    return () => {
      unmounted = true;
      newDrawing?.close();
    };
  }, []);
  useEffect(() => drawing?.show(scene), [drawing, scene]);
  const lit = scene.ways.flat();
  useEffect(() => {
    if (lit.length > 0) drawing?.gather(lit);
    else if (scene.sheets.length > 1) drawing?.fit();
  }, [drawing, scene.sheets.length, lit.join()]);
  useEffect(() => drawing?.reveal(scene.marked), [drawing, scene.marked]);
  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && scene.marked !== '') {
      navigate({ view: 'role', ref: scene.marked });
      return;
    }
    const ref = neighbourByKey([...scene.roles.values()], scene.marked, event.key);
    if (ref === undefined) return;
    event.preventDefault();
    choose(ref);
  };
  return (
    <>
      {scene.sheets.length > 1 && (
        <div class="chips map-sheets no-print">
          <span class="label">{texts.map.sheets}</span>
          {scene.sheets.map((sheet) => (
            <button key={sheet.title} type="button" class="chip" onClick={() => drawing?.goTo(sheet)}>
              {sheet.title}
            </button>
          ))}
        </div>
      )}
      <div class="map-frame no-print">
        {/* biome-ignore lint/a11y/useSemanticElements: a drawing that keys walk through has no element of its own */}
        <div
          ref={container}
          class="map-canvas map-canvas-whole"
          role="group"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys walk from role to role
          tabIndex={0}
          aria-label={texts.map.atlas(scene.roles.size)}
          onKeyDown={walk}
        />
        <MapTools drawing={drawing} failed={failed} />
      </div>
    </>
  );
}

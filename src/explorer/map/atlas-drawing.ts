import { select } from 'd3-selection';
import { type ZoomTransform, zoom, zoomIdentity } from 'd3-zoom';
import { box } from './atlas-layout.ts';
import { coloursOf } from './colours.ts';
import { type MapBrush, nameZoom } from './map-brush.ts';
import { extentOf, type MapScene, roleAt } from './map-scene.ts';
import type { MapSheet } from './map-sheet.ts';
import { paintMap } from './paint-map.ts';
import { textLines } from './text-lines.ts';

/** A map of everything in an element, until it is closed. */
export interface AtlasDrawing {
  /** Draws a scene at the next frame. The first one is fitted to the width; later ones are seen from where one looked before. */
  show(scene: MapScene): void;
  /** Brings a role into sight, near enough that names can be read. Nothing happens where it is in sight already. */
  reveal(ref: string): void;
  /** Fits roles with room around them into the element, near enough that they can be told apart; none when none is there. */
  gather(refs: readonly string[]): void;
  /** Fits a sheet into the element. */
  goTo(sheet: MapSheet): void;
  zoom(factor: number): void;
  /** Fits everything into the element. */
  fit(): void;
  close(): void;
}

const dark = window.matchMedia('(prefers-color-scheme: dark)');
const margin = 14;
/** Above the lanes: the title of the sheet and the names of the columns, in pixels. */
const titleRoom = 48;
/** Below the lanes: the buttons, in pixels. */
const toolRoom = 64;
const maxFirstZoom = 1.3;
/** The zoom at which a tap on the map from afar arrives. */
const tapZoom = 1;

/** Starts an empty map; null where the browser draws no canvas. @param choose called with the ref of a role that is tapped */
export function drawAtlas(container: HTMLElement, choose: (ref: string) => void): AtlasDrawing | null {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (!context) return null;
  container.append(canvas);
  const setFont = (font: string) => {
    context.font = font;
  };
  const lines = textLines(setFont, (text) => context.measureText(text).width);
  let brush: MapBrush = { context, lines, colours: coloursOf(container), density: 1 };
  let scene: MapScene | undefined;
  let view: ZoomTransform = zoomIdentity;
  let pointed = '';
  let frame = 0;
  const size = () => ({ width: container.clientWidth, height: container.clientHeight });
  const paint = () => {
    frame = 0;
    if (scene) paintMap(brush, scene, { k: view.k, x: view.x, y: view.y, ...size() }, pointed);
  };
  const repaint = () => {
    frame ||= requestAnimationFrame(paint);
  };

  const surface = select<HTMLCanvasElement, unknown>(canvas);
  const zooming = zoom<HTMLCanvasElement, unknown>()
    .scaleExtent([0.02, 4])
    .on('zoom', ({ transform }: { transform: ZoomTransform }) => {
      view = transform;
      repaint();
    });
  surface.call(zooming).on('dblclick.zoom', null);
  const lookAt = (transform: ZoomTransform) => surface.call(zooming.transform, transform);
  const fitBox = (x: number, y: number, boxWidth: number, boxHeight: number) => {
    const { width, height } = size();
    const k = Math.min(
      maxFirstZoom,
      (width - 2 * margin) / boxWidth,
      (height - titleRoom - toolRoom) / boxHeight,
    );
    lookAt(zoomIdentity.translate((width - boxWidth * k) / 2 - x * k, titleRoom - y * k).scale(k));
  };
  const centreOn = (x: number, y: number, k: number) => {
    const { width, height } = size();
    lookAt(zoomIdentity.translate(width / 2 - x * k, height / 2 - y * k).scale(k));
  };
  const fitWidth = ({ sheets: [first] }: MapScene) => {
    if (first) fitBox(first.x, first.y, first.width, 1);
  };

  const resize = () => {
    const { width, height } = size();
    const density = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    context.textRendering = 'geometricPrecision'; // a new size forgets it; letters keep their distances at every zoom
    brush = { ...brush, density };
    paint();
  };
  const resizing = new ResizeObserver(resize);
  resizing.observe(container);
  const recolour = () => {
    brush = { ...brush, colours: coloursOf(container) };
    repaint();
  };
  dark.addEventListener('change', recolour);
  void document.fonts.ready.then(() => {
    lines.forget();
    repaint();
  });

  const roleUnder = ({ offsetX, offsetY }: MouseEvent) => {
    const [x, y] = view.invert([offsetX, offsetY]);
    return { x, y, role: scene && roleAt(scene, x, y) };
  };
  canvas.addEventListener('pointermove', (event) => {
    const { role } = roleUnder(event);
    canvas.style.cursor = role ? 'pointer' : '';
    if (pointed === (role?.id ?? '')) return;
    pointed = role?.id ?? '';
    repaint();
  });
  canvas.addEventListener('pointerleave', () => {
    pointed = '';
    repaint();
  });
  canvas.addEventListener('click', (event) => {
    const { x, y, role } = roleUnder(event);
    if (view.k < nameZoom) centreOn(x, y, tapZoom);
    if (role) choose(role.id);
  });

  return {
    show(newScene) {
      const isFirst = scene === undefined;
      scene = newScene;
      const { width, height } = extentOf(newScene.sheets);
      zooming.translateExtent([
        [-width, -height],
        [2 * width, 2 * height],
      ]);
      if (isFirst) fitWidth(newScene);
      repaint();
    },
    reveal(ref) {
      const role = scene?.roles.get(ref);
      if (!role) return;
      const { width, height } = size();
      const [x, y] = view.apply([role.x, role.y]);
      const isSeen =
        view.k >= nameZoom &&
        x >= 0 &&
        y >= titleRoom &&
        x + box.width * view.k <= width &&
        y + box.height * view.k <= height;
      if (!isSeen) centreOn(role.x + box.width / 2, role.y + box.height / 2, Math.max(view.k, tapZoom));
    },
    gather(refs) {
      const places = refs.flatMap((ref) => scene?.roles.get(ref) ?? []);
      if (places.length === 0) return;
      const [left, top] = [Math.min(...places.map(({ x }) => x)), Math.min(...places.map(({ y }) => y))];
      const right = Math.max(...places.map(({ x }) => x)) + box.width;
      const bottom = Math.max(...places.map(({ y }) => y)) + box.height;
      fitBox(left - box.width / 2, top, right - left + box.width, bottom - top + box.height);
    },
    goTo: (sheet) => fitBox(sheet.x, sheet.y, sheet.width, sheet.height),
    zoom: (factor) => surface.call(zooming.scaleBy, factor),
    fit() {
      const { width, height } = extentOf(scene?.sheets ?? []);
      fitBox(0, scene?.sheets[0]?.y ?? 0, width, height);
    },
    close() {
      cancelAnimationFrame(frame);
      resizing.disconnect();
      dark.removeEventListener('change', recolour);
      canvas.remove();
    },
  };
}

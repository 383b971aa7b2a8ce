import type { Colours } from './colours.ts';
import type { TextLines } from './text-lines.ts';

/** Where the map is looked at from: a unit of the atlas is `k` pixels; its origin stands at `x`, `y`. */
export interface MapViewpoint {
  readonly k: number;
  readonly x: number;
  readonly y: number;
  /** Size of the drawing in pixels of the page. */
  readonly width: number;
  readonly height: number;
}

/** What is drawn on, and with which colours and words. */
export interface MapBrush {
  readonly context: CanvasRenderingContext2D;
  readonly colours: Colours;
  readonly lines: TextLines;
  /** Pixels of the screen to one of the page. */
  readonly density: number;
}

/** Below this zoom lanes have large names, and roles none. */
export const nameZoom = 0.75;

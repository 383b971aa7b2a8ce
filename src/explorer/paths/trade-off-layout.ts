/** A path in the plane of two measures, lower being better in both. */
export interface WeighedPath {
  readonly rank: number;
  /** Null when unknown. */
  readonly x: number | null;
  readonly y: number | null;
}

/** A place in pixels, from the left and from the top. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Tick {
  readonly value: number;
  /** In pixels along the axis. */
  readonly at: number;
}

/** Where the marker of a path stands. */
export interface PlaneMarker {
  readonly rank: number;
  /** Whether both measures are known. */
  readonly isKnown: boolean;
  /** What the path takes; in a lane where a measure is unknown. */
  readonly point: Point;
  /** Middle of the marker: at the point, or beside it where others stand. */
  readonly middle: Point;
}

/** The plane as it is drawn. */
export interface TradeOffLayout {
  /** The area of known values; lanes lie right of it and above it. */
  readonly area: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  /** Whether there is a lane for what is unknown: of `x` at the right, of `y` above. */
  readonly lanes: { readonly x: boolean; readonly y: boolean };
  /** In the order of the paths. */
  readonly markers: readonly PlaneMarker[];
  /** The points of which both measures are known, from the lowest `x` to the highest, each once. */
  readonly front: readonly Point[];
}

/** In pixels: the diameter of a marker, and what lies around the area. */
export const markerSize = 30;
const around = { left: 46, right: 18, top: 18, bottom: 36 };
const laneWidth = 58;
/** Number of ticks that an axis has about. */
const ticksAbout = 4;

/**
 * Lays paths out in a plane. Axes begin and end with a tick and hold all known values. Markers that would overlap stand
 * aside from their points, earlier paths first at theirs. O(paths² · places tried)
 *
 * @param least per axis the least distance of ticks: 1 for what is counted in whole numbers
 */
export function layOutTradeOff(
  paths: readonly WeighedPath[],
  { width, height }: { readonly width: number; readonly height: number },
  least: { readonly x: number; readonly y: number },
): TradeOffLayout {
  const lanes = { x: paths.some(({ x }) => x === null), y: paths.some(({ y }) => y === null) };
  const area = {
    left: around.left,
    right: width - around.right - (lanes.x ? laneWidth : 0),
    top: around.top + (lanes.y ? laneWidth : 0),
    bottom: height - around.bottom,
  };
  const xs = axisOf(
    paths.map(({ x }) => x),
    least.x,
  );
  const ys = axisOf(
    paths.map(({ y }) => y),
    least.y,
  );
  const inset = markerSize / 2;
  const across = (value: number) =>
    area.left + inset + xs.share(value) * (area.right - area.left - markerSize);
  const up = (value: number) => area.bottom - inset - ys.share(value) * (area.bottom - area.top - markerSize);
  const points = paths.map(({ x, y }) => ({
    x: x === null ? area.right + laneWidth / 2 : across(x),
    y: y === null ? area.top - laneWidth / 2 : up(y),
  }));
  const isKnown = paths.map(({ x, y }) => x !== null && y !== null);
  const knownPoints = points.filter((_, i) => isKnown[i]);
  return {
    area,
    xTicks: xs.ticks.map((value) => ({ value, at: across(value) })),
    yTicks: ys.ticks.map((value) => ({ value, at: up(value) })),
    lanes,
    markers: placeMarkers(points, { width, height }).map((middle, i) => ({
      rank: (paths[i] as WeighedPath).rank,
      isKnown: isKnown[i] as boolean,
      point: points[i] as Point,
      middle,
    })),
    front: [...new Map(knownPoints.map((point) => [`${point.x} ${point.y}`, point])).values()].sort(
      (a, b) => a.x - b.x || b.y - a.y,
    ),
  };
}

/** An axis over some values: its ticks, none where all are unknown, and where between the first and the last a value stands, 0 to 1. */
function axisOf(values: readonly (number | null)[], least: number) {
  const knownValues = values.filter((value) => value !== null);
  const [low, high] = knownValues.length > 0 ? [Math.min(...knownValues), Math.max(...knownValues)] : [0, 1];
  const step = Math.max(least, roundStep((high - low || high || 1) / ticksAbout));
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  const ticks = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toFixed(6)));
  return {
    ticks: knownValues.length > 0 ? ticks : [],
    share: (value: number) => (value / step - first) / (last - first),
  };
}

/** The next 1, 2 or 5 times a power of ten. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5].find((digit) => digit * power >= least * (1 - 1e-9)) ?? 10) * power;
}

/** Places beside a point where a marker may stand, the nearest first, in half markers. */
const places = Array.from({ length: 33 * 33 }, (_, i) => ({
  x: (i % 33) - 16,
  y: Math.floor(i / 33) - 16,
})).sort((a, b) => Math.hypot(a.x, a.y) - Math.hypot(b.x, b.y) || b.x - a.x || a.y - b.y);

function placeMarkers(
  points: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number },
): Point[] {
  const middles: Point[] = [];
  const reach = markerSize / 2 + 1;
  const isFree = ({ x, y }: Point) =>
    x >= reach &&
    x <= width - reach &&
    y >= reach &&
    y <= height - reach &&
    middles.every((other) => Math.hypot(other.x - x, other.y - y) >= markerSize + 2);
  for (const point of points) {
    const spots = places.map(({ x, y }) => ({ x: point.x + x * reach, y: point.y + y * reach }));
    middles.push(spots.find(isFree) ?? point);
  }
  return middles;
}

/** Where a role stands on a map. */
interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly lane: string;
}

/** Directions of the arrow keys. */
const directions: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How many lanes down a page key goes. */
const laneSteps: Readonly<Record<string, number>> = { PageDown: 1, PageUp: -1 };

/**
 * The role that a key leads to: an arrow to the nearest one in its direction, where what lies aside counts three times; a
 * page key to the first of the next lane or of the one before.
 *
 * @param places by lane, these from the first to the last
 * @param current id of a role; where it is not there, the first role is the answer
 * @returns the id; the current one where nothing lies that way; undefined for another key and for an empty map
 */
export function neighbourByKey(places: readonly Place[], current: string, key: string): string | undefined {
  const direction = directions[key];
  const laneStep = laneSteps[key];
  if (!direction && laneStep === undefined) return undefined;
  const from = places.find(({ id }) => id === current);
  if (!from) return places[0]?.id;
  if (!direction) {
    const lanes = [...new Set(places.map(({ lane }) => lane))];
    const lane = lanes[lanes.indexOf(from.lane) + (laneStep ?? 0)];
    return places.find((place) => place.lane === lane)?.id ?? current;
  }
  const [right, down] = direction;
  let best: { id: string; distance: number } | undefined;
  for (const { id, x, y } of places) {
    const ahead = (x - from.x) * right + (y - from.y) * down;
    const aside = Math.abs((x - from.x) * down) + Math.abs((y - from.y) * right);
    const distance = ahead + 3 * aside;
    if (ahead > 0.5 && (!best || distance < best.distance)) best = { id, distance };
  }
  return best?.id ?? current;
}

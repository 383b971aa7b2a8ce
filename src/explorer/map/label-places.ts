/** A rectangle on the map, in pixels of the page. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const gap = 2;

/** Labels of equal height moved down, as little as it takes that none lies on another; in the order given. Quadratic in the labels. */
export function apart(labels: readonly LabelPlace[]): LabelPlace[] {
  const order = labels.map((label, index) => ({ label, index })).sort((a, b) => a.label.y - b.label.y);
  const placed: LabelPlace[] = [];
  const result: LabelPlace[] = [];
  for (const { label, index } of order) {
    let { y } = label;
    // from the top down, so that each one that is in the way is passed once
    for (const other of placed)
      if (
        label.x < other.x + other.width + gap &&
        other.x < label.x + label.width + gap &&
        y < other.y + other.height + gap &&
        other.y < y + label.height + gap
      )
        y = other.y + other.height + gap;
    const moved = { ...label, y };
    placed.splice(placed.findLastIndex((other) => other.y <= y) + 1, 0, moved);
    result[index] = moved;
  }
  return result;
}

import { box } from './atlas-layout.ts';
import type { SheetRole } from './map-sheet.ts';

/** Adds the curve from one role to another to a path, with level ends; an arrow head where one is asked for. */
export function addCurve(path: Path2D, from: SheetRole, to: SheetRole, withHead: boolean): void {
  const [y1, y2] = [from.y + box.height / 2, to.y + box.height / 2];
  const isSameColumn = Math.abs(to.x - from.x) < box.width;
  const goesRight = to.x > from.x || isSameColumn;
  const x1 = goesRight ? from.x + box.width : from.x;
  const x2 = goesRight && !isSameColumn ? to.x - 2 : to.x + box.width + 2;
  const pull = isSameColumn ? 12 + Math.min(60, Math.abs(y2 - y1) / 9) : Math.abs(x2 - x1) / 2;
  const start = goesRight ? pull : -pull;
  const end = goesRight && !isSameColumn ? -pull : pull;
  path.moveTo(x1, y1);
  path.bezierCurveTo(x1 + start, y1, x2 + end, y2, x2, y2);
  if (!withHead) return;
  const back = end < 0 ? -6 : 6;
  path.moveTo(x2 + back, y2 - 4);
  path.lineTo(x2, y2);
  path.lineTo(x2 + back, y2 + 4);
}

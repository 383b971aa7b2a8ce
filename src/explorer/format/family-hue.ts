/** Angles of the colour wheel from amber to violet: no red, which people read as a warning. */
const first = 75;
const last = 320;

let known: readonly string[] = [];

/** Spreads the lines of work evenly over the wheel. @param names in any order */
export function spreadFamilies(names: Iterable<string>): void {
  known = [...new Set(names)].sort();
}

/** The hue of a line of work, 75 to 320; one that is not known gets one by its name, always the same. */
export function familyHue(family: string | null): number {
  const place = known.indexOf(family ?? '');
  if (place >= 0) return Math.round(first + ((place + 0.5) / known.length) * (last - first));
  let hash = 2166136261;
  for (const letter of family ?? '') hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return first + ((hash >>> 0) % (last - first));
}

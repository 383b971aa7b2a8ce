/** Angles of the colour wheel from amber to violet: no red, which people read as a warning. */
const firstHue = 75;
const lastHue = 320;

let families: readonly string[] = [];

/** Spreads the lines of work evenly over the wheel. @param names in any order, repeats count once */
export function spreadFamilies(names: Iterable<string>): void {
  families = [...new Set(names)].sort();
}

/** The hue of a line of work in degrees, 75 to 320; one that was not spread, or null, gets a stable one from its name. */
export function familyHue(family: string | null): number {
  const index = families.indexOf(family ?? '');
  if (index >= 0) return Math.round(firstHue + ((index + 0.5) / families.length) * (lastHue - firstHue));
  let hash = 2166136261; // FNV-1a
  for (const letter of family ?? '') hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return firstHue + ((hash >>> 0) % (lastHue - firstHue));
}

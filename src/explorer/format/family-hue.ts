/** Angles of the colour wheel from amber to violet: no red, which people read as a warning. */
const first = 75;
const last = 320;

/** The hue of a line of work, 75 to 320; the same for the same name, always. */
export function familyHue(family: string | null): number {
  let hash = 2166136261;
  for (const letter of family ?? '') hash = Math.imul(hash ^ letter.charCodeAt(0), 16777619);
  return first + ((hash >>> 0) % (last - first));
}

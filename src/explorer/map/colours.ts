/** The page's colours for a canvas, which knows no custom properties. */
export interface Colours {
  readonly ink: string;
  readonly inkSoft: string;
  readonly card: string;
  readonly line: string;
  readonly accent: string;
  readonly text: string;
  family(hue: number): { readonly strong: string; readonly soft: string };
}

export function coloursOf(element: HTMLElement): Colours {
  const probe = document.createElement('span');
  element.append(probe);
  const read = (property: string, hue = 0) => {
    probe.style.setProperty('--hue', String(hue));
    probe.style.color = `var(${property})`;
    return asRgb(getComputedStyle(probe).color);
  };
  const colours = {
    ink: read('--ink'),
    inkSoft: read('--ink-soft'),
    card: read('--card'),
    line: read('--line-strong'),
    accent: read('--accent'),
    text: getComputedStyle(probe).fontFamily,
  };
  const families = new Map<number, { strong: string; soft: string }>();
  return {
    ...colours,
    family(hue) {
      let found = families.get(hue);
      if (!found) {
        element.append(probe);
        found = { strong: read('--family', hue), soft: read('--family-soft', hue) };
        families.set(hue, found);
        probe.remove();
      }
      return found;
    },
  };
}

/** Any colour of CSS as the plain red, green and blue that every canvas library reads. */
function asRgb(colour: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return colour;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return `rgb(${red}, ${green}, ${blue})`;
}

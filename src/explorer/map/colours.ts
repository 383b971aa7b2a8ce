/** Colours of the style sheet as a canvas takes them: `rgb(…)`, without custom properties. */
export interface Colours {
  readonly ink: string;
  readonly inkSoft: string;
  readonly card: string;
  readonly line: string;
  readonly accent: string;
  readonly gold: string;
  /** The ground that the map lies on. */
  readonly sunk: string;
  /** The font family of text. */
  readonly text: string;
  /** Colours of a line of work by its hue in degrees. */
  family(hue: number): { readonly strong: string; readonly soft: string };
}

/** The colours as they are at an element, for the present colour scheme. */
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
    gold: read('--gold'),
    sunk: read('--sunk'),
    text: getComputedStyle(probe).fontFamily,
  };
  const families = new Map<number, { strong: string; soft: string }>();
  return {
    ...colours,
    family(hue) {
      let pair = families.get(hue);
      if (!pair) {
        element.append(probe);
        pair = { strong: read('--family', hue), soft: read('--family-soft', hue) };
        families.set(hue, pair);
        probe.remove();
      }
      return pair;
    },
  };
}

/** Any CSS colour as red, green and blue, which every canvas library reads; unchanged where there is no canvas. */
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

import { linesOf, widthOf } from './picture-text.ts';

/** What a saved picture says besides what it draws. */
interface PictureWords {
  readonly title: string;
  /** Sources, the day and the address, each on lines of its own. */
  readonly notes: readonly string[];
}

/** Properties of the style sheet that an SVG file needs as attributes. */
const drawnProperties = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
] as const;

const margin = 24;
const titleSize = 22;
const noteSize = 11;
const noteHeight = 16;
const namespace = 'http://www.w3.org/2000/svg';

/** A drawing as an SVG file that needs no style sheet, in the present colours, between its title and its notes. */
export function pictureFile(drawing: SVGSVGElement, { title, notes }: PictureWords): string {
  const [width, height] = [drawing.width.baseVal.value, drawing.height.baseVal.value];
  const titleLines = linesOf(title, width, titleSize, 3);
  const noteLines = notes.flatMap((note) => linesOf(note, width, noteSize, 40));
  const top = margin + titleLines.length * (titleSize + 6) + 8;
  const sheet = document.createElementNS(namespace, 'svg');
  const fullWidth = Math.max(width, widthOf(titleLines[0] ?? '', titleSize)) + 2 * margin;
  const fullHeight = top + height + 12 + noteLines.length * noteHeight + margin;
  setAll(sheet, { xmlns: namespace, width: fullWidth, height: fullHeight });
  const style = getComputedStyle(drawing);
  const ground = document.createElementNS(namespace, 'rect');
  setAll(ground, { width: fullWidth, height: fullHeight, fill: style.getPropertyValue('background-color') });
  const inner = styledCopy(drawing) as SVGSVGElement;
  setAll(inner, { x: margin, y: top, width, height });
  const text = (line: string, y: number, size: number, weight: number) => {
    const element = document.createElementNS(namespace, 'text');
    setAll(element, {
      x: margin,
      y,
      fill: style.color,
      'font-size': size,
      'font-weight': weight,
      'font-family': style.fontFamily,
    });
    element.textContent = line;
    return element;
  };
  sheet.append(
    ground,
    ...titleLines.map((line, index) =>
      text(line, margin + titleSize + index * (titleSize + 6), titleSize, 700),
    ),
    inner,
    ...noteLines.map((line, index) => text(line, top + height + 24 + index * noteHeight, noteSize, 400)),
  );
  return new XMLSerializer().serializeToString(sheet);
}

/** A copy of an element whose style stands in attributes. */
function styledCopy(element: Element): Element {
  const copy = element.cloneNode(false) as Element;
  const style = getComputedStyle(element);
  for (const property of drawnProperties) copy.setAttribute(property, style.getPropertyValue(property));
  copy.removeAttribute('class');
  copy.removeAttribute('style');
  copy.append(
    ...[...element.childNodes].map((child) =>
      child instanceof Element ? styledCopy(child) : child.cloneNode(false),
    ),
  );
  return copy;
}

const setAll = (element: Element, attributes: Readonly<Record<string, string | number>>): void => {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
};

/** Pixels of the file for one of the drawing, so that it stays sharp when it is shown larger. */
const sharpness = 2;

/** An SVG file as PNG. @throws when the browser cannot draw it */
export async function asPng(svg: string): Promise<Blob> {
  const address = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * sharpness;
    canvas.height = image.naturalHeight * sharpness;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error())), 'image/png');
    });
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** Breaks texts into lines that fit a width, and remembers them. */
export interface TextLines {
  /** At most `most` lines; what does not fit ends with "…". @param font as a canvas takes it */
  of(text: string, font: string, width: number, most: number): readonly string[];
  /** Forgets all lines: a font has come that measures otherwise. */
  forget(): void;
}

/** @param measure the width of a text in the font that was set last */
export function textLines(setFont: (font: string) => void, measure: (text: string) => number): TextLines {
  const linesByText = new Map<string, readonly string[]>();
  const shortened = (text: string, width: number) => {
    let end = text.length;
    while (end > 1 && measure(`${text.slice(0, end)}…`) > width) end--;
    return `${text.slice(0, end).trimEnd()}…`;
  };
  const broken = (text: string, width: number, most: number): string[] => {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
      const longer = line === '' ? word : `${line} ${word}`;
      if (line === '' || measure(longer) <= width) line = longer;
      else {
        lines.push(line);
        line = word;
      }
    }
    lines.push(line);
    const firstLines = lines.slice(0, most);
    const rest = lines.slice(most - 1).join(' ');
    if (lines.length > most) firstLines[most - 1] = shortened(rest, width);
    return firstLines.map((text) => (measure(text) > width ? shortened(text, width) : text));
  };
  return {
    of(text, font, width, most) {
      const key = `${font}|${Math.round(width)}|${most}|${text}`;
      let lines = linesByText.get(key);
      if (!lines) {
        setFont(font);
        lines = broken(text, width, most);
        linesByText.set(key, lines);
      }
      return lines;
    },
    forget: () => linesByText.clear(),
  };
}

import { useState } from 'preact/hooks';
import { formatDay } from '../../format/format.ts';
import { texts } from '../../texts/texts.ts';
import { saveFile } from '../save-file.ts';
import { asPng, pictureFile } from './picture-file.ts';

interface SavePictureProps {
  readonly drawing: { readonly current: SVGSVGElement | null };
  readonly title: string;
  /** One line each. */
  readonly sources: readonly string[];
}

/** Saves a picture as a file, with its title, its sources, the day and the address of the view. */
export function SavePicture({ drawing, title, sources }: SavePictureProps) {
  const [failed, setFailed] = useState(false);
  const save = async (kind: 'svg' | 'png') => {
    if (!drawing.current) return;
    const notes = [texts.picture.sources(sources), texts.picture.made(formatDay(new Date()), location.href)];
    const svg = pictureFile(drawing.current, { title, notes });
    const name = `${title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-')}.${kind}`;
    try {
      saveFile(kind === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await asPng(svg), name);
      setFailed(false);
    } catch {
      setFailed(true);
    }
  };
  return (
    <p class="actions picture-actions no-print">
      <button type="button" class="button quiet" onClick={() => void save('svg')}>
        {texts.picture.saveSvg}
      </button>
      <button type="button" class="button quiet" onClick={() => void save('png')}>
        {texts.picture.savePng}
      </button>
      {failed && <span role="alert">{texts.picture.saveFailed}</span>}
    </p>
  );
}

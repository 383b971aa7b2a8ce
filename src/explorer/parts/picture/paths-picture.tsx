import { useId, useRef, useState } from 'preact/hooks';
import { texts } from '../../texts/texts.ts';
import { type PicturePath, rolesOf } from './path-roles.ts';
import { timelinesOf } from './path-timelines.ts';
import { sumsOfPath } from './picture-marks.tsx';
import { SavePicture } from './save-picture.tsx';
import { layOutTracks, TallPicture } from './tall-picture.tsx';
import { usePrinting } from './use-printing.ts';
import { useWidth } from './use-width.ts';
import { hasRoomForRows, layOutRows, WidePicture } from './wide-picture.tsx';

interface PathsPictureProps {
  readonly paths: readonly PicturePath[];
  /** The path that stands out; none when no path has this rank. */
  readonly selectedRank: number;
  readonly label: string;
  /** Told the rank of a path that is chosen in the picture. */
  select(rank: number): void;
  /** What a saved file says: what is asked, and its sources; without it, no file is offered. */
  readonly file?: { readonly title: string; readonly sources: readonly string[] };
}

/** Around the picture, until it is measured; a new window may have no width yet. */
const usualMargins = 76;
const narrowest = 280;

/** Of A4 without its margins, in pixels: letters keep their size on paper. */
const paperWidth = 680;

/** Widths of rows with many moves, which shrink to the paper: small letters there can be read, those of a tall picture could not. */
const shrunkWidths = [880, 1120];

/** The most paths on paper. */
const maxPrinted = 3;

/** Below this width in pixels, paths go from top to bottom, as do those whose moves have no room beside each other. */
const narrow = 560;

/**
 * Paths over an axis of years, with skills to learn, pay and kinds of moves; one is chosen by click or by arrow keys, as
 * among radio buttons. The same steps stand on the page as text.
 */
export function PathsPicture({ selectedRank, label, select, file, ...props }: PathsPictureProps) {
  const frame = useRef<HTMLFieldSetElement>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const name = useId();
  const isPrinting = usePrinting();
  const paths = isPrinting ? printedPaths(props.paths, selectedRank) : props.paths;
  const screenWidth =
    useWidth(frame) || Math.max(narrowest, document.documentElement.clientWidth - usualMargins);
  const [litRank, setLitRank] = useState<number | null>(null);
  const timelines = timelinesOf(paths);
  const roomyWidth = [paperWidth, ...shrunkWidths].find((paper) => hasRoomForRows(timelines, paper));
  const width = isPrinting ? (roomyWidth ?? paperWidth) : screenWidth;
  const isTall = width < narrow || !hasRoomForRows(timelines, width);
  const tall = layOutTracks(timelines, width, selectedRank);
  const wide = layOutRows(timelines, width);
  const size = isTall ? { width, height: tall.height } : wide;
  const shared = { paths, timelines, selectedRank, litRank };
  return (
    <section class={`picture ${isTall ? 'picture-tall' : ''}`} aria-label={label}>
      <fieldset class="picture-frame" ref={frame}>
        <legend class="visually-hidden">{texts.picture.choose}</legend>
        <div
          class="picture-sheet"
          style={{ '--sheet-width': `${size.width}px`, '--sheet-height': `${size.height}px` }}
        >
          <div class="ways-choice">
            {paths.map((path, index) => {
              const { rank } = path;
              const row = wide.rows[index];
              return (
                <label
                  key={rank}
                  class="way-choice"
                  style={isTall || !row ? {} : { top: `${row.top}px`, height: `${row.height}px` }}
                  onPointerEnter={() => setLitRank(rank)}
                  onPointerLeave={() => setLitRank(null)}
                >
                  <input
                    type="radio"
                    name={name}
                    checked={rank === selectedRank}
                    onChange={() => select(rank)}
                    onFocus={({ currentTarget }) => {
                      if (currentTarget.matches(':focus-visible')) setLitRank(rank);
                    }}
                    onBlur={() => setLitRank(null)}
                  />
                  <span class="way-choice-number" aria-hidden="true">
                    {rank}
                  </span>
                  <span class="visually-hidden">
                    {texts.picture.way(
                      rank,
                      rolesOf(path).map(({ title }) => title),
                      timelines.paths
                        .slice(index, index + 1)
                        .flatMap((timeline) => sumsOfPath(timeline, path)),
                    )}
                  </span>
                </label>
              );
            })}
          </div>
          <svg
            ref={drawing}
            width={size.width}
            height={size.height}
            viewBox={`0 0 ${size.width} ${size.height}`}
            aria-hidden="true"
          >
            {isTall ? (
              <TallPicture {...shared} layout={tall} width={width} />
            ) : (
              <WidePicture {...shared} layout={wide} />
            )}
          </svg>
        </div>
      </fieldset>
      {file && <SavePicture drawing={drawing} {...file} />}
    </section>
  );
}

/** The chosen path and the best of the others, in their order. */
function printedPaths(paths: readonly PicturePath[], selectedRank: number): PicturePath[] {
  const others = paths.filter(({ rank }) => rank !== selectedRank);
  const most = others.slice(0, others.length === paths.length ? maxPrinted : maxPrinted - 1);
  return paths.filter((path) => path.rank === selectedRank || most.includes(path));
}

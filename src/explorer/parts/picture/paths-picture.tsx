import { useRef } from 'preact/hooks';
import { hrefOf } from '../../navigation/address.ts';
import { texts } from '../../texts/texts.ts';
import { familyHue } from '../role/family-hue.ts';
import { type PicturePath, rolesOf, skillsStart } from './path-roles.ts';
import { layOutPaths, type PictureEdge, type Spot } from './paths-layout.ts';
import { useWidth } from './use-width.ts';

interface PathsPictureProps {
  readonly paths: readonly PicturePath[];
  /** The path that stands out; none when no path has this rank. */
  readonly selectedRank: number;
  readonly label: string;
}

/** In pixels. */
const card = { width: 172, height: 60 };
const rowHeight = 78;
const minGap = 60;

/** Paths from left to right, a role that several share drawn once. The same steps stand on the page as text. */
export function PathsPicture({ paths, selectedRank, label }: PathsPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const rolesByPath = paths.map(rolesOf);
  const layout = layOutPaths(rolesByPath.map((roles) => roles.map(({ ref }) => ref)));
  const roles = new Map(rolesByPath.flat().map((role) => [role.ref, role]));
  const commonness = new Map(
    paths.flatMap(({ steps }) =>
      steps.map(
        ({ from, to, move }) =>
          [
            `${(from ?? skillsStart).ref}>${to?.ref}`,
            move?.commonness ?? (move?.why ? 'CALCULATED' : undefined),
          ] as const,
      ),
    ),
  );
  const lastColumn = Math.max(1, layout.columns - 1);
  const span = Math.max(width - card.width, lastColumn * (card.width + minGap));
  const height = (layout.bottom - layout.top) * rowHeight + card.height;
  const left = ({ column }: Spot) => (column / lastColumn) * span;
  const middle = ({ row }: Spot) => (row - layout.top) * rowHeight + card.height / 2;
  const selectedIndex = paths.findIndex(({ rank }) => rank === selectedRank);
  const isSelected = (edge: PictureEdge) => edge.paths.includes(selectedIndex);
  const selectedRefs = new Set(rolesByPath[selectedIndex]?.map(({ ref }) => ref));
  const edges = [...layout.edges].sort((a, b) => Number(isSelected(a)) - Number(isSelected(b)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must do so by keyboard too
    <section class="picture" ref={frame} aria-label={label} tabIndex={0}>
      <div class="picture-sheet" style={{ width: `${span + card.width}px`, height: `${height}px` }}>
        <svg width={span + card.width} height={height} aria-hidden="true">
          {edges.map((edge) => (
            <path
              key={`${edge.from}>${edge.to}`}
              class={`line line-${commonness.get(`${edge.from}>${edge.to}`) ?? 'UNKNOWN'} ${isSelected(edge) ? 'selected' : ''}`}
              d={curveThrough(edge.spots.map((spot) => ({ x: left(spot), y: middle(spot) })))}
            />
          ))}
        </svg>
        {[...layout.roles].map(([ref, spot]) => {
          const role = roles.get(ref);
          return (
            <a
              key={ref}
              class={`stop ${selectedRefs.has(ref) ? 'selected' : ''}`}
              href={
                ref === skillsStart.ref
                  ? hrefOf({ view: 'my-skills', goal: '' })
                  : hrefOf({ view: 'role', ref })
              }
              style={{
                left: `${left(spot)}px`,
                top: `${middle(spot) - card.height / 2}px`,
                width: `${card.width}px`,
                height: `${card.height}px`,
                '--hue': familyHue(role?.family ?? null),
              }}
            >
              <span>{role?.title ?? ref}</span>
              {role?.seniority && <span class="stop-level">{texts.seniority[role.seniority]}</span>}
            </a>
          );
        })}
      </div>
    </section>
  );
}

/** From the right side of the first card to the left side of the last, level across the columns between them. */
function curveThrough(points: readonly { readonly x: number; readonly y: number }[]): string {
  const arrowRoom = 5;
  const last = points.length - 1;
  return points
    .map(({ x, y }, index) => {
      const before = points[index - 1];
      if (!before) return `M${x + card.width} ${y}`;
      const start = before.x + card.width;
      const end = index === last ? x - arrowRoom : x;
      const bend = (start + end) / 2;
      return `C${bend} ${before.y} ${bend} ${y} ${end} ${y}${index < last ? `H${x + card.width}` : ''}`;
    })
    .join('');
}

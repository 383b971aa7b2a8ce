import { useEffect, useRef, useState } from 'preact/hooks';
import type { MoveTagFragment, RoleTagFragment } from '../api/operations.ts';
import { familyHue } from '../format/family-hue.ts';
import { hrefOf } from '../navigation/address.ts';
import { texts } from '../texts.ts';
import { layOut, type PictureEdge, type Spot } from './picture-layout.ts';

interface DrawnStep {
  /** Null where a person takes up a first role. */
  readonly from: RoleTagFragment | null;
  readonly to: RoleTagFragment | null;
  readonly move: Pick<MoveTagFragment, 'commonness'> | null;
}

export interface DrawnPath {
  readonly rank: number;
  readonly steps: readonly DrawnStep[];
}

interface PathsPictureProps {
  readonly paths: readonly DrawnPath[];
  /** The rank of the path that stands out; none when there is no such path. */
  readonly chosen: number;
  readonly label: string;
}

const card = { width: 172, height: 60 };
const rowHeight = 78;
const leastGap = 60;

/** Paths side by side, from left to right; a role that several share is there once. The same steps stand below as text. */
export function PathsPicture({ paths, chosen, label }: PathsPictureProps) {
  const frame = useRef<HTMLDivElement>(null);
  const width = useWidth(frame);
  const drawn = paths.map(rolesOf);
  const picture = layOut(drawn.map((roles) => roles.map(({ ref }) => ref)));
  const roles = new Map(drawn.flat().map((role) => [role.ref, role]));
  const moves = new Map(
    paths.flatMap(({ steps }) =>
      steps.map(
        ({ from, to, move }) => [`${(from ?? person).ref}>${to?.ref}`, move?.commonness ?? null] as const,
      ),
    ),
  );
  const last = Math.max(1, picture.columns - 1);
  const across = Math.max(width - card.width, last * (card.width + leastGap));
  const height = (picture.bottom - picture.top) * rowHeight + card.height;
  const left = ({ column }: Spot) => (column / last) * across;
  const middle = ({ row }: Spot) => (row - picture.top) * rowHeight + card.height / 2;
  const isChosen = ({ paths: along }: PictureEdge) => along.some((index) => paths[index]?.rank === chosen);
  const onWay = new Set(drawn[paths.findIndex(({ rank }) => rank === chosen)]?.map(({ ref }) => ref));
  const edges = [...picture.edges].sort((a, b) => Number(isChosen(a)) - Number(isChosen(b)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must do so by keyboard too
    <section class="picture" ref={frame} aria-label={label} tabIndex={0}>
      <div class="picture-sheet" style={{ width: `${across + card.width}px`, height: `${height}px` }}>
        <svg width={across + card.width} height={height} aria-hidden="true">
          {edges.map((edge) => (
            <path
              key={`${edge.from}>${edge.to}`}
              class={`line line-${moves.get(`${edge.from}>${edge.to}`) ?? 'UNKNOWN'} ${isChosen(edge) ? 'chosen' : ''}`}
              d={lineOf(edge.spots.map((spot) => ({ x: left(spot), y: middle(spot) })))}
            />
          ))}
        </svg>
        {[...picture.roles].map(([ref, spot]) => {
          const role = roles.get(ref);
          return (
            <a
              key={ref}
              class={`stop ${onWay.has(ref) ? 'chosen' : ''}`}
              href={
                ref === person.ref ? hrefOf({ view: 'my-skills', goal: '' }) : hrefOf({ view: 'role', ref })
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

/** Stands where a role to start from would, when it starts from what a person can do. */
const person: RoleTagFragment = {
  ref: '',
  title: texts.paths.person,
  family: null,
  seniority: null,
  track: null,
};

export const rolesOf = ({ steps }: DrawnPath): RoleTagFragment[] => [
  steps[0]?.from ?? person,
  ...steps.flatMap(({ to }) => to ?? []),
];

/** From the right side of the first card to the left side of the last, level where it passes between others. */
function lineOf(points: readonly { readonly x: number; readonly y: number }[]): string {
  const ends = points.map(({ x, y }, index) =>
    index === 0
      ? { in: x, out: x + card.width, y }
      : index === points.length - 1
        ? { in: x - 5, out: x, y }
        : { in: x, out: x + card.width, y },
  );
  return ends
    .map((end, index) => {
      const before = ends[index - 1];
      if (!before) return `M${end.out} ${end.y}`;
      const bend = (before.out + end.in) / 2;
      const on = index < ends.length - 1 ? `H${end.out}` : '';
      return `C${bend} ${before.y} ${bend} ${end.y} ${end.in} ${end.y}${on}`;
    })
    .join('');
}

function useWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}

import { Evidence } from '../parts/evidence/evidence.tsx';
import { Icon } from '../parts/icon.tsx';
import { rolesOf } from '../parts/picture/path-roles.ts';
import { MoveSummary } from '../parts/role/move-summary.tsx';
import { texts } from '../texts/texts.ts';
import type { CareerPath } from './career-path.ts';
import { PathSteps } from './path-steps.tsx';

interface PathListProps {
  readonly paths: readonly CareerPath[];
  /** The path that is open; none when no path has this rank. */
  readonly selectedRank: number;
  select(rank: number): void;
}

/** The paths of the picture as text, under their first moves, one of them open with all its steps. */
export const PathList = ({ paths, selectedRank, select }: PathListProps) => (
  <div class="path-list">
    {groupByFirstRole(paths).map((group) => {
      const first = group[0]?.steps[0];
      if (!first?.to) return null;
      return (
        <section key={first.to.ref} class="path-group">
          <h2>
            {texts.paths.firstTo} {first.to.title}
          </h2>
          {first.move && (
            <div class="move-line">
              <MoveSummary move={first.move} />
              <Evidence
                evidence={first.move.evidence}
                fact={texts.fact.leadsTo(first.from?.title ?? '', first.to.title)}
              />
            </div>
          )}
          {group.map((path) => (
            <PathCard key={path.rank} path={path} open={path.rank === selectedRank} select={select} />
          ))}
        </section>
      );
    })}
  </div>
);

interface PathCardProps {
  readonly path: CareerPath;
  readonly open: boolean;
  select(rank: number): void;
}

function PathCard({ path, open, select }: PathCardProps) {
  const id = `path-${path.rank}`;
  return (
    <article class={`path card ${open ? 'selected' : ''}`}>
      <h3>
        <button
          type="button"
          class="path-head"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => select(path.rank)}
        >
          <span class="path-rank">{path.rank}</span>
          <span>
            {rolesOf(path).map(({ ref, title }, index) => (
              <span key={ref} class="path-stop">
                {index > 0 && <Icon name="arrow" />} {title}
              </span>
            ))}
          </span>
          <span class="path-sum">{summaryOf(path)}</span>
        </button>
      </h3>
      <div id={id} hidden={!open} class="path-body">
        {open && <PathSteps path={path} />}
      </div>
    </article>
  );
}

/** How many moves, how many years as far as known, and how many skills to learn. */
function summaryOf({ stepCount, yearsBefore, unknownSteps, steps }: CareerPath): string {
  const newSkills = new Set(
    steps.flatMap(({ skillsToGain }) => skillsToGain?.nodes.map(({ ref }) => ref) ?? []),
  );
  // from own skills, the first role is a step and no move
  const countText = steps[0]?.from ? texts.paths.moves : texts.paths.steps;
  return [
    countText(stepCount),
    yearsBefore ? texts.paths.years(yearsBefore) : texts.move.afterUnknown,
    ...(yearsBefore && unknownSteps > 0 ? [texts.paths.unknownYears(countText(unknownSteps))] : []),
    texts.paths.toLearn(newSkills.size),
  ].join(' · ');
}

/** Paths with the same first role together, in the order of their best. */
function groupByFirstRole(paths: readonly CareerPath[]): CareerPath[][] {
  const groups = new Map<string, CareerPath[]>();
  for (const path of paths) {
    const first = path.steps[0]?.to?.ref ?? '';
    groups.set(first, [...(groups.get(first) ?? []), path]);
  }
  return [...groups.values()];
}

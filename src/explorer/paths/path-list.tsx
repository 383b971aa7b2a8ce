import { Fragment } from 'preact';
import { Icon } from '../parts/icon.tsx';
import { newSkillCount, rolesOf } from '../parts/picture/path-roles.ts';
import { texts } from '../texts/texts.ts';
import type { CareerPath } from './career-path.ts';
import { PathSteps } from './path-steps.tsx';

interface PathListProps {
  readonly paths: readonly CareerPath[];
  /** The path that is open; none when no path has this rank. */
  readonly selectedRank: number;
  select(rank: number): void;
}

/** The paths of the picture as text, in its order and with its numbers, one of them open with all its steps. */
export const PathList = ({ paths, selectedRank, select }: PathListProps) => (
  <section class="path-list">
    <h2>{texts.paths.listTitle}</h2>
    {paths.map((path) => (
      <PathCard key={path.rank} path={path} open={path.rank === selectedRank} select={select} />
    ))}
  </section>
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
          <span class="path-sum">
            {summaryOf(path).map((sum, index) => (
              <Fragment key={sum}>
                {index > 0 && ' · '}
                <span>{sum}</span>
              </Fragment>
            ))}
          </span>
        </button>
      </h3>
      <div id={id} hidden={!open} class="path-body">
        {open && <PathSteps path={path} />}
      </div>
    </article>
  );
}

/** How many moves, how many years as far as known, and how many skills to learn. */
function summaryOf(path: CareerPath): string[] {
  const { stepCount, yearsBefore, unknownSteps, steps } = path;
  // from own skills, the first role is a step and no move
  const countText = steps[0]?.from ? texts.paths.moves : texts.paths.steps;
  return [
    countText(stepCount),
    yearsBefore ? texts.paths.years(yearsBefore) : texts.move.afterUnknown,
    ...(yearsBefore && unknownSteps > 0 ? [texts.paths.unknownYears(countText(unknownSteps))] : []),
    texts.paths.toLearn(newSkillCount(path) ?? 0),
  ];
}

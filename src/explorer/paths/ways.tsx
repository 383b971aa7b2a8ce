import { Icon } from '../parts/icon.tsx';
import { MoveWords } from '../parts/move-words.tsx';
import { Proof } from '../parts/proof.tsx';
import { texts } from '../texts.ts';
import { rolesOf } from './picture.tsx';
import type { Way } from './way.ts';
import { WaySteps } from './way-steps.tsx';

interface WaysProps {
  readonly ways: readonly Way[];
  readonly chosen: number;
  choose(rank: number): void;
}

/** The same paths as in the picture, as text, under their first moves; one at a time in full. */
export function Ways({ ways, chosen, choose }: WaysProps) {
  return (
    <div class="ways">
      {byFirstMove(ways).map((group) => {
        const first = group[0]?.steps[0];
        if (!first?.to) return null;
        return (
          <section key={first.to.ref} class="way-group">
            <h2>
              {texts.paths.firstTo} {first.to.title}
            </h2>
            {first.move && (
              <div class="move-line">
                <MoveWords move={first.move} />
                <Proof
                  evidence={first.move.evidence}
                  fact={texts.fact.leadsTo(first.from?.title ?? '', first.to.title)}
                />
              </div>
            )}
            {group.map((way) => (
              <WayCard key={way.rank} way={way} open={way.rank === chosen} choose={choose} />
            ))}
          </section>
        );
      })}
    </div>
  );
}

interface WayCardProps {
  readonly way: Way;
  readonly open: boolean;
  choose(rank: number): void;
}

function WayCard({ way, open, choose }: WayCardProps) {
  const id = `way-${way.rank}`;
  return (
    <article class={`way card ${open ? 'chosen' : ''}`}>
      <h3>
        <button
          type="button"
          class="way-head"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => choose(way.rank)}
        >
          <span class="way-rank">{way.rank}</span>
          <span class="way-line">
            {rolesOf(way).map(({ ref, title }, index) => (
              <span key={ref} class="way-stop">
                {index > 0 && <Icon name="arrow" />} {title}
              </span>
            ))}
          </span>
          <span class="way-sum">{summaryOf(way)}</span>
        </button>
      </h3>
      <div id={id} hidden={!open} class="way-body">
        {open && <WaySteps way={way} />}
      </div>
    </article>
  );
}

function summaryOf({ stepCount, yearsBefore, unknownSteps, steps }: Way): string {
  const toLearn = new Set(
    steps.flatMap(({ skillsToGain }) => skillsToGain?.nodes.map(({ ref }) => ref) ?? []),
  );
  const fromPerson = !steps[0]?.from; // whose first role is a step, and no move
  return [
    fromPerson ? texts.paths.steps(stepCount) : texts.paths.moves(stepCount),
    yearsBefore ? texts.paths.years(yearsBefore) : texts.move.afterUnknown,
    unknownSteps > 0 &&
      yearsBefore &&
      texts.paths.unknownYears(
        fromPerson ? texts.paths.steps(unknownSteps) : texts.paths.moves(unknownSteps),
      ),
    texts.paths.toLearn(toLearn.size),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** Paths that begin alike together, in the order of their best. */
function byFirstMove(ways: readonly Way[]): Way[][] {
  const groups = new Map<string, Way[]>();
  for (const way of ways) {
    const first = way.steps[0]?.to?.ref ?? '';
    groups.set(first, [...(groups.get(first) ?? []), way]);
  }
  return [...groups.values()];
}

import type { Problem } from '../api/ask.ts';
import type { CareerPathsFragment, PathConstraint } from '../api/operations.ts';
import { pathsHref } from '../navigation/address.ts';
import { anyPaths, type PathsAddress } from '../navigation/paths-address.ts';
import { texts } from '../texts/texts.ts';

interface NoPathProps {
  readonly address: PathsAddress;
  /** Null when the question was refused. */
  readonly careerPaths: CareerPathsFragment | null;
  readonly problems: readonly Problem[];
  titleOf(ref: string): string;
  change(part: Partial<PathsAddress>): void;
}

/** The change of the address that drops a constraint; none for one that the page cannot set. */
const dropping: Partial<Record<PathConstraint, Partial<PathsAddress>>> = {
  AVOID: { avoid: [] },
  VIA: { via: [] },
  KINDS: { withoutKinds: [] },
  INDUSTRIES: { industries: [] },
  SENIORITY: { withoutLevels: [] },
  BASES: { bases: [] },
  SOURCES: { sources: [] },
  PLACE: { place: '' },
  PAY_NEVER_BELOW: { pay: 0, payKnown: false },
  UNKNOWN_PAY: { payKnown: false },
};

/** The change that drops every constraint. */
const {
  from: _from,
  fromSkills: _fromSkills,
  to: _to,
  rankBy: _rankBy,
  tradeOff: _tradeOff,
  ...noConstraints
} = anyPaths;

const highestMaxSteps = 6;

/** Why there is no path, with a button for each change that would open one. */
export function NoPath({ address, careerPaths, problems, titleOf, change }: NoPathProps) {
  if (!careerPaths) return <Refused problems={problems} change={change} />;
  const { reason, stepsNeeded } = careerPaths;
  const start = address.fromSkills ? texts.paths.skillsStart : titleOf(address.from);
  return (
    <div class="notice" role="status">
      <h2>{texts.paths.none(start, titleOf(address.to))}</h2>
      {reason && <p>{texts.paths.reasons[reason]}</p>}
      <p class="actions">
        {stepsNeeded !== null && stepsNeeded <= highestMaxSteps && (
          <button type="button" class="button" onClick={() => change({ maxSteps: stepsNeeded })}>
            {texts.paths.allow(stepsNeeded)}
          </button>
        )}
        {constraintsToDrop(address, careerPaths).map((constraint) => {
          const part = dropping[constraint];
          return (
            part && (
              <button type="button" key={constraint} class="button quiet" onClick={() => change(part)}>
                {texts.paths.drop[constraint as keyof typeof texts.paths.drop]}
              </button>
            )
          );
        })}
        {address.from && (
          <a class="button quiet" href={pathsHref({ from: address.from })}>
            {texts.paths.elsewhere(titleOf(address.from))}
          </a>
        )}
      </p>
    </div>
  );
}

/**
 * Constraints that, dropped alone, would open a path. The service names none where no move has the signal to rank by;
 * then bases and sources may be what keeps the signal out.
 */
function constraintsToDrop(
  { bases, sources }: PathsAddress,
  { reason, unblockedBy }: CareerPathsFragment,
): readonly PathConstraint[] {
  if (reason !== 'NO_DATA') return unblockedBy;
  return [
    ...(bases.length > 0 ? (['BASES'] as const) : []),
    ...(sources.length > 0 ? (['SOURCES'] as const) : []),
  ];
}

/** The address names something that the service does not know: one of the ends, or part of a constraint. */
function Refused({ problems, change }: Pick<NoPathProps, 'problems' | 'change'>) {
  const pathProblems = problems.filter(({ path }) => path[0] === 'careerPaths');
  const isConstraint = pathProblems.length > 0 && pathProblems.every(isOfConstraint);
  return (
    <div class="notice" role="status">
      <h2>{isConstraint ? texts.paths.unclearConstraint : texts.paths.unclearEnd}</h2>
      {pathProblems.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {isConstraint ? (
        <p class="actions">
          <button type="button" class="button" onClick={() => change(noConstraints)}>
            {texts.paths.dropAll}
          </button>
        </p>
      ) : (
        <p>{texts.paths.unclearEndText}</p>
      )}
    </div>
  );
}

const isOfConstraint = (problem: Problem): boolean =>
  problem.arguments.length > 0 &&
  problem.arguments.every((argument) => argument === 'place' || argument.startsWith('where.'));

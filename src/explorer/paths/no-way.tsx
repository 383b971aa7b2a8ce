import type { Problem } from '../api/ask.ts';
import type { PathConstraint, WaysFragment } from '../api/operations.ts';
import { anyPaths, hrefOf, type PathsAddress } from '../navigation/address.ts';
import { texts } from '../texts.ts';

interface NoWayProps {
  readonly address: PathsAddress;
  readonly paths: WaysFragment | null;
  readonly problems: readonly Problem[];
  readonly titles: (ref: string) => string;
  change(part: Partial<PathsAddress>): void;
}

const without: Partial<Record<PathConstraint, Partial<PathsAddress>>> = {
  AVOID: { avoid: [] },
  VIA: { via: [] },
  KINDS: { without: [] },
  INDUSTRIES: { industries: [] },
  SENIORITY: { withoutLevels: [] },
  BASES: { bases: [] },
  SOURCES: { sources: [] },
  PAY_NEVER_BELOW: { pay: 0, payKnown: false },
  UNKNOWN_PAY: { payKnown: false },
};

const { from: _from, fromSkills: _fromSkills, to: _to, by: _by, ...noLimits } = anyPaths;

const whoseWord: readonly PathConstraint[] = ['BASES', 'SOURCES'];
const asksFor = ({ bases, sources }: PathsAddress, name: PathConstraint): boolean =>
  (name === 'BASES' ? bases : sources).length > 0;

/** Why there is no way, and what would open one: an honest empty answer. */
export function NoWay({ address, paths, problems, titles, change }: NoWayProps) {
  if (!paths) return <Unclear problems={problems} change={change} />;
  const { reason, stepsNeeded, unblockedBy } = paths;
  // no drop alone would open a way where nothing of what counts says what is sorted by
  const dropped = reason === 'NO_DATA' ? whoseWord.filter((name) => asksFor(address, name)) : unblockedBy;
  return (
    <div class="notice" role="status">
      <h2>
        {texts.paths.none(address.fromSkills ? texts.paths.person : titles(address.from), titles(address.to))}
      </h2>
      {reason && <p>{texts.paths.reasons[reason]}</p>}
      <p class="actions">
        {stepsNeeded !== null && stepsNeeded <= 6 && (
          <button type="button" class="button" onClick={() => change({ maxSteps: stepsNeeded })}>
            {texts.paths.allow(stepsNeeded)}
          </button>
        )}
        {dropped.map((constraint) => {
          const part = without[constraint];
          return (
            part && (
              <button type="button" key={constraint} class="button quiet" onClick={() => change(part)}>
                {texts.paths.drop[constraint as keyof typeof texts.paths.drop]}
              </button>
            )
          );
        })}
        {address.from && (
          <a class="button quiet" href={hrefOf({ view: 'paths', ...anyPaths, from: address.from })}>
            {texts.paths.elsewhere(titles(address.from))}
          </a>
        )}
      </p>
    </div>
  );
}

/** A name in the address is none that the service knows: of an end, or of what the ways are narrowed down by. */
function Unclear({ problems, change }: Pick<NoWayProps, 'problems' | 'change'>) {
  const asked = problems.filter(({ path }) => path[0] === 'careerPaths');
  const limits = asked.length > 0 && asked.every(isOfLimits);
  return (
    <div class="notice" role="status">
      <h2>{limits ? texts.paths.unclearLimits : texts.paths.unclear}</h2>
      {asked.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
      {limits ? (
        <p class="actions">
          <button type="button" class="button" onClick={() => change(noLimits)}>
            {texts.paths.dropLimits}
          </button>
        </p>
      ) : (
        <p>{texts.paths.unclearText}</p>
      )}
    </div>
  );
}

const isOfLimits = (problem: Problem): boolean =>
  problem.arguments.length > 0 && problem.arguments.every((argument) => argument.startsWith('where.'));

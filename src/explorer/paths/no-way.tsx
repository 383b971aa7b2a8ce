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
  PAY_NEVER_BELOW: { pay: 0, payKnown: false },
  UNKNOWN_PAY: { payKnown: false },
};

/** Why there is no way, and what would open one: an honest empty answer. */
export function NoWay({ address, paths, problems, titles, change }: NoWayProps) {
  if (!paths) {
    return (
      <div class="notice" role="status">
        <h2>{texts.paths.unclear}</h2>
        {problems
          .filter(({ path }) => path[0] === 'careerPaths')
          .map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        <p>{texts.paths.unclearText}</p>
      </div>
    );
  }
  const { reason, stepsNeeded, unblockedBy } = paths;
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
        {unblockedBy.map((constraint) => {
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

import type { MoveKind } from '../api/operations.ts';
import { anyPaths, type PathsAddress } from '../navigation/address.ts';
import { Finder } from '../parts/finder.tsx';
import { Icon } from '../parts/icon.tsx';
import { texts } from '../texts.ts';

interface NarrowingProps {
  readonly address: PathsAddress;
  readonly kinds: readonly MoveKind[];
  readonly titles: (ref: string) => string;
  change(part: Partial<PathsAddress>): void;
}

/** What a way must have, or must not; open as long as something is asked for. */
export function Narrowing({ address, kinds, titles, change }: NarrowingProps) {
  const { maxSteps, via, avoid, without } = address;
  const some = via.length + avoid.length + without.length > 0 || maxSteps !== anyPaths.maxSteps;
  return (
    <details class="narrowing" open={some}>
      <summary>{texts.paths.narrow}</summary>
      <div class="narrowing-fields">
        <label>
          <span class="label">{texts.paths.maxSteps}</span>
          <select
            value={maxSteps}
            onChange={({ currentTarget }) => change({ maxSteps: Number(currentTarget.value) })}
          >
            {[1, 2, 3, 4, 5, 6].map((steps) => (
              <option key={steps} value={steps}>
                {texts.paths.moves(steps)}
              </option>
            ))}
          </select>
        </label>
        <fieldset>
          <legend class="label">{texts.paths.kinds}</legend>
          {kinds.map((kind) => (
            <label key={kind} class="check">
              <input
                type="checkbox"
                checked={!without.includes(kind)}
                onChange={({ currentTarget }) =>
                  change({
                    without: currentTarget.checked
                      ? without.filter((other) => other !== kind)
                      : [...without, kind],
                  })
                }
              />
              <Icon name={kind} /> {texts.move.kinds[kind]}
            </label>
          ))}
        </fieldset>
        <Roles
          label={texts.paths.via}
          refs={via}
          titles={titles}
          change={(refs) => change({ via: refs })}
          most={4}
        />
        <Roles
          label={texts.paths.avoid}
          refs={avoid}
          titles={titles}
          change={(refs) => change({ avoid: refs })}
          most={20}
        />
      </div>
    </details>
  );
}

interface RolesProps {
  readonly label: string;
  readonly refs: readonly string[];
  readonly titles: (ref: string) => string;
  readonly most: number;
  change(refs: readonly string[]): void;
}

const Roles = ({ label, refs, titles, most, change }: RolesProps) => (
  <div>
    {refs.length < most && (
      <Finder
        key={refs.length}
        label={label}
        kinds={['ROLE']}
        placeholder={texts.paths.placeholder}
        onPick={({ ref }) => change([...new Set([...refs, ref])])}
      />
    )}
    <ul class="chips picked">
      {refs.map((ref) => (
        <li key={ref} class="chip">
          {titles(ref)}
          <button
            type="button"
            class="chip-remove"
            aria-label={texts.paths.remove(titles(ref))}
            onClick={() => change(refs.filter((other) => other !== ref))}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  </div>
);

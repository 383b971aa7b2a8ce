import type { ComponentChildren } from 'preact';
import type { SearchKind } from '../api/operations.ts';
import { anyPaths, mostPay, type PathsAddress } from '../navigation/address.ts';
import { Finder } from '../parts/finder.tsx';
import { Icon } from '../parts/icon.tsx';
import { texts } from '../texts.ts';
import { kinds, levels } from './where-of.ts';

interface NarrowingProps {
  readonly address: PathsAddress;
  readonly titles: (ref: string) => string;
  change(part: Partial<PathsAddress>): void;
}

/** What a way must have, or must not; open as long as something is asked for. */
export function Narrowing({ address, titles, change }: NarrowingProps) {
  const { maxSteps, via, avoid, without, withoutLevels, industries, pay, payKnown } = address;
  const some =
    [via, avoid, without, withoutLevels, industries].some(({ length }) => length > 0) ||
    pay !== anyPaths.pay ||
    maxSteps !== anyPaths.maxSteps;
  return (
    <details class="narrowing" open={some}>
      <summary>{texts.paths.narrow}</summary>
      <div class="narrowing-fields">
        <div>
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
          <label>
            <span class="label">{texts.paths.pay}</span>
            <input
              class="amount-field"
              type="number"
              min={0}
              max={mostPay}
              step={1000}
              value={pay || ''}
              onChange={({ currentTarget: { valueAsNumber } }) =>
                change({ pay: Math.min(mostPay, Math.max(0, Math.round(valueAsNumber || 0))) })
              }
            />
          </label>
          <p class="small">{texts.paths.payNote}</p>
          {pay > 0 && (
            <label class="check">
              <input
                type="checkbox"
                checked={payKnown}
                onChange={({ currentTarget }) => change({ payKnown: currentTarget.checked })}
              />
              {texts.paths.payKnown}
            </label>
          )}
        </div>
        <Checks
          label={texts.paths.kinds}
          all={kinds}
          without={without}
          change={(out) => change({ without: out })}
        >
          {(kind) => (
            <>
              <Icon name={kind} /> {texts.move.kinds[kind]}
            </>
          )}
        </Checks>
        <Checks
          label={texts.paths.levels}
          all={levels}
          without={withoutLevels}
          change={(out) => change({ withoutLevels: out })}
        >
          {(level) => texts.seniority[level]}
        </Checks>
        <Picked
          label={texts.paths.industries}
          placeholder={texts.paths.anyIndustry}
          kind="INDUSTRY"
          refs={industries}
          titles={nameOf}
          change={(refs) => change({ industries: refs })}
          most={20}
        />
        <Picked
          label={texts.paths.via}
          placeholder={texts.paths.placeholder}
          kind="ROLE"
          refs={via}
          titles={titles}
          change={(refs) => change({ via: refs })}
          most={4}
        />
        <Picked
          label={texts.paths.avoid}
          placeholder={texts.paths.placeholder}
          kind="ROLE"
          refs={avoid}
          titles={titles}
          change={(refs) => change({ avoid: refs })}
          most={20}
        />
      </div>
    </details>
  );
}

/** As well as a ref reads: "Public sector". */
const nameOf = (ref: string): string => (ref.charAt(0).toUpperCase() + ref.slice(1)).replaceAll('-', ' ');

interface ChecksProps<Choice extends string> {
  readonly label: string;
  readonly all: readonly Choice[];
  readonly without: readonly string[];
  change(without: readonly string[]): void;
  children(choice: Choice): ComponentChildren;
}

const Checks = <Choice extends string>({ label, all, without, change, children }: ChecksProps<Choice>) => (
  <fieldset>
    <legend class="label">{label}</legend>
    {all.map((choice) => (
      <label key={choice} class="check">
        <input
          type="checkbox"
          checked={!without.includes(choice)}
          onChange={({ currentTarget }) =>
            change(currentTarget.checked ? without.filter((other) => other !== choice) : [...without, choice])
          }
        />
        {children(choice)}
      </label>
    ))}
  </fieldset>
);

interface PickedProps {
  readonly label: string;
  readonly placeholder: string;
  readonly kind: SearchKind;
  readonly refs: readonly string[];
  readonly titles: (ref: string) => string;
  readonly most: number;
  change(refs: readonly string[]): void;
}

const Picked = ({ label, placeholder, kind, refs, titles, most, change }: PickedProps) => (
  <div>
    {refs.length < most && (
      <Finder
        key={refs.length}
        label={label}
        kinds={[kind]}
        placeholder={placeholder}
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

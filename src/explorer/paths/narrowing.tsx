import { useState } from 'preact/hooks';
import { pathChoicesQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { anyPaths, type PathsAddress } from '../navigation/address.ts';
import { Icon } from '../parts/icon.tsx';
import { texts } from '../texts.ts';
import { Checks } from './checks.tsx';
import { PayFloor } from './pay-floor.tsx';
import { Picked } from './picked.tsx';
import { kinds, levels } from './where-of.ts';
import { WhoseWord } from './whose-word.tsx';

const nothing = {};

interface NarrowingProps {
  readonly address: PathsAddress;
  readonly titles: (ref: string) => string;
  change(part: Partial<PathsAddress>): void;
}

/** What a way must have, or must not; open at first when something is asked for. */
export function Narrowing({ address, titles, change }: NarrowingProps) {
  const { maxSteps, via, avoid, without, withoutLevels, industries, bases, sources, pay } = address;
  const choices = useAnswer(pathChoicesQuestion, nothing).answer?.data.graph?.pathChoices;
  const some =
    [via, avoid, without, withoutLevels, industries, bases, sources].some(({ length }) => length > 0) ||
    pay !== anyPaths.pay ||
    maxSteps !== anyPaths.maxSteps;
  const [open, setOpen] = useState(some);
  return (
    <details class="narrowing" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
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
          <PayFloor address={address} scales={choices?.payScales ?? []} change={change} />
        </div>
        <Checks
          label={texts.paths.kinds}
          all={kinds}
          chosen={kinds.filter((kind) => !without.includes(kind))}
          change={(chosen) => change({ without: kinds.filter((kind) => !chosen.includes(kind)) })}
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
          chosen={levels.filter((level) => !withoutLevels.includes(level))}
          change={(chosen) => change({ withoutLevels: levels.filter((level) => !chosen.includes(level)) })}
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
        <WhoseWord address={address} choices={choices} change={change} />
      </div>
    </details>
  );
}

/** As well as a ref reads: "Public sector". */
const nameOf = (ref: string): string => (ref.charAt(0).toUpperCase() + ref.slice(1)).replaceAll('-', ' ');

import { pathChoicesQuestion } from '../api/operations.ts';
import { useAnswer } from '../api/use-answer.ts';
import { anyPaths, type PathsAddress } from '../navigation/paths-address.ts';
import { Icon } from '../parts/icon.tsx';
import { moveKinds } from '../parts/role/move-kinds.ts';
import { texts } from '../texts/texts.ts';
import { CheckboxGroup } from './checkbox-group.tsx';
import { EvidenceChoice } from './evidence-choice.tsx';
import { seniorities } from './paths-where.ts';
import { PayFloor } from './pay-floor.tsx';
import { RefPicker } from './ref-picker.tsx';
import { usualTradeOff } from './trade-off-choice.tsx';

const noVariables = {};
const maxVia = 4;
const maxAvoid = 20;
const maxIndustries = 20;

interface PathConstraintsProps {
  readonly address: PathsAddress;
  titleOf(ref: string): string;
  change(part: Partial<PathsAddress>): void;
}

/** Names of what narrows the paths of an address down, as a sentence lists them; empty when nothing does. */
export function limitsOf(address: PathsAddress): string[] {
  const isSet: Readonly<Record<keyof typeof texts.paths.limits, boolean>> = {
    maxSteps: address.maxSteps !== anyPaths.maxSteps,
    pay: address.pay !== anyPaths.pay,
    kinds: address.withoutKinds.length > 0,
    levels: address.withoutLevels.length > 0,
    industries: address.industries.length > 0,
    via: address.via.length > 0,
    avoid: address.avoid.length > 0,
    evidence: address.bases.length > 0 || address.sources.length > 0 || address.place !== anyPaths.place,
  };
  return (Object.keys(texts.paths.limits) as (keyof typeof texts.paths.limits)[])
    .filter((name) => isSet[name])
    .map((name) => texts.paths.limits[name]);
}

/** What paths must keep to. */
export function PathConstraints({ address, titleOf, change }: PathConstraintsProps) {
  const { maxSteps, via, avoid, withoutKinds, withoutLevels, industries } = address;
  const choices = useAnswer(pathChoicesQuestion, noVariables).answer?.data.graph?.pathChoices;
  return (
    <section class="constraints">
      <h2>{texts.paths.narrow}</h2>
      <div class="constraint-fields">
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
        <CheckboxGroup
          label={texts.paths.kinds}
          options={moveKinds}
          selected={moveKinds.filter((kind) => !withoutKinds.includes(kind))}
          change={(kinds) => change({ withoutKinds: moveKinds.filter((kind) => !kinds.includes(kind)) })}
        >
          {(kind) => (
            <>
              <Icon name={kind} /> {texts.move.kinds[kind]}
            </>
          )}
        </CheckboxGroup>
        <CheckboxGroup
          label={texts.paths.levels}
          options={seniorities}
          selected={seniorities.filter((level) => !withoutLevels.includes(level))}
          change={(levels) =>
            change({ withoutLevels: seniorities.filter((level) => !levels.includes(level)) })
          }
        >
          {(level) => texts.seniority[level]}
        </CheckboxGroup>
        <RefPicker
          label={texts.paths.industries}
          placeholder={texts.paths.anyIndustry}
          kind="INDUSTRY"
          refs={industries}
          titleOf={refAsName}
          change={(refs) => change({ industries: refs })}
          max={maxIndustries}
        />
        <RefPicker
          label={texts.paths.via}
          placeholder={texts.search.rolePlaceholder}
          kind="ROLE"
          refs={via}
          titleOf={titleOf}
          change={(refs) => change({ via: refs })}
          max={maxVia}
        />
        <RefPicker
          label={texts.paths.avoid}
          placeholder={texts.search.rolePlaceholder}
          kind="ROLE"
          refs={avoid}
          titleOf={titleOf}
          change={(refs) => change({ avoid: refs })}
          max={maxAvoid}
        />
        <EvidenceChoice address={address} choices={choices} change={change} />
      </div>
      {address.tradeOff.length === 0 && (
        <p>
          <button
            type="button"
            class="button quiet"
            onClick={() => change({ tradeOff: usualTradeOff, rank: 1 })}
          >
            {texts.tradeOff.weigh}
          </button>
        </p>
      )}
    </section>
  );
}

/** `public-sector` as "Public sector", without asking the service. */
const refAsName = (ref: string): string => (ref.charAt(0).toUpperCase() + ref.slice(1)).replaceAll('-', ' ');

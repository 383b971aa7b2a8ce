import type { PathChoicesQuery } from '../api/operations.ts';
import type { PathsAddress } from '../navigation/address.ts';
import { Icon } from '../parts/icon.tsx';
import { texts } from '../texts.ts';
import { Checks } from './checks.tsx';
import { usualBases } from './where-of.ts';

interface WhoseWordProps {
  readonly address: PathsAddress;
  readonly choices: NonNullable<PathChoicesQuery['graph']>['pathChoices'] | undefined;
  change(part: Partial<PathsAddress>): void;
}

/** On what, and on whose word, moves may rest; shown where the graph leaves a choice. */
export function WhoseWord({ address, choices, change }: WhoseWordProps) {
  const { bases = [], sources = [] } = choices ?? {};
  const usual = bases.filter((basis) => usualBases.includes(basis));
  const chosenBases = bases.filter((basis) => address.bases.includes(basis));
  const names = sources.map(({ name }) => name);
  const chosenSources = names.filter((name) => address.sources.includes(name));
  const isUsual = (chosen: readonly string[], all: readonly string[]) =>
    chosen.length === all.length && all.every((each) => chosen.includes(each));
  return (
    <>
      {bases.length > 1 && (
        <Checks
          label={texts.paths.bases}
          all={bases}
          chosen={chosenBases.length > 0 ? chosenBases : usual}
          change={(chosen) => change({ bases: isUsual(chosen, usual) ? [] : chosen })}
        >
          {(basis) => (
            <>
              <Icon name={basis} />
              {basis === 'RELATED' ? texts.paths.related : texts.basis[basis]}
            </>
          )}
        </Checks>
      )}
      {sources.length > 1 && (
        <Checks
          label={texts.paths.sources}
          wide
          all={names}
          chosen={chosenSources.length > 0 ? chosenSources : names}
          change={(chosen) => change({ sources: isUsual(chosen, names) ? [] : chosen })}
        >
          {(name) => sources.find((source) => source.name === name)?.title ?? name}
        </Checks>
      )}
    </>
  );
}

import type { SearchKind } from '../api/operations.ts';
import { Finder } from '../parts/finder.tsx';
import { Icon } from '../parts/icon.tsx';
import { texts } from '../texts.ts';

interface PickedProps {
  readonly label: string;
  readonly placeholder: string;
  readonly kind: SearchKind;
  readonly refs: readonly string[];
  readonly titles: (ref: string) => string;
  readonly most: number;
  change(refs: readonly string[]): void;
}

/** Some things, found by name and taken away again. */
export const Picked = ({ label, placeholder, kind, refs, titles, most, change }: PickedProps) => (
  <div>
    {refs.length < most && (
      <Finder
        many
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

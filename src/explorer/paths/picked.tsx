import type { SearchKind } from '../api/operations.ts';
import { Finder } from '../parts/finder.tsx';
import { RemovableChips } from '../parts/removable-chips.tsx';

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
    <RemovableChips className="picked" refs={refs} titles={titles} change={change} />
  </div>
);

import type { SearchKind } from '../api/operations.ts';
import { RemovableChips } from '../parts/removable-chips.tsx';
import { SearchField } from '../parts/search/search-field.tsx';

interface RefPickerProps {
  readonly label: string;
  readonly placeholder: string;
  readonly kind: SearchKind;
  readonly refs: readonly string[];
  /** With as many refs the field goes. */
  readonly max: number;
  titleOf(ref: string): string;
  change(refs: readonly string[]): void;
}

/** A few roles or other things of one kind, found by name, each with a button that removes it. */
export const RefPicker = ({ label, placeholder, kind, refs, max, titleOf, change }: RefPickerProps) => (
  <div>
    {refs.length < max && (
      <SearchField
        many
        label={label}
        kinds={[kind]}
        placeholder={placeholder}
        onPick={({ ref }) => change([...new Set([...refs, ref])])}
      />
    )}
    <RemovableChips className="ref-chips" refs={refs} titleOf={titleOf} change={change} />
  </div>
);

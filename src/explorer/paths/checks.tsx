import type { ComponentChildren } from 'preact';

interface ChecksProps<Choice extends string> {
  readonly label: string;
  /** Whether the words of a choice are many. */
  readonly wide?: boolean;
  readonly all: readonly Choice[];
  readonly chosen: readonly Choice[];
  change(chosen: readonly Choice[]): void;
  children(choice: Choice): ComponentChildren;
}

/** What will do, of several; the last one stays, as nothing at all is no choice. */
export const Checks = <Choice extends string>({
  label,
  wide = false,
  all,
  chosen,
  change,
  children,
}: ChecksProps<Choice>) => (
  <fieldset class={wide ? 'wide-checks' : undefined}>
    <legend class="label">{label}</legend>
    {all.map((choice) => {
      const checked = chosen.includes(choice);
      return (
        <label key={choice} class="check">
          <input
            type="checkbox"
            checked={checked}
            disabled={checked && chosen.length === 1}
            onChange={() =>
              change(all.filter((each) => (each === choice ? !checked : chosen.includes(each))))
            }
          />
          {children(choice)}
        </label>
      );
    })}
  </fieldset>
);

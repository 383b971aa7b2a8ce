import type { ComponentChildren } from 'preact';

interface CheckboxGroupProps<Option extends string> {
  readonly label: string;
  /** Whether the options have long labels, one a line. */
  readonly wide?: boolean;
  readonly options: readonly Option[];
  readonly selected: readonly Option[];
  /** Told the selected options in the order of `options`. */
  change(selected: readonly Option[]): void;
  /** The label of an option. */
  children(option: Option): ComponentChildren;
}

/** Options that will do. The last selected one cannot be unchecked: nothing at all is no choice. */
export const CheckboxGroup = <Option extends string>({
  label,
  wide = false,
  options,
  selected,
  change,
  children,
}: CheckboxGroupProps<Option>) => (
  <fieldset class={wide ? 'wide-checks' : undefined}>
    <legend class="label">{label}</legend>
    {options.map((option) => {
      const checked = selected.includes(option);
      const toggle = () =>
        change(options.filter((other) => (other === option ? !checked : selected.includes(other))));
      return (
        <label key={option} class="check">
          <input
            type="checkbox"
            checked={checked}
            disabled={checked && selected.length === 1}
            onChange={toggle}
          />
          {children(option)}
        </label>
      );
    })}
  </fieldset>
);

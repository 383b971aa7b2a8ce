import { useEffect, useId, useState } from 'preact/hooks';
import type { SearchKind } from '../../api/operations.ts';
import { texts } from '../../texts/texts.ts';
import { Icon } from '../icon.tsx';
import type { SearchResult } from './search-result.ts';
import { thingsNamed, useSuggestions } from './use-suggestions.ts';

interface SearchFieldProps {
  readonly label: string;
  readonly placeholder?: string;
  /** Kinds to search for; all when left out. */
  readonly kinds?: readonly SearchKind[];
  /** Text in the field at first, such as the title of the present choice. */
  readonly initialText?: string;
  readonly big?: boolean;
  /** Whether several are picked one after the other: the field is emptied for the next, and keeps the focus. */
  readonly many?: boolean;
  onPick(result: SearchResult): void;
  /** Enter with no suggestion chosen; without it, Enter takes the first suggestion. */
  onSearch?(text: string): void;
}

/** A field that suggests names while one types: a combobox as the ARIA practices describe it. */
export function SearchField({
  label,
  placeholder,
  kinds,
  initialText = '',
  big = false,
  many = false,
  onPick,
  onSearch,
}: SearchFieldProps) {
  const id = useId();
  const [text, setText] = useState(initialText);
  const [typed, setTyped] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const [isLeft, setLeft] = useState(false);
  const [namesakes, setNamesakes] = useState<readonly SearchResult[]>(); // several that have the very name
  const textSuggestions = useSuggestions(typed ? text : '', kinds);
  const suggestions = namesakes ?? textSuggestions;
  useEffect(() => {
    setText(initialText);
    setTyped(false);
  }, [initialText]);
  useEffect(() => setActive(namesakes ? 0 : -1), [suggestions]);

  const pick = (result: SearchResult) => {
    setText(many ? '' : result.name);
    setTyped(false);
    setOpen(false);
    onPick(result);
  };
  const enter = () => {
    const suggestion = suggestions?.[active] ?? (onSearch ? undefined : suggestions?.[0]);
    if (suggestion) return pick(suggestion);
    if (!onSearch || text.trim() === '') return undefined;
    setOpen(false);
    return thingsNamed(text, kinds).then((results) => {
      const [result] = results;
      if (result && results.length === 1) pick(result);
      else if (result && kinds) {
        setNamesakes(results);
        setOpen(true);
      } else onSearch(text.trim());
    });
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => setActive((index) => Math.min(index + 1, (suggestions?.length ?? 0) - 1)),
    ArrowUp: () => setActive((index) => Math.max(index - 1, -1)),
    Enter: enter,
    Escape: () => setOpen(false),
  };
  const visible = open && typed && text.trim().length > 0 && suggestions !== undefined;
  return (
    <div class={`search-field ${big ? 'search-field-big' : ''}`}>
      <label class="label" for={id}>
        {label}
      </label>
      <div class="search-input">
        <Icon name="search" />
        <input
          id={id}
          type="text"
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          placeholder={placeholder}
          value={text}
          aria-expanded={visible}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={visible && active >= 0 ? `${id}-${active}` : undefined}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setNamesakes(undefined);
            setTyped(true);
            setOpen(true);
          }}
          onFocus={({ currentTarget }) => {
            setLeft(false);
            setOpen(true);
            currentTarget.select();
          }}
          onBlur={() => {
            setOpen(false);
            setLeft(true);
          }}
          onKeyDown={(event) => {
            const act = keys[event.key];
            if (!act) return;
            if (event.key !== 'Escape') setOpen(true);
            event.preventDefault();
            act();
          }}
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={label} hidden={!visible} class="suggestions">
        {visible && namesakes && (
          <div role="option" aria-selected="false" aria-disabled="true" tabIndex={-1} class="no-suggestion">
            {texts.search.several(namesakes.length, text.trim())}
          </div>
        )}
        {visible &&
          suggestions.map((result, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, as in every combobox
            <div
              key={result.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(result)}
            >
              <span class="suggestion-name">{result.name}</span>
              {result.because && <span class="suggestion-because">{result.because}</span>}
              {result.origin && <span class="suggestion-because">{result.origin}</span>}
              <span class="search-kind">{texts.search.kinds[result.kind]}</span>
            </div>
          ))}
        {visible && suggestions.length === 0 && (
          <div role="option" aria-selected="false" aria-disabled="true" tabIndex={-1} class="no-suggestion">
            {texts.search.none(text.trim())}
          </div>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {visible && namesakes && texts.search.several(namesakes.length, text.trim())}
        {visible && !namesakes && texts.search.suggestions(suggestions.length)}
      </p>
      <p class="small field-note" role="status">
        {isLeft &&
          typed &&
          !onSearch &&
          text.trim() !== '' &&
          texts.search.notChosen(text.trim(), initialText)}
      </p>
    </div>
  );
}

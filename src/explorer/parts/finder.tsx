import { useEffect, useId, useState } from 'preact/hooks';
import { ask } from '../api/ask.ts';
import { type SearchKind, type SearchQuery, searchQuestion } from '../api/operations.ts';
import { texts } from '../texts.ts';
import { type FoundThing, foundThing } from './found-thing.ts';
import { Icon } from './icon.tsx';

interface FinderProps {
  readonly label: string;
  readonly placeholder?: string;
  readonly kinds?: readonly SearchKind[];
  /** What stands in the field at first, such as the title of what was chosen before. */
  readonly initial?: string;
  readonly big?: boolean;
  /** Whether several are picked one after the other: the field is emptied for the next, and keeps the focus. */
  readonly many?: boolean;
  onPick(thing: FoundThing): void;
  /** Enter with nothing chosen, or the last entry of the list; without it, Enter takes the first suggestion. */
  onSearch?(text: string): void;
}

const suggestions = 8;
const pause = 120;

/** Finds things by any name while one types: a combobox as the ARIA practices describe it. */
export function Finder({
  label,
  placeholder,
  kinds,
  initial = '',
  big = false,
  many = false,
  onPick,
  onSearch,
}: FinderProps) {
  const id = useId();
  const [text, setText] = useState(initial);
  const [typed, setTyped] = useState(false);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useSuggestions(typed ? text : '', kinds);
  useEffect(() => {
    setText(initial);
    setTyped(false);
  }, [initial]);
  useEffect(() => setActive(-1), [found]);

  const pick = (thing: FoundThing) => {
    setText(many ? '' : thing.name);
    setTyped(false);
    setOpen(false);
    onPick(thing);
  };
  const enter = () => {
    const chosen = found?.[active] ?? (onSearch ? undefined : found?.[0]);
    if (chosen) return pick(chosen);
    if (!onSearch || text.trim() === '') return undefined;
    setOpen(false);
    return onSearch(text.trim());
  };
  const keys: Record<string, () => void> = {
    ArrowDown: () => setActive((at) => Math.min(at + 1, (found?.length ?? 0) - 1)),
    ArrowUp: () => setActive((at) => Math.max(at - 1, -1)),
    Enter: enter,
    Escape: () => setOpen(false),
  };
  const shown = open && typed && text.trim().length > 0 && found !== undefined;
  return (
    <div class={`finder ${big ? 'finder-big' : ''}`}>
      <label class="label" for={id}>
        {label}
      </label>
      <div class="finder-field">
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
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
            setTyped(true);
            setOpen(true);
          }}
          onFocus={({ currentTarget }) => {
            setOpen(true);
            currentTarget.select();
          }}
          onBlur={() => setOpen(false)}
          onKeyDown={(event) => {
            const act = keys[event.key];
            if (!act) return;
            if (event.key !== 'Escape') setOpen(true);
            event.preventDefault();
            act();
          }}
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label={label} hidden={!shown} class="finder-list">
        {shown &&
          found.map((thing, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's, as in every combobox
            <div
              key={thing.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active}
              tabIndex={-1}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(thing)}
            >
              <span class="finder-name">{thing.name}</span>
              {thing.because && <span class="finder-because">{thing.because}</span>}
              <span class="finder-kind">{texts.search.kinds[thing.kind]}</span>
            </div>
          ))}
        {shown && found.length === 0 && (
          <div role="option" aria-selected="false" aria-disabled="true" tabIndex={-1} class="finder-none">
            {texts.search.none(text.trim())}
          </div>
        )}
      </div>
      <p class="visually-hidden" role="status">
        {shown ? texts.finder.found(found.length) : ''}
      </p>
    </div>
  );
}

/** What a text may mean, a moment after the last letter; undefined until it is known. */
function useSuggestions(text: string, kinds: readonly SearchKind[] | undefined): FoundThing[] | undefined {
  const [found, setFound] = useState<FoundThing[] | undefined>();
  const wanted = kinds?.join() ?? '';
  useEffect(() => {
    if (text.trim() === '') {
      setFound(undefined);
      return undefined;
    }
    const leaving = new AbortController();
    const timer = window.setTimeout(() => {
      const variables = {
        text: text.trim(),
        first: suggestions,
        ...(wanted && { kinds: wanted.split(',') as SearchKind[] }),
      };
      ask<SearchQuery, typeof variables>(searchQuestion, variables, leaving.signal).then(
        ({ data }) => setFound(data.search?.edges.flatMap((edge) => foundThing(edge) ?? []) ?? []),
        () => {},
      );
    }, pause);
    return () => {
      window.clearTimeout(timer);
      leaving.abort();
    };
  }, [text, wanted]);
  return found;
}

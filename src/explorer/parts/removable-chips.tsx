import { useEffect, useRef } from 'preact/hooks';
import { texts } from '../texts.ts';
import { Icon } from './icon.tsx';

interface RemovableChipsProps {
  readonly refs: readonly string[];
  readonly titles: (ref: string) => string;
  readonly className?: string;
  change(refs: readonly string[]): void;
}

/** What was picked, to be taken away again; the keyboard's focus then goes to the neighbour. */
export function RemovableChips({ refs, titles, className = '', change }: RemovableChipsProps) {
  const list = useRef<HTMLUListElement>(null);
  const removed = useRef<number | null>(null);
  useEffect(() => {
    if (removed.current === null) return;
    const buttons = list.current?.querySelectorAll('button');
    buttons?.[Math.min(removed.current, buttons.length - 1)]?.focus();
    removed.current = null;
  }, [refs.join()]);
  return (
    <ul class={`chips ${className}`} ref={list}>
      {refs.map((ref, place) => (
        <li key={ref} class="chip">
          {titles(ref)}
          <button
            type="button"
            class="chip-remove"
            aria-label={texts.paths.remove(titles(ref))}
            onClick={() => {
              removed.current = place;
              change(refs.filter((other) => other !== ref));
            }}
          >
            <Icon name="close" />
          </button>
        </li>
      ))}
    </ul>
  );
}

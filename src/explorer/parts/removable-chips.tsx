import { useEffect, useRef } from 'preact/hooks';
import { texts } from '../texts/texts.ts';
import { Icon } from './icon.tsx';

interface RemovableChipsProps {
  readonly refs: readonly string[];
  titleOf(ref: string): string;
  readonly className?: string;
  change(refs: readonly string[]): void;
}

/** A chip for each ref, with a button that removes it; the focus then goes to the neighbour. */
export function RemovableChips({ refs, titleOf, className = '', change }: RemovableChipsProps) {
  const list = useRef<HTMLUListElement>(null);
  const removedIndex = useRef<number | null>(null);
  useEffect(() => {
    if (removedIndex.current === null) return;
    const buttons = list.current?.querySelectorAll('button');
    buttons?.[Math.min(removedIndex.current, buttons.length - 1)]?.focus();
    removedIndex.current = null;
  }, [refs.join()]);
  return (
    <ul class={`chips ${className}`} ref={list}>
      {refs.map((ref, index) => (
        <li key={ref} class="chip">
          {titleOf(ref)}
          <button
            type="button"
            class="chip-remove"
            aria-label={texts.remove(titleOf(ref))}
            onClick={() => {
              removedIndex.current = index;
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

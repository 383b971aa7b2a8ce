import { useEffect, useState } from 'preact/hooks';
import { texts } from '../../texts/texts.ts';
import { Icon } from '../icon.tsx';

const storageKey = 'career-graph.show-sources';
const listeners = new Set<(isOn: boolean) => void>();
let current: boolean | undefined;

function read(): boolean {
  try {
    return localStorage.getItem(storageKey) !== null;
  } catch {
    return false; // a browser without storage: the choice lasts for this visit
  }
}

function store(isOn: boolean): void {
  current = isOn;
  try {
    if (isOn) localStorage.setItem(storageKey, 'yes');
    else localStorage.removeItem(storageKey);
  } catch {
    // it lasts for this visit
  }
  for (const listener of listeners) listener(isOn);
}

/** Whether the source of every fact is a stop of the keyboard and written out beside its sign. Off until asked for. */
export function useSourcesShown(): boolean {
  current ??= read();
  const [isOn, setOn] = useState(current);
  useEffect(() => {
    listeners.add(setOn);
    return () => {
      listeners.delete(setOn);
    };
  }, []);
  return isOn;
}

/** One switch for the sources of all facts: without it, a view would have a hundred stops for the Tab key. */
export function SourcesSwitch() {
  const isOn = useSourcesShown();
  return (
    <button type="button" class="sources-switch" aria-pressed={isOn} onClick={() => store(!isOn)}>
      <Icon name={isOn ? 'check' : 'CURATED'} /> <span>{texts.evidence.show}</span>
    </button>
  );
}

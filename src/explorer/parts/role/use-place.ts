import { useEffect, useState } from 'preact/hooks';

const storageKey = 'career-graph.place';

let keptPlace: string | undefined;
const listeners = new Set<(place: string) => void>();

function read(): string {
  try {
    return localStorage.getItem(storageKey) ?? '';
  } catch {
    return ''; // a browser without storage: the place lasts for this visit
  }
}

/** Keeps a place in this browser, for all parts that show pay. @param place a name of one that is known; empty for none */
function keepPlace(place: string): void {
  keptPlace = place;
  try {
    if (place === '') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, place);
  } catch {
    // it lasts for this visit
  }
  for (const listener of listeners) listener(place);
}

/** The place whose pay somebody wants to see, as they wrote it, and a function that keeps another in this browser. */
export function usePlace(): [string, (place: string) => void] {
  keptPlace ??= read();
  const [place, setPlace] = useState(keptPlace);
  useEffect(() => {
    listeners.add(setPlace);
    setPlace(keptPlace ?? '');
    return () => {
      listeners.delete(setPlace);
    };
  }, []);
  return [place, keepPlace];
}

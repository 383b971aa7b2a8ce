import { useState } from 'preact/hooks';

const storageKey = 'career-graph.place';

function read(): string {
  try {
    return localStorage.getItem(storageKey) ?? '';
  } catch {
    return ''; // a browser without storage: the place lasts for this visit
  }
}

/** The place whose pay somebody wants to see, as they wrote it, and a function that keeps another in this browser. */
export function usePlace(): [string, (place: string) => void] {
  const [place, setPlace] = useState(read);
  const keep = (text: string): void => {
    const trimmed = text.trim();
    setPlace(trimmed);
    try {
      if (trimmed === '') localStorage.removeItem(storageKey);
      else localStorage.setItem(storageKey, trimmed);
    } catch {
      // it lasts for this visit
    }
  };
  return [place, keep];
}

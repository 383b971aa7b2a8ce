import { useEffect, useState } from 'preact/hooks';
import { fromText, noSkills, type OwnSkills } from './own-skills.ts';

const key = 'career-graph.my-skills';
const listeners = new Set<(own: OwnSkills) => void>();
let kept: OwnSkills | undefined;

function read(): OwnSkills {
  try {
    return fromText(localStorage.getItem(key) ?? '{}') ?? noSkills;
  } catch {
    return noSkills; // a browser that keeps nothing: for this visit only, then
  }
}

function keep(own: OwnSkills): void {
  kept = own;
  try {
    if (own.skills.length + own.tools.length + own.ticked.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify({ ...own, unknown: undefined }));
  } catch {
    // it stays for this visit
  }
  for (const listener of listeners) listener(own);
}

/** The skills kept in this browser, also when another window changes them. */
export function useOwnSkills(): [OwnSkills, (own: OwnSkills) => void] {
  kept ??= read();
  const [own, setOwn] = useState(kept);
  useEffect(() => {
    const fromElsewhere = (event: StorageEvent) => {
      if (event.key !== key && event.key !== null) return;
      kept = read();
      setOwn(kept);
    };
    listeners.add(setOwn);
    window.addEventListener('storage', fromElsewhere);
    return () => {
      listeners.delete(setOwn);
      window.removeEventListener('storage', fromElsewhere);
    };
  }, []);
  return [own, keep];
}

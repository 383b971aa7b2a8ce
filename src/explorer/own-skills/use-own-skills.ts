import { useEffect, useState } from 'preact/hooks';
import { noSkills, type OwnSkills } from './own-skills.ts';
import { fromJson, toJson } from './own-skills-text.ts';

const storageKey = 'career-graph.my-skills';
const listeners = new Set<(ownSkills: OwnSkills) => void>();
let current: OwnSkills | undefined;

function read(): OwnSkills {
  try {
    return fromJson(localStorage.getItem(storageKey) ?? '{}') ?? noSkills;
  } catch {
    return noSkills; // a browser without storage: own skills last for this visit
  }
}

function store(ownSkills: OwnSkills): void {
  current = ownSkills;
  const { skills, tools, ticked, time } = ownSkills;
  try {
    if (skills.length + tools.length + ticked.length === 0 && !time) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, toJson(ownSkills));
  } catch {
    // they last for this visit
  }
  for (const listener of listeners) listener(ownSkills);
}

/** The skills stored in this browser and a function that stores others; follows changes made in other windows. */
export function useOwnSkills(): [OwnSkills, (ownSkills: OwnSkills) => void] {
  current ??= read();
  const [ownSkills, setOwnSkills] = useState(current);
  useEffect(() => {
    const readAgain = (event: StorageEvent) => {
      if (event.key !== storageKey && event.key !== null) return;
      current = read();
      setOwnSkills(current);
    };
    listeners.add(setOwnSkills);
    window.addEventListener('storage', readAgain);
    return () => {
      listeners.delete(setOwnSkills);
      window.removeEventListener('storage', readAgain);
    };
  }, []);
  return [ownSkills, store];
}

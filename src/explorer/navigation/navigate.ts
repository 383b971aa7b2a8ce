import { useEffect, useState } from 'preact/hooks';
import { type Address, addressOf, hrefOf } from './address.ts';

const here = () => `${location.pathname}${location.search}`;
const listeners = new Set<() => void>();
const tell = () => {
  for (const listener of listeners) listener();
};

/** @param how `replace` for another look at the same view: back leads out of it, not through every look */
export function navigate(to: Address | string, how: 'push' | 'replace' = 'push'): void {
  const href = typeof to === 'string' ? to : hrefOf(to);
  if (how === 'replace') history.replaceState(null, '', href);
  else if (href !== here()) history.pushState(null, '', href);
  tell();
  if (how === 'push') window.scrollTo(0, 0);
}

export function useAddress(): Address {
  const [href, setHref] = useState(here());
  useEffect(() => {
    const look = () => setHref(here());
    listeners.add(look);
    window.addEventListener('popstate', look);
    look();
    return () => {
      listeners.delete(look);
      window.removeEventListener('popstate', look);
    };
  }, []);
  return addressOf(href);
}

/** Lets plain links of the page lead on without loading it again. */
export function followLinks(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.origin !== location.origin || link.target || link.hasAttribute('download')) return;
    if (addressOf(link.pathname).view === 'unknown' || link.getAttribute('href')?.startsWith('#')) return;
    event.preventDefault();
    navigate(`${link.pathname}${link.search}`);
  });
}

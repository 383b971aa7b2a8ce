import { useEffect, useState } from 'preact/hooks';
import { type Address, addressOf, hrefOf } from './address.ts';

const currentHref = () => `${location.pathname}${location.search}`;
const listeners = new Set<() => void>();
const notify = () => {
  for (const listener of listeners) listener();
};

/** Goes to a view. @param how `replace` stays on one entry of the history, so that back leads out of the view */
export function navigate(to: Address | string, how: 'push' | 'replace' = 'push'): void {
  const href = typeof to === 'string' ? to : hrefOf(to);
  if (how === 'replace') history.replaceState(null, '', href);
  else if (href !== currentHref()) history.pushState(null, '', href);
  notify();
  if (how === 'push') window.scrollTo(0, 0);
}

/** The address of the page, followed as it changes. */
export function useAddress(): Address {
  const [href, setHref] = useState(currentHref());
  useEffect(() => {
    const update = () => setHref(currentHref());
    listeners.add(update);
    window.addEventListener('popstate', update);
    update();
    return () => {
      listeners.delete(update);
      window.removeEventListener('popstate', update);
    };
  }, []);
  return addressOf(href);
}

/** Lets plain clicks on links of the page change the view without loading the page again. */
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

import { useState } from 'preact/hooks';
import type { Pages } from '../api/use-pages.ts';
import { texts } from '../texts/texts.ts';

/** How many roles of a long list are on the page, and a button for the next page; nothing where all are. */
export function ShowMore({ pages: { nodes, total, loadMore } }: { readonly pages: Pages<unknown, unknown> }) {
  const [waiting, setWaiting] = useState(false);
  const [failed, setFailed] = useState(false);
  if (!loadMore) return null;
  const load = async () => {
    setWaiting(true);
    try {
      await loadMore();
      setFailed(false);
    } catch {
      setFailed(true);
    } finally {
      setWaiting(false);
    }
  };
  return (
    <p class="more no-print" role="status">
      {failed ? texts.showMore.failed : texts.showMore.rolesShown(nodes.length, total)}{' '}
      <button type="button" class="button quiet" disabled={waiting} onClick={() => void load()}>
        {waiting ? texts.states.waiting : texts.showMore.label}
      </button>
    </p>
  );
}

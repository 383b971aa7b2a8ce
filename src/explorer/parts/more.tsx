import { useState } from 'preact/hooks';
import { texts } from '../texts.ts';

interface MoreProps {
  readonly shown: number;
  readonly total: number;
  readonly more: (() => Promise<void>) | null;
}

/** How many of a long list are shown, and a way to more; nothing where all are. */
export function More({ shown, total, more }: MoreProps) {
  const [waiting, setWaiting] = useState(false);
  const [failed, setFailed] = useState(false);
  if (!more) return null;
  const ask = async () => {
    setWaiting(true);
    try {
      await more();
      setFailed(false);
    } catch {
      setFailed(true);
    } finally {
      setWaiting(false);
    }
  };
  return (
    <p class="more no-print" role="status">
      {failed ? texts.more.failed : texts.more.shown(shown, total)}{' '}
      <button type="button" class="button quiet" disabled={waiting} onClick={() => void ask()}>
        {waiting ? texts.states.waiting : texts.more.more}
      </button>
    </p>
  );
}

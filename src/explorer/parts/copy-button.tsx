import { useEffect, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  readonly copied: string;
}

/** Copies a text, and says that it did. */
export function CopyButton({ text, label, copied }: CopyButtonProps) {
  const [done, setDone] = useState(false);
  useEffect(() => {
    const timer = done ? window.setTimeout(() => setDone(false), 3_000) : undefined;
    return () => window.clearTimeout(timer);
  }, [done]);
  return (
    <button type="button" class="button quiet" onClick={() => void copy(text).then(() => setDone(true))}>
      <Icon name={done ? 'check' : 'copy'} /> <span aria-live="polite">{done ? copied : label}</span>
    </button>
  );
}

/** The clipboard is there on secure pages only; a service at a plain address of a network is none. */
async function copy(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const field = document.createElement('textarea');
  field.value = text;
  (document.querySelector('dialog[open]') ?? document.body).append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
}

import { useEffect, useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface CopyButtonProps {
  readonly text: string;
  readonly label: string;
  /** Shown for three seconds after copying. */
  readonly copiedLabel: string;
}

/** Copies a text to the clipboard, and says so. */
export function CopyButton({ text, label, copiedLabel }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    const timer = copied ? window.setTimeout(() => setCopied(false), 3_000) : undefined;
    return () => window.clearTimeout(timer);
  }, [copied]);
  return (
    <button type="button" class="button quiet" onClick={() => void copy(text).then(() => setCopied(true))}>
      <Icon name={copied ? 'check' : 'copy'} /> <span aria-live="polite">{copied ? copiedLabel : label}</span>
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

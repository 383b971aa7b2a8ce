import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { formatDay } from '../format/format.ts';
import { texts } from '../texts/texts.ts';
import { QrCode } from './qr-code.tsx';

interface PageProps {
  readonly title: string;
  readonly className?: string;
  readonly children: ComponentChildren;
}

/** The frame of a view: sets the document's title, and says on paper when and from where it was printed. */
export function Page({ title, className = '', children }: PageProps) {
  useEffect(() => {
    document.title = title === texts.name ? title : `${title} · ${texts.name}`;
  }, [title]);
  const address = location.href.split('#')[0] ?? '';
  return (
    <div class={`page ${className}`}>
      <header class="print-only small sheet-head">
        <QrCode text={address} />
        <p>
          {texts.print.made(formatDay(new Date()))} · {address}
        </p>
      </header>
      {children}
    </div>
  );
}

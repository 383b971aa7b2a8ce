import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { formatDay } from '../format/format.ts';
import { texts } from '../texts/texts.ts';

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
  return (
    <div class={`page ${className}`}>
      {children}
      <p class="print-only small">
        {texts.print.made(formatDay(new Date()))} · {location.href.split('#')[0]}
      </p>
    </div>
  );
}

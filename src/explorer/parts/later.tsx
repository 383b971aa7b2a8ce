import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface LaterProps {
  /** What is shown. Where it was there before it is there at once, so that going back finds the page as long as it was. */
  readonly subject: string;
  readonly children: ComponentChildren;
}

const earlierSubjects = new Set<string>();

/** Renders what stands below the first screen in a task of its own, once what stands above is painted. */
export function Later({ subject, children }: LaterProps) {
  const [isTime, setIsTime] = useState(earlierSubjects.has(subject));
  useEffect(() => {
    const timer = window.setTimeout(() => {
      earlierSubjects.add(subject);
      setIsTime(true);
    });
    return () => window.clearTimeout(timer);
  }, [subject]);
  return <>{isTime && children}</>;
}

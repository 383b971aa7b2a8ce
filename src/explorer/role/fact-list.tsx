import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { EvidenceFragment } from '../api/operations.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { texts } from '../texts/texts.ts';

/** One line of a fact list. */
export interface Fact {
  readonly key: string;
  readonly content: ComponentChildren;
  /** The fact in words, for a report. */
  readonly sentence: string;
  readonly evidence: readonly EvidenceFragment[];
}

interface FactListProps {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly note?: string;
  /** Whether the facts are many and short, so that several stand beside each other. */
  readonly sideBySide?: boolean;
}

/** How many facts show until more are asked for. */
const maxAtFirst = 10;

/** A short section of facts, each with its evidence, ten until asked for more; nothing without facts. */
export function FactList({ title, facts, note, sideBySide = false }: FactListProps) {
  const [all, setAll] = useState(false);
  if (facts.length === 0) return null;
  return (
    <section class={`facts ${sideBySide ? 'facts-side-by-side' : ''}`}>
      <h2>{title}</h2>
      {note && <p class="section-note">{note}</p>}
      <ul>
        {(all ? facts : facts.slice(0, maxAtFirst)).map(({ key, content, sentence, evidence }) => (
          <li key={key}>
            <span>{content}</span> <Evidence evidence={evidence} fact={sentence} />
          </li>
        ))}
      </ul>
      {!all && facts.length > maxAtFirst && (
        <button type="button" class="link-button no-print" onClick={() => setAll(true)}>
          {texts.role.showAll(facts.length)}
        </button>
      )}
    </section>
  );
}

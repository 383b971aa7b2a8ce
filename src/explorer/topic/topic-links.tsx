import type { EvidenceFragment } from '../api/operations.ts';
import { hrefOf } from '../navigation/address.ts';
import { Evidence } from '../parts/evidence/evidence.tsx';
import { TruncationNote } from '../parts/truncation-note.tsx';

interface TopicLinksProps {
  readonly title: string;
  readonly view: 'skill' | 'tool';
  /** Null when it could not be answered. */
  readonly list: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly node: { readonly ref: string; readonly name: string };
      readonly evidence: readonly EvidenceFragment[];
    }[];
  } | null;
  /** The fact about one of them in a sentence, for a report. */
  factOf(name: string): string;
}

/** Skills or tools that a topic is related to, each with its evidence; nothing without any. */
export function TopicLinks({ title, view, list, factOf }: TopicLinksProps) {
  const edges = list?.edges ?? [];
  if (edges.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul class="chips">
        {edges.map(({ node: { ref, name }, evidence }) => (
          <li key={ref} class="chip-with-evidence">
            <a class="chip" href={hrefOf({ view, ref })}>
              {name}
            </a>
            <Evidence evidence={evidence} fact={factOf(name)} />
          </li>
        ))}
      </ul>
      <TruncationNote count={edges.length} total={list?.totalCount} />
    </>
  );
}

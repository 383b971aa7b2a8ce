import type { ImportNotes } from '../../importers/import-notes.ts';
import type { ReleasePreview } from '../../importers/release-preview.ts';
import type { UnseenNodes } from '../../importers/unseen-nodes.ts';
import type { WriteReport } from '../../store/career-store.ts';
import { number, plural } from '../output/wording.ts';

/** What an import did with one source. */
export interface ImportReport extends Partial<WriteReport> {
  /** Its id. */
  readonly source: string;
  /** Rows of the files that were read. */
  readonly rows: number;
  /** Number of descriptions and facts. The JSON output calls them statements. */
  readonly statements: number;
  readonly seconds: number;
  /** The sentence that the licence asks for. */
  readonly attribution: string;
  /** How the files were understood. */
  readonly remarks: ImportNotes['remarks'];
  readonly skipped: ImportNotes['skipped'];
  readonly absentFiles: readonly string[];
  /** Nodes that no source describes yet. */
  readonly unseen: readonly UnseenNodes[];
  /** What would change; with --dry-run only. */
  readonly preview?: ReleasePreview;
}

/** Lines of a list, beyond which the rest is counted. */
const listLimit = 10;
/** A report as lines for people, without a line break at the end. */
export function renderReport(report: ImportReport): string {
  const {
    source,
    rows,
    statements: assertions,
    seconds,
    remarks,
    skipped,
    absentFiles,
    unseen,
    preview,
    attribution,
  } = report;
  const lines = [
    `${source}: ${number(rows)} rows, ${number(assertions)} facts, ${seconds.toFixed(1)} s`,
    ...remarks.map((remark) => `  ${remark}`),
    ...(preview ? previewLines(preview) : [writtenLine(report)]),
    ...skipped.map(
      ({ reason, rows: count, examples }) =>
        `  skipped ${number(count)}, ${reason}: ${examples.map(({ file, line }) => `${file}:${line}`).join(', ')}${count > examples.length ? ', …' : ''}`,
    ),
    ...(absentFiles.length > 0 ? [`  missing files: ${absentFiles.join(', ')}`] : []),
    ...unseen.map(
      ({ what, nodes, rows: count, examples }) =>
        `  hidden until another source describes them: ${plural(nodes, what)} in ${plural(count, 'row')}: ${examples.map(({ id, place }) => `${id} (${place.file}:${place.line})`).join(', ')}${nodes > examples.length ? ', …' : ''}`,
    ),
    `  ${attribution}`,
  ];
  return lines.join('\n');
}

const writtenLine = ({ written = 0, unchanged = 0, removed = 0 }: ImportReport): string =>
  `  ${number(written)} written, ${number(unchanged)} unchanged, ${number(removed)} of an earlier release removed`;

function previewLines({ present, collisions, broad, ...counts }: ReleasePreview): string[] {
  const { added, changed, removed, unchanged } = counts;
  return [
    `  nothing was written; compared with ${present ?? 'no earlier release'}: ${number(added)} new, ${number(changed)} changed, ${number(removed)} gone, ${number(unchanged)} the same`,
    ...section(
      `names that curated and imported roles share (the curated role stays first): ${number(collisions.length)}`,
      collisions.map(({ name, curated, official }) => `"${name}" is ${curated}, and also ${official}`),
    ),
    ...section(
      `codes broader than the role, whose figures are not the role’s own: ${number(broad.length)}`,
      broad.map(({ role, code }) => `${role} within ${code}`),
    ),
  ];
}

/** A heading and the first lines below it; empty without lines. */
function section(heading: string, all: readonly string[]): string[] {
  if (all.length === 0) return [];
  const rest = all.length - listLimit;
  return [
    `  ${heading}`,
    ...all.slice(0, listLimit).map((line) => `    ${line}`),
    ...(rest > 0 ? [`    … and ${number(rest)} more; --json has all`] : []),
  ];
}

import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { type NodeRef, nodeRef } from '../../domain/graph/fact.ts';
import type { CodeMatch } from '../../domain/graph/vocabulary.ts';
import type { Assertion } from '../../store/career-store.ts';
import { fact } from '../fact.ts';
import type { ImportNotes } from '../import-notes.ts';
import type { Importer } from '../importer.ts';
import { escoId, isEscoOccupationUri, isOnetCode, onetRoleId } from '../occupation-ids.ts';
import type { Row } from '../tables/row.ts';
import { fileAt } from '../tables/source-file.ts';
import { readTable } from '../tables/table-file.ts';

const columns = ['O*NET Id', 'ESCO or ISCO URI', 'Type of Match'];
/** The project describes itself in 16 lines before the header. */
const headerWithin = 50;

/** Whether a file is the official crosswalk, by the columns named near its beginning. */
export function isOfficialCrosswalk(path: string): boolean {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  const file = openSync(path, 'r');
  try {
    const start = Buffer.alloc(20_000);
    const text = start.toString('utf8', 0, readSync(file, start));
    return columns.every((column) => text.includes(column));
  } finally {
    closeSync(file);
  }
}

/**
 * The crosswalk of the European Commission and the US Department of Labor: a CSV file with the columns `O*NET Id`,
 * `ESCO or ISCO URI` and `Type of Match`, after some lines on the project.
 *
 * @param release `1` when left out
 */
export const openOfficialCrosswalk = (path: string, release = '1'): Importer => ({
  about: {
    name: 'esco-onet',
    version: release,
    title: 'ESCO and O*NET crosswalk, European Commission and U.S. Department of Labor',
    url: 'https://esco.ec.europa.eu/en/use-esco/other-crosswalks',
    licence: 'Commission Decision 2011/833/EU (CC BY 4.0)',
    attribution:
      'Crosswalk between ESCO and O*NET by the European Commission and the U.S. Department of Labor, Employment and Training Administration.',
    retrieved: null,
  },
  assertions: (notes) => readOfficialCrosswalk(path, notes),
});

async function* readOfficialCrosswalk(
  path: string,
  notes: ImportNotes,
): AsyncGenerator<readonly Assertion[]> {
  notes.remark('taken for the official crosswalk of ESCO and O*NET');
  const rows = new Map<string, Row>();
  for await (const part of readTable(fileAt(path), { columns, ended: false, headerWithin }, notes)) {
    yield part.flatMap((row) => (isFirst(row, rows, notes) ? mapRow(row, notes) : []));
  }
}

function isFirst(row: Row, rows: Map<string, Row>, notes: ImportNotes): boolean {
  const key = `${row.cell('O*NET Id')} ${row.cell('ESCO or ISCO URI')}`;
  const earlier = rows.get(key);
  if (!earlier) rows.set(key, row);
  else if (earlier.cell('Type of Match') === row.cell('Type of Match')) notes.skip('repeats a row', row);
  else {
    notes.refuse(
      `${row.cell('Type of Match')} contradicts ${earlier.cell('Type of Match')} in line ${earlier.line}`,
      row,
    );
  }
  return earlier === undefined;
}

/** Seen from O*NET, as the file has it: `broadMatch` means that ESCO's concept is wider. */
const matches: Readonly<Record<string, CodeMatch>> = {
  exactMatch: 'EXACT',
  closeMatch: 'CLOSE',
  broadMatch: 'BROAD',
  narrowMatch: 'NARROW',
};

/** Seen from the other side. */
const inverse: Readonly<Record<CodeMatch, CodeMatch>> = {
  EXACT: 'EXACT',
  CLOSE: 'CLOSE',
  BROAD: 'NARROW',
  NARROW: 'BROAD',
};

/** An ESCO occupation gets O*NET's code; an O*NET occupation gets the code of an ISCO group. */
function mapRow(row: Row, notes: ImportNotes): Assertion[] {
  const [code, uri] = [row.cell('O*NET Id'), row.cell('ESCO or ISCO URI')];
  const match = matches[row.cell('Type of Match')];
  const [, group] = /^http:\/\/data\.europa\.eu\/esco\/isco\/C(\d{1,4})$/.exec(uri) ?? [];
  if (!isOnetCode(code)) {
    notes.refuse(`O*NET Id: ${JSON.stringify(code)} is not an O*NET-SOC code`, row);
  } else if (!match) {
    notes.refuse(`Type of Match: ${JSON.stringify(row.cell('Type of Match'))} is not a match of SKOS`, row);
  } else if (group) {
    return coded(
      row,
      nodeRef('Role', onetRoleId(code)),
      nodeRef('OccupationCode', `isco-${group}`),
      match,
      notes,
    );
  } else if (isEscoOccupationUri(uri)) {
    const role = nodeRef('Role', escoId(uri));
    return coded(row, role, nodeRef('OccupationCode', `onet-soc-${code}`), inverse[match], notes);
  } else {
    notes.refuse(
      `ESCO or ISCO URI: ${JSON.stringify(uri)} is neither an ESCO occupation nor an ISCO group`,
      row,
    );
  }
  return [];
}

function coded(
  row: Row,
  role: NodeRef<'Role'>,
  code: NodeRef<'OccupationCode'>,
  match: CodeMatch,
  notes: ImportNotes,
): Assertion[] {
  notes.mention(role, role.startsWith('Role:onet-') ? 'O*NET occupation' : 'ESCO occupation', row);
  notes.mention(code, code.includes(':isco-') ? 'ISCO group' : 'O*NET-SOC code', row);
  return [fact('CODED', role, code, { match })];
}

import { basename } from 'node:path';
import { getOrAdd } from '../../domain/collections/grouping.ts';
import { nodeRef } from '../../domain/graph/fact.ts';
import type { Assertion } from '../../store/career-store.ts';
import { fact } from '../fact.ts';
import { ImportNotes } from '../import-notes.ts';
import type { Importer } from '../importer.ts';
import { escoId, isEscoOccupationUri, isOnetCode } from '../occupation-ids.ts';
import { numberIn } from '../tables/cell-values.ts';
import type { Row } from '../tables/row.ts';
import { singleRow } from '../tables/single-row.ts';
import { fileAt } from '../tables/source-file.ts';
import { readTable } from '../tables/table-file.ts';
import { isOfficialCrosswalk, openOfficialCrosswalk } from './read-official-crosswalk.ts';

const columns = ['onet_code', 'confidence', 'concept_uri'];

/**
 * A crosswalk between ESCO and O*NET: the official one (see openOfficialCrosswalk), or that of Nesta's Mapping Career
 * Causeways, a CSV file with the columns `onet_code`, `confidence` and `concept_uri`, which gives each ESCO occupation an
 * O*NET-SOC code.
 *
 * @param release of Nesta's read from the end of the file's name (`_Nov2020.csv`) when left out, else `1`
 */
export function openCrosswalk(path: string, release?: string): Importer {
  if (isOfficialCrosswalk(path)) return openOfficialCrosswalk(path, release);
  const [, nameRelease] = /_([A-Z][a-z]{2}\d{4})\.csv$/.exec(basename(path)) ?? [];
  return {
    about: {
      name: 'esco-onet-crosswalk',
      version: release ?? nameRelease ?? '1',
      title: 'ESCO to O*NET crosswalk, Mapping Career Causeways',
      url: 'https://github.com/nestauk/mapping-career-causeways',
      licence: 'MIT, © 2021 Nesta',
      attribution: 'Kanders, Djumalieva, Sleeman, Orlik (2020): Mapping Career Causeways. Nesta.',
      retrieved: null,
    },
    assertions: (notes) => readCrosswalk(path, notes),
  };
}

/** Reads the file twice: a code that several occupations share is wider than each of them. */
async function* readCrosswalk(path: string, notes: ImportNotes): AsyncGenerator<readonly Assertion[]> {
  notes.remark('taken for the crosswalk of Mapping Career Causeways');
  const uses = new Map<string, Set<string>>();
  for await (const rows of readTable(fileAt(path), { columns, ended: false }, notes)) {
    for (const row of rows) {
      getOrAdd(uses, row.cell('onet_code'), () => new Set()).add(row.cell('concept_uri'));
    }
  }
  const seen = new Map<string, Row>();
  for await (const rows of readTable(fileAt(path), { columns, ended: false }, new ImportNotes())) {
    yield rows.flatMap((row) => mapRow(row, uses, seen, notes));
  }
}

/**
 * A match is at most CLOSE: the publisher compared titles and descriptions, by machine and then by hand.
 *
 * @param uses addresses of occupations by code
 * @param seen rows so far, by pair
 */
function mapRow(
  row: Row,
  uses: ReadonlyMap<string, ReadonlySet<string>>,
  seen: Map<string, Row>,
  notes: ImportNotes,
): Assertion[] {
  const code = row.cell('onet_code');
  const uri = row.cell('concept_uri');
  if (!isOnetCode(code)) {
    notes.refuse(`onet_code: ${JSON.stringify(code)} is not an O*NET-SOC code`, row);
    return [];
  }
  if (!isEscoOccupationUri(uri)) {
    notes.refuse(`concept_uri: ${JSON.stringify(uri)} is not an ESCO occupation`, row);
    return [];
  }
  const key = `${uri} ${code}`;
  const earlier = seen.get(key);
  if (earlier) {
    singleRow([earlier, row], ['confidence'], notes);
    return [];
  }
  seen.set(key, row);
  const [role, onetCode] = [nodeRef('Role', escoId(uri)), nodeRef('OccupationCode', `onet-soc-${code}`)];
  notes.mention(role, 'ESCO occupation', row);
  notes.mention(onetCode, 'O*NET-SOC code', row);
  const close = uses.get(code)?.size === 1 && (numberIn(row, 'confidence', notes, { max: 100 }) ?? 0) >= 1;
  return [fact('CODED', role, onetCode, { match: close ? 'CLOSE' : 'BROAD' })];
}

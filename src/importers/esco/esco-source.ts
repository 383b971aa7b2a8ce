import { basename } from 'node:path';
import type { SourceDescription } from '../../store/release.ts';
import { ImportRefused } from '../import-refused.ts';
import type { Row } from '../tables/row.ts';

/**
 * What a release of ESCO is.
 *
 * @param path of its folder or archive
 * @param release such as `1.1.1`; read from the name of the folder or archive when left out
 * @throws ImportRefused when that name has no release
 */
export function escoSource(path: string, release: string | undefined): SourceDescription {
  const [, nameRelease] = /(\d+\.\d+(?:\.\d+)?)/.exec(basename(path)) ?? [];
  const version = release ?? nameRelease;
  if (!version) {
    throw new ImportRefused([
      `${path}: its release cannot be told from its name; say --release, such as 1.1.1`,
    ]);
  }
  return {
    name: 'esco',
    version,
    title: `ESCO v${version}, European Commission`,
    url: 'https://esco.ec.europa.eu',
    licence: 'Commission Decision 2011/833/EU (CC BY 4.0)',
    attribution: 'This service uses the ESCO classification of the European Commission.',
    retrieved: null,
  };
}

/** The alternative labels of a concept, and the hidden ones, which are meant for search. A cell holds one per line. */
export const labelsOf = (row: Row): string[] =>
  `${row.cell('altLabels')}\n${row.cell('hiddenLabels')}`
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

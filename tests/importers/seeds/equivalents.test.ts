import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { refId, refKind } from '../../../src/domain/graph/fact.ts';
import { openEsco } from '../../../src/importers/esco/read-esco.ts';
import { ImportNotes } from '../../../src/importers/import-notes.ts';
import { openOnet } from '../../../src/importers/onet/read-onet.ts';
import { seedsDirectory } from '../../../src/server/project-files.ts';
import { descriptions, facts } from '../../curated.ts';
import { longTestLimit } from '../../time-limits.ts';

const curated = new Set(descriptions.map(({ kind, id }) => `${kind}:${id}`));

/** From things of the seeds to those of O*NET and ESCO; the seeds hold each both ways. */
const equivalents = facts.filter(
  ({ type, fromKind, from, source }) =>
    type === 'EQUIVALENT_TO' && source === 'editors' && curated.has(`${fromKind}:${from}`),
);

describe('equivalents in the seeds', () => {
  test('a skill is compared with skills, and a tool with tools', () => {
    expect(equivalents.length).toBeGreaterThan(500);
    expect(equivalents.filter(({ fromKind, toKind }) => fromKind !== toKind)).toEqual([]);
  });

  test('nothing official is EXACT for two things of the seeds', () => {
    const exact = equivalents.filter(({ properties }) => properties.match === 'EXACT').map(({ to }) => to);
    expect(exact.filter((id, i) => exact.indexOf(id) !== i)).toEqual([]);
  });
});

/** Folder with a folder per publisher. Without a default: the files are never committed. */
const directory = process.env.CAREER_DATA_DIR;

describe.runIf(directory)('equivalents in the seeds compared with the releases', () => {
  /** Names of skills and tools by `Kind:id`, as the importers read them. */
  const names = new Map<string, unknown>();
  beforeAll(async () => {
    const importers = [
      openOnet(join(directory ?? '', 'onet-29.3')),
      openEsco(join(directory ?? '', 'esco-v1.1.1')),
    ];
    for (const importer of importers) {
      for await (const part of importer.assertions(new ImportNotes())) {
        for (const assertion of part) {
          if (!('node' in assertion) || !/^(Skill|Tool)$/.test(refKind(assertion.node))) continue;
          names.set(assertion.node, assertion.properties.name);
        }
      }
    }
  }, longTestLimit);

  test('O*NET or ESCO has each under its id', () => {
    const absent = equivalents.filter(({ toKind, to }) => !names.has(`${toKind}:${to}`));
    expect(absent.map(({ from, to }) => [from, to])).toEqual([]);
  });

  test('a comment is the name there', () => {
    const text = readFileSync(join(seedsDirectory(), 'editors/equivalents.yaml'), 'utf8');
    const commented = [...text.matchAll(/^ {6}'?(.+?)'?:(?: \{.*\} # |\n {8}match: \w+\n {8}# )(.*)$/gm)];
    expect(commented.length).toBeGreaterThan(400);
    const nameOf = new Map([...names].map(([ref, name]) => [refId(ref as `Skill:${string}`), name]));
    const wrong = commented.filter(([, id = '', comment]) => nameOf.get(id) !== comment);
    expect(wrong.map(([, id = '', comment]) => [id, comment, nameOf.get(id)])).toEqual([]);
  });
});

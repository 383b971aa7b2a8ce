import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { openCrosswalk } from '../../src/importers/crosswalk/read-crosswalk.ts';
import { openEsco } from '../../src/importers/esco/read-esco.ts';
import { openEscoLabels } from '../../src/importers/esco/read-esco-labels.ts';
import { openExport } from '../../src/importers/export/read-export.ts';
import { openExposure } from '../../src/importers/exposure/read-exposure.ts';
import { openFigures } from '../../src/importers/figures/read-figures.ts';
import type { Importer } from '../../src/importers/importer.ts';
import { readCareers } from '../../src/importers/moves/read-careers.ts';
import { openMoves } from '../../src/importers/moves/read-moves.ts';
import { openOnet } from '../../src/importers/onet/read-onet.ts';
import { openOutlook } from '../../src/importers/outlook/read-outlook.ts';
import { openSkos } from '../../src/importers/skos/read-skos.ts';
import { openWages } from '../../src/importers/wages/read-wages.ts';
import { projectPath } from '../../src/server/project-files.ts';
import type { CareerStore } from '../../src/store/career-store.ts';
import { embedded, type OpenedStore } from '../embedded-engine.ts';
import { content } from '../store/contents.ts';
import { copyOf, edit, fixture, outputOf } from './importer-output.ts';
import { workbookOf, zipOf } from './written-archives.ts';

const about = {
  name: 'own',
  version: '1',
  title: 'Own',
  url: null,
  licence: 'not stated',
  attribution: 'us',
  retrieved: null,
};

/** Opens an importer, or reads without one. */
type Open = (path: string, store: CareerStore) => unknown;
/** Text of the files, or what becomes of the text that is there; null removes a file. */
type Files = Readonly<Record<string, string | Buffer | ((text: string) => string) | null>>;
/** The folder that is copied first, the files that differ, the path that is opened, and the first problem. */
type Refusal = readonly [folder: string | null, files: Files, path: string, problem: string];

const replaced = (from: string, to: string) => (text: string) => text.replace(from, to);
const doubled = (line: number, change: (row: string) => string) => (text: string) =>
  `${text}${change(text.split('\n')[line - 1] as string)}\n`;

const wages = 'national_M2031.csv';
const crosswalk = 'esco_onet_crosswalk_May2031.csv';
const skills = 'Skills.txt';
const levels = 'occ_level.csv';
const tasks = 'full_labelset.tsv';
const moves = 'moves.csv';
const figures = 'role,measure,value,low,high,unit,place,period\n';
const careers = 'person,order,role\n';
const official = 'ONET_Occupations.csv';
const education = 'Education, Training, and Experience.txt';
const outlook = [
  [
    '2030 National Employment Matrix title',
    '2030 National Employment Matrix code',
    'Occupation type',
    'Employment, 2030',
  ],
  ['Lamp makers', '10-1000', 'Line item', 12.5],
];
const outlookSheets = ['Table 1.7', 'Table 1.10'];
const outlookOf = (...rows: (string | number)[][]) =>
  workbookOf([...outlook, ...rows], undefined, outlookSheets);
const wageHeader = readFileSync(fixture(`wages/${wages}`), 'utf8').split('\n')[0];
const wage = (area: string, title: string, code: string) =>
  `${area},${title},cross-industry,${code},Lamp Makers,detailed,**,30,60000,10,20,28,30,40,20000,40000,50000,#,#,,`;
const states = `${[wageHeader, wage('41', 'Oregon', '10-1000'), wage('53', 'Washington', '10-1000'), wage('41', 'Oregon', '27-2011')].join('\n')}\n`;
const prefixes =
  '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix a: <https://acme.example/> .\n';
/** Of a file of Turtle, whose second line is the first of this text. */
const taxonomy = (text: string, problem: string): Refusal => [
  null,
  { 'own.ttl': prefixes + text },
  'own.ttl',
  `own.ttl:${problem}`,
];
const concept = (name: string, more = '') =>
  `a:${name} a skos:Concept ; skos:prefLabel "${name}"@en ${more} .`;
const exported = `${JSON.stringify({ id: 'own@1', source: about })}\n`;

const cases: readonly (readonly [importer: string, open: Open, refusals: readonly Refusal[]])[] = [
  [
    'any file',
    (path) => openCrosswalk(path, '1'),
    [
      [null, {}, '/dev/null', '/dev/null: this is no regular file; save its content as one first'],
      [null, {}, 'lost.csv', 'lost.csv: there is no such file'],
      [null, { 'folder/x': '' }, 'folder', 'folder: this is a folder; a file is needed'],
      [null, { 'a.csv': '' }, 'a.csv', 'a.csv:1: the file is empty'],
      [
        'crosswalk',
        { [crosswalk]: (text) => text.slice(0, text.indexOf('\n') + 1) },
        crosswalk,
        `${crosswalk}:1: there is no row below the header: is the file cut off?`,
      ],
      [
        'crosswalk',
        { [crosswalk]: (text) => `${text}9,cut` },
        crosswalk,
        `${crosswalk}:6: 2 columns, not 9: is the file cut off?`,
      ],
      [
        'crosswalk',
        { [crosswalk]: replaced('onet_code', 'code') },
        crosswalk,
        `${crosswalk}:1: no column "onet_code"; it has id, esco_occupation, isco_code, code, onet_occupation, matching_job_titles, semantic_similarity, confidence, concept_uri`,
      ],
      [
        'crosswalk',
        { [crosswalk]: replaced('isco_code', 'onet_code') },
        crosswalk,
        `${crosswalk}:1: there are several columns "onet_code"`,
      ],
      [
        'crosswalk',
        { [crosswalk]: (text) => text.replaceAll(',', ';') },
        crosswalk,
        `${crosswalk}:1: the cells are separated by semicolons; save the file with commas`,
      ],
      [
        'crosswalk',
        { [crosswalk]: replaced('lamp maker', 'lamp "maker') },
        crosswalk,
        `${crosswalk}:2: a quote mark stands within a cell that is not quoted`,
      ],
      [
        'crosswalk',
        { [crosswalk]: replaced('lamp maker', '"lamp" maker') },
        crosswalk,
        `${crosswalk}:2: text stands behind the closing quote mark of a cell`,
      ],
      [
        'crosswalk',
        { [crosswalk]: (text) => `${text}9,"cut\n` },
        crosswalk,
        `${crosswalk}:6: a quote mark is never closed: is the file cut off?`,
      ],
      [
        null,
        { 'a.csv': Buffer.from('id\xe9\n', 'latin1') },
        'a.csv',
        'a.csv:1: the byte 0xE9 is not UTF-8, so the file is in another encoding, such as Windows-1252; save it as UTF-8',
      ],
      [
        null,
        { 'a.csv': Buffer.from('\ufeffid\n', 'utf16le') },
        'a.csv',
        'a.csv: this is text in UTF-16; UTF-8 text is needed',
      ],
      [
        null,
        { 'a.csv': workbookOf([['id']]) },
        'a.csv',
        'a.csv: this is an Excel workbook (.xlsx); UTF-8 text is needed',
      ],
      [
        null,
        { 'a.csv': zipOf({ 'b.csv': 'id\n' }) },
        'a.csv',
        'a.csv: this is a zip archive; UTF-8 text is needed',
      ],
    ],
  ],
  [
    'a folder or archive',
    (path) => openEsco(path, '9.1'),
    [
      [null, {}, 'lost', 'lost: there is no such folder or archive'],
      [null, { 'a.csv': 'x\n' }, 'a.csv', 'a.csv: this is neither a folder nor a zip archive'],
      [
        null,
        { 'a.zip': 'PK\x03\x04 cut' },
        'a.zip',
        'a.zip: the archive cannot be read: End of central directory record signature not found. Either not a zip file, or file is truncated.',
      ],
      [null, { 'a.zip': zipOf({ 'a.csv': 'x\n' }, { encrypted: true }) }, 'a.zip', 'a.zip: it is encrypted'],
      [
        null,
        { 'a.zip': zipOf({ 'a/b.csv': 'x\n', 'c/b.csv': 'x\n' }) },
        'a.zip',
        'a.zip: it holds b.csv twice',
      ],
      [
        null,
        { 'a.zip': zipOf({ 'a.csv': 'x\n' }, { declaredSize: 600_000_000 }) },
        'a.zip',
        'a.zip: a.csv has 600 MB when unpacked, more than 500',
      ],
    ],
  ],
  [
    'import esco',
    (path) => openEsco(path, '9.1'),
    [
      [
        'esco',
        { 'skillSkillRelations.csv': replaced('essential', 'needed') },
        '',
        'skillSkillRelations.csv:2: relationType: "needed" is neither essential nor optional',
      ],
      [
        'esco',
        { 'more.zip': zipOf({ 'skills_en.csv': 'x\n' }) },
        '',
        'skills_en.csv is there twice: are these two releases?',
      ],
      ['esco', { 'skills_en.csv': null }, '', ': not all of ESCO is here; missing: skills_en.csv'],
      [
        'esco',
        { 'skills_en.csv': (text) => text.slice(0, -1) },
        '',
        'skills_en.csv:7: the last line does not end: is the file cut off?',
      ],
    ],
  ],
  [
    'import esco --labels',
    (path) => openEscoLabels(path, '9.1', null),
    [
      ['moves', {}, '', ': there are no labels of ESCO; they are in occupations_fr.csv and the like'],
      [
        'esco-fr',
        { 'occupations_fr.csv': replaced('fabricant de lampes/', 'autre/') },
        '',
        'occupations_fr.csv:5: http://data.europa.eu/esco/occupation/o1 contradicts line 2, where preferredLabel is not "fabricant de lampes/fabricante de lampes"',
      ],
      [
        'esco-fr',
        {
          'skills_fr.csv': replaced('skill/s1', 'skill/o1'),
          'skillGroups_fr.csv':
            'conceptUri,preferredLabel,altLabels\nhttp://data.europa.eu/esco/skill/o1,x,\n',
        },
        '',
        'skills_fr.csv:2: http://data.europa.eu/esco/skill/o1 is in another file already',
      ],
    ],
  ],
  [
    'import onet',
    (path) => openOnet(path),
    [
      [
        'onet',
        { [education]: replaced('\tRL\t2\t', '\tRL\t13\t') },
        '',
        `${education}:2: Category: "13" is not one of 1 to 12`,
      ],
      [
        'onet',
        { [education]: replaced('08/2023', '2023') },
        '',
        `${education}:2: Date: "2023" is not a month such as 08/2023`,
      ],
      [
        'onet',
        { 'Technology Skills.txt': replaced('10-1000.00\tC++', '10-1000.00\tmicrosoft excel') },
        '',
        'Technology Skills.txt:3: contradicts Technology Skills.txt:2: hot is false here and true there',
      ],
      [
        'onet',
        { 'Job Titles.txt': 'x\n' },
        '',
        ': tables of two releases are mixed: Alternate Titles (the layout up to 30.2) and Job Titles (the layout from 30.3 on)',
      ],
      [null, { 'Read Me.txt': 'O*NET 29.3 Database' }, '', ': this is no O*NET: there is no Occupation Data'],
      [
        'onet',
        { [skills]: null },
        '',
        ': not all of O*NET is here (the layout up to 30.2); missing: Skills. --partial imports the rest',
      ],
      [
        'onet',
        { 'Read Me.txt': null },
        '',
        ': its release cannot be told from a Read Me.txt or its name; say --release, such as 29.3',
      ],
      [
        'onet',
        { 'SKILLS.txt': 'x\n' },
        '',
        'SKILLS.txt is there twice, also as Skills.txt: are these two releases?',
      ],
      [
        'onet',
        { 'Occupation Data.txt': replaced('10-1000.01', '10-1000') },
        '',
        'Occupation Data.txt:3: "10-1000" is not an O*NET-SOC code',
      ],
      [
        'onet',
        { 'Occupation Data.txt': replaced('10-1000.01', '10-1000.00') },
        '',
        'Occupation Data.txt:3: 10-1000.00 comes after 10-1000.00: twice, or not in order',
      ],
      [
        'onet',
        { [skills]: doubled(2, (row) => row) },
        '',
        'Skills.txt:8: 10-1000.00 comes after 10-1000.01: not in order',
      ],
      [
        'onet',
        { [skills]: replaced('10-1000.00', '10-1000') },
        '',
        'Skills.txt:2: O*NET-SOC Code: "10-1000" is no such code',
      ],
      [
        'onet',
        { [skills]: replaced('3.50', '1,200.5') },
        '',
        'Skills.txt:3: Data Value: "1,200.5" is ambiguous; write numbers as 1200.5',
      ],
      [
        'onet',
        { [skills]: replaced('3.50', '3.5x') },
        '',
        'Skills.txt:3: Data Value: "3.5x" is not a number of 0 to 7',
      ],
    ],
  ],
  [
    'import wages',
    (path) => openWages(path),
    [
      [
        null,
        { 'state_M2031.csv': states },
        'state_M2031.csv',
        'state_M2031.csv:4: the rows of Oregon do not stand together',
      ],
      [
        null,
        { 'national_M2030.csv': 'x\n', 'state_M2031.csv': 'x\n' },
        '',
        ': these are tables of several years: national_M2030.csv, state_M2031.csv',
      ],
      [
        'wages',
        { 'wages.csv': 'x\n' },
        'wages.csv',
        'wages.csv: its year cannot be told from its name; say --release, such as 2024',
      ],
      [
        'wages',
        { 'national_M2031_dl.csv': 'x\n' },
        '',
        ': there are several NATIONAL tables: national_M2031.csv, national_M2031_dl.csv',
      ],
      [
        'wages',
        { [wages]: replaced('99,U.S.,cross-industry,10-1000', '53,Washington,cross-industry,10-1000') },
        wages,
        `${wages}:3: not a national figure over all industries: Washington, cross-industry`,
      ],
      [
        'wages',
        { [wages]: replaced('10-1000', '10-1') },
        wages,
        `${wages}:3: OCC_CODE: "10-1" is not a SOC code`,
      ],
      [
        'wages',
        { [wages]: replaced('#,#,,', '#,#,TRUE,TRUE') },
        wages,
        `${wages}:3: both HOURLY and ANNUAL are TRUE`,
      ],
      [
        'wages',
        { [wages]: replaced('#,#,,', '#,#,,yes') },
        wages,
        `${wages}:3: HOURLY: "yes" is neither TRUE nor FALSE`,
      ],
      [
        'wages',
        { [wages]: replaced('#,#,,', '#,#,yes,') },
        wages,
        `${wages}:3: ANNUAL: "yes" is neither TRUE nor FALSE`,
      ],
      [
        'wages',
        { [wages]: replaced('20000,40000,56000', '60000,40000,56000') },
        wages,
        `${wages}:3: A_PCT10: 60000 is above A_PCT25, 40000`,
      ],
      [
        'wages',
        { [wages]: replaced('20000,40000,56000', '60000,*,56000') },
        wages,
        `${wages}:3: A_PCT10: 60000 is above A_MEDIAN, 56000`,
      ],
      [
        'wages',
        { [wages]: doubled(3, replaced('60000', '61000')) },
        wages,
        `${wages}:7: contradicts line 3: A_MEAN is "61000" here and "60000" there`,
      ],
      [
        'wages',
        { [wages]: replaced('60000', '1.200') },
        wages,
        `${wages}:3: A_MEAN: "1.200" is ambiguous; write numbers as 1200.5`,
      ],
      [
        null,
        { 'oesm31nat.zip': zipOf({ 'x.txt': '' }) },
        'oesm31nat.zip',
        'oesm31nat.zip: there is no table of wages; it holds x.txt',
      ],
    ],
  ],
  [
    'import outlook',
    (path) => openOutlook(path),
    [
      [
        null,
        { 'occupation.xlsx': outlookOf(['Lamp makers', '10-1000', 'Line item', 13]) },
        'occupation.xlsx',
        'occupation.xlsx Table 1.7:3: another employment than in occupation.xlsx Table 1.7:2',
      ],
      [
        null,
        { 'occupation.xlsx': outlookOf(['Lamp makers', '10-1', 'Line item', 13]) },
        'occupation.xlsx',
        'occupation.xlsx Table 1.7:3: 2030 National Employment Matrix code: "10-1" is not a SOC code',
      ],
      [
        null,
        { 'occupation.xlsx': 'text\n' },
        'occupation.xlsx',
        'occupation.xlsx: this is text; an Excel workbook (.xlsx) is needed',
      ],
      [
        null,
        { 'occupation.xlsx': zipOf({ x: '' }) },
        'occupation.xlsx',
        'occupation.xlsx: this is a zip archive; an Excel workbook (.xlsx) is needed',
      ],
      [
        null,
        { 'occupation.xlsx': workbookOf([['a']], { declaredSize: 600_000_000 }) },
        'occupation.xlsx',
        'occupation.xlsx: the workbook has more than 500 MB when unpacked; save the sheet as CSV',
      ],
      [
        null,
        { 'occupation.xlsx': workbookOf([['a']]).subarray(0, 400) },
        'occupation.xlsx',
        'occupation.xlsx: the workbook cannot be read: End of central directory record signature not found. Either not a zip file, or file is truncated.',
      ],
      [
        null,
        { 'occupation.xlsx': workbookOf([['a']]) },
        'occupation.xlsx',
        'occupation.xlsx: Table 1.7 is not that of the Employment Projections',
      ],
    ],
  ],
  [
    'import exposure',
    (path) => openExposure(path),
    [
      ['exposure', { [tasks]: null }, '', `: there is no ${tasks}`],
      [
        'exposure',
        { [tasks]: replaced('E2', 'E9') },
        '',
        `${tasks}:2: gpt4_exposure: "E9" is none of E0, E1 and E2`,
      ],
      [
        'exposure',
        { [tasks]: replaced('Test lamps.\tE1', 'Test lamps.\tE0') },
        '',
        `${tasks}:4: contradicts line 3: gpt4_exposure is "E1" here and "E0" there`,
      ],
      [
        'exposure',
        { [levels]: replaced('10-1000.00', '10-1000') },
        '',
        `${levels}:2: O*NET-SOC Code: "10-1000" is not an O*NET-SOC code`,
      ],
    ],
  ],
  [
    'import wages --release 2030',
    (path) => openWages(path, '2030'),
    [['wages', {}, wages, `${wages}: this is no table of May 2030`]],
  ],
  [
    'import esco without --release',
    (path) => openEsco(path),
    [['esco', {}, '', ': its release cannot be told from its name; say --release, such as 1.1.1']],
  ],
  [
    'the official crosswalk',
    (path) => openCrosswalk(path, '1'),
    [
      [
        'crosswalk-official',
        { [official]: replaced('10-1000.00', '10-1000') },
        official,
        `${official}:5: O*NET Id: "10-1000" is not an O*NET-SOC code`,
      ],
      [
        'crosswalk-official',
        { [official]: replaced('exactMatch', 'sameMatch') },
        official,
        `${official}:5: Type of Match: "sameMatch" is not a match of SKOS`,
      ],
      [
        'crosswalk-official',
        { [official]: replaced('occupation/o1', 'skill/o1') },
        official,
        `${official}:5: ESCO or ISCO URI: "http://data.europa.eu/esco/skill/o1" is neither an ESCO occupation nor an ISCO group`,
      ],
      [
        'crosswalk-official',
        { [official]: doubled(5, replaced('exactMatch', 'closeMatch')) },
        official,
        `${official}:10: closeMatch contradicts exactMatch in line 5`,
      ],
    ],
  ],
  [
    'import crosswalk',
    (path) => openCrosswalk(path, '1'),
    [
      [
        'crosswalk',
        { [crosswalk]: replaced('10-1000.00', '10-1000') },
        crosswalk,
        `${crosswalk}:2: onet_code: "10-1000" is not an O*NET-SOC code`,
      ],
      [
        'crosswalk',
        { [crosswalk]: replaced('occupation/o1', 'skill/o1') },
        crosswalk,
        `${crosswalk}:2: concept_uri: "http://data.europa.eu/esco/skill/o1" is not an ESCO occupation`,
      ],
    ],
  ],
  [
    'import moves',
    (path, store) => openMoves(path, about, store, false),
    [
      [
        'moves',
        { [moves]: 'from,to,count,outOf,place,period\nminer,smith,12,9,US,2020\n' },
        moves,
        `${moves}:2: count is above outOf`,
      ],
      [
        'moves',
        {
          [moves]: 'from,to,count,outOf,place,period\nminer,smith,12,90,US,2020\nminer,smith,13,90,US,2020\n',
        },
        moves,
        `${moves}:3: other counts than line 2 has for the move, place and period`,
      ],
      [
        'moves',
        {
          [moves]: 'from,to,count,outOf,place,period\nminer,smith,12,90,US,2020\nminer,miner,12,91,US,2020\n',
        },
        moves,
        `${moves}:3: outOf: 91, but 90 in line 2 for the same role, place and period`,
      ],
      [
        'moves',
        {
          [moves]: 'from,to,count,outOf,place,period\nminer,smith,12,20,US,2020\nminer,miner,12,20,US,2020\n',
        },
        moves,
        `${moves}:3: count: 24 people with the earlier rows of the role, place and period, above outOf 20`,
      ],
      [
        'moves',
        { [moves]: 'from,to,count,outOf,place,period\nA miner?,smith,12,90,US,2020\n' },
        moves,
        `${moves}:2: from: no role is called "A miner?"; career-graph search shows roles`,
      ],
      [
        'moves',
        { [moves]: 'from,to,count,outOf,place,period\nTester,smith,12,90,US,2020\n' },
        moves,
        `${moves}:2: from: "Tester" names several roles: a, b; use one of these ids`,
      ],
      [
        'moves',
        { [moves]: 'from,to,count,outOf,place,period\nminer,smith,12,90,,2020\n' },
        moves,
        `${moves}:2: place is needed`,
      ],
      [
        'moves',
        { [moves]: 'from,to,count,outOf,place,period\nminer,smith,12,90,A|B,2020\n' },
        moves,
        `${moves}:2: place may not hold "|"`,
      ],
      [
        'moves',
        { [moves]: 'from,to,count,outOf,place,period\nminer,smith,1.5,90,US,2020\n' },
        moves,
        `${moves}:2: count: a whole number is needed`,
      ],
      [
        'moves',
        { [moves]: 'from,to,count,outOf,place,period\n,smith,12,90,US,2020\n' },
        moves,
        `${moves}:2: from is needed`,
      ],
    ],
  ],
  [
    'import figures',
    (path, store) => openFigures(path, about, store),
    [
      [null, { 'f.csv': `${figures}cook,Pay,1,,,,,\n` }, 'f.csv', 'f.csv:2: role: "cook" names no role'],
      [
        null,
        { 'f.csv': `${figures}Tester,Pay,1,,,,,\n` },
        'f.csv',
        'f.csv:2: role: "Tester" names several roles: a, b',
      ],
      [
        null,
        { 'f.csv': `${figures}miner,Pay,1,,,,Portland,\n` },
        'f.csv',
        'f.csv:2: place: "Portland" names several places: x, y',
      ],
      [
        null,
        { 'f.csv': `${figures}miner,Pay,1,,,,Mars,\n` },
        'f.csv',
        'f.csv:2: place: "Mars" names no place',
      ],
      [null, { 'f.csv': `${figures}miner,,1,,,,,\n` }, 'f.csv', 'f.csv:2: measure: is empty'],
      [
        null,
        { 'f.csv': `${figures}miner,Pay,,,,,,\n` },
        'f.csv',
        'f.csv:2: a figure needs a value or a range',
      ],
      [null, { 'f.csv': `${figures}miner,Pay,,2,1,,,\n` }, 'f.csv', 'f.csv:2: low is above high'],
      [
        null,
        { 'f.csv': `${figures}miner,Pay,1,,,,,\nminer,Pay,1,,,,,\n` },
        'f.csv',
        'f.csv:3: repeats line 2: one figure per role, measure, place and period',
      ],
      [
        null,
        { 'f.csv': `${figures}miner,Pay,1,,,USD,,2020\nminer,Pay,1,,,EUR,,2021\n` },
        'f.csv',
        'f.csv:3: unit: "EUR" here, "USD" in a row before',
      ],
    ],
  ],
  [
    'careers to score',
    (path, store) => readCareers(path, store),
    [
      [null, { 'c.csv': `${careers},1,miner\n` }, 'c.csv', 'c.csv:2: person is needed'],
      [null, { 'c.csv': `${careers}p,1,\n` }, 'c.csv', 'c.csv:2: role is needed'],
      [null, { 'c.csv': `${careers}p,,miner\n` }, 'c.csv', 'c.csv:2: order: a number is needed'],
      [
        null,
        { 'c.csv': `${careers}p,1,miner\np,1,smith\n` },
        'c.csv',
        'c.csv:3: order: the person has another step of this order',
      ],
    ],
  ],
  [
    'import export',
    (path) => openExport(path),
    [
      [null, { 'a.jsonl': '{}\n' }, 'a.jsonl', 'a.jsonl:1: not an export; career-graph export writes one'],
      [
        null,
        { 'a.jsonl': `${exported}{"node":"Role:x"}\n` },
        'a.jsonl',
        'a.jsonl:2: neither a description nor a fact: is the file cut off, or changed?',
      ],
    ],
  ],
  [
    'a taxonomy',
    (path) => openSkos(path, about, 'Skill', null),
    [
      taxonomy(
        'a:x a skos:Concept ;\n skos:prefLabel "x"@en\n a:y a skos:Concept .',
        '4: Expected punctuation to follow ""x"@en"',
      ),
      taxonomy('a:x a s:Concept .', '2: Undefined prefix "s:"'),
      taxonomy('a:x skos:prefLabel "x"@en .', '1: there is no skos:Concept'),
      taxonomy(
        'a:x a skos:Concept ;\n skos:altLabel "x"@en .',
        '2: <https://acme.example/x> has no skos:prefLabel',
      ),
      taxonomy(
        'a:x a skos:Concept ; skos:prefLabel "x"@en ,\n "y"@en .',
        '3: a second skos:prefLabel in "en"; line 2 has "x"',
      ),
      taxonomy(concept('x', '; skos:altLabel " "'), '2: skos:altLabel must be a text that is not empty'),
      taxonomy(
        '[] a skos:Concept ; skos:prefLabel "x" .',
        '2: a concept needs an IRI; a blank node has none',
      ),
      taxonomy(
        `${concept('x', '; skos:broader a:y')}\n${concept('y', '; skos:broader a:x')}`,
        '3: <https://acme.example/x> is broader than itself, over <https://acme.example/y>',
      ),
      taxonomy(
        concept('x', '; skos:exactMatch <http://e.org/1> ;\n skos:broadMatch <http://e.org/1>'),
        '3: skos:broadMatch to <http://e.org/1>, and line 2 has skos:exactMatch',
      ),
      taxonomy(
        `${concept('x')}\n<https://other.example/X> a skos:Concept ; skos:prefLabel "X" .`,
        '3: <https://other.example/X> means the skill own-x, as <https://acme.example/x> does in line 2',
      ),
      taxonomy(concept('x', '; skos:broader "y"'), '2: an IRI is needed here'),
      ...[
        ['own.rdf', 'RDF/XML', '<?xml version="1.0"?><rdf:RDF/>'] as const,
        ['own.jsonld', 'JSON', '{"@context": {}}'] as const,
      ].map(
        ([name, syntax, text]): Refusal => [
          null,
          { [name]: text },
          name,
          `${name}:1: this is ${syntax}; Turtle, TriG, N-Triples or N-Quads is needed, which tools such as riot and rapper write`,
        ],
      ),
    ],
  ],
  [
    'one scheme of a taxonomy',
    (path) => openSkos(path, about, 'Skill', 'https://acme.example/of-z'),
    [
      taxonomy(
        concept('x', '; skos:inScheme a:of-x'),
        '1: no concept is in the scheme https://acme.example/of-z; the schemes are: https://acme.example/of-x',
      ),
    ],
  ],
];

function written(folder: string | null, files: Files): string {
  const directory = folder === null ? mkdtempSync(join(tmpdir(), 'career-graph-refused-')) : copyOf(folder);
  if (folder === null) onTestFinished(() => rmSync(directory, { recursive: true }));
  for (const [name, value] of Object.entries(files)) {
    if (typeof value === 'function') edit(directory, name, value);
    else if (value === null) rmSync(join(directory, name));
    else {
      mkdirSync(join(directory, name, '..'), { recursive: true });
      writeFileSync(join(directory, name), value);
    }
  }
  return directory;
}

/** The first problem of an input, without the folder of the test. */
async function refusalOf(open: () => unknown, directory: string): Promise<string> {
  try {
    const opened = await open();
    for (const importer of (Array.isArray(opened) ? opened : [opened]) as Importer[]) {
      (await outputOf(importer)).notes.throwIfRefused();
    }
    return 'not refused';
  } catch (error) {
    const [, first = String(error)] = (error as Error).message.split('\n');
    return first
      .replaceAll(`${directory}/`, '')
      .replaceAll(directory, '')
      .replace(`${basename(directory)}: `, ': ');
  }
}

/** The sentences of refusals in the source that stand there as one text, as patterns; parts that vary match anything. */
function sentencesInSource(): RegExp[] {
  const folder = projectPath('src/importers');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.startsWith('seeds'))
    .flatMap((name) => {
      const source = readFileSync(join(folder, name), 'utf8');
      return [...source.matchAll(/(?:refuse\(|ImportRefused\(\[)\s*(?:`([^`]+)`|'([^']+)')/g)].map(
        ([, template, text = template as string]) =>
          new RegExp(
            text
              .split(/\$\{(?:[^{}]|\{[^{}]*\})*(?:\}|$)/)
              .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
              .join('.*'),
          ),
      );
    });
}

describe('an input that cannot be used is refused in a sentence with file, line and what to do', () => {
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await embedded.open();
    const nodes = {
      'Role:miner': { title: 'Miner' },
      'Role:smith': { title: 'Smith' },
      'Role:a': { title: 'Tester' },
      'Role:b': { title: 'Tester' },
      'Region:x': { name: 'Portland' },
      'Region:y': { name: 'Portland' },
    };
    await opened.store.write({
      contents: [
        content('editors@1', {
          nodes,
          names: [
            ['Role:a', 'Tester', true],
            ['Role:b', 'Tester', true],
            ['Region:x', 'Portland', true],
            ['Region:y', 'Portland', true],
          ],
        }),
      ],
    });
  });
  afterAll(() => opened?.close());

  test.each(cases)('%s', async (_, open, refusals) => {
    const sentences: string[] = [];
    for (const [folder, files, path] of refusals) {
      const directory = written(folder, files);
      sentences.push(
        await refusalOf(
          () => open(path.startsWith('/') ? path : join(directory, path), opened.store),
          directory,
        ),
      );
    }
    expect(sentences).toEqual(refusals.map(([, , , problem]) => problem));
  });

  test('every sentence by which an importer refuses is expected above', () => {
    const problems = cases.flatMap(([, , refusals]) => refusals.map(([, , , problem]) => problem));
    const sentences = sentencesInSource();
    expect(sentences.length).toBeGreaterThan(60);
    expect(
      sentences.filter((sentence) => !problems.some((problem) => sentence.test(problem))).map(String),
    ).toEqual([]);
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { Parser, Store, Writer } from 'n3';
import Validator from 'rdf-validate-shacl';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { NamedKind } from '../../../src/domain/graph/model.ts';
import { skosResources } from '../../../src/importers/export/skos-resources.ts';
import { jsonLd } from '../../../src/importers/export/write-json-ld.ts';
import { turtle } from '../../../src/importers/export/write-turtle.ts';
import { openSkos } from '../../../src/importers/skos/read-skos.ts';
import { projectPath } from '../../../src/server/project-files.ts';
import type { CareerStore } from '../../../src/store/career-store.ts';
import { embedded, type OpenedStore } from '../../embedded-engine.ts';
import { engines } from '../../engines.ts';
import { content, source } from '../../store/contents.ts';
import { outputOf } from '../importer-output.ts';

const folder = mkdtempSync(join(tmpdir(), 'career-graph-skos-'));
afterAll(() => rmSync(folder, { recursive: true }));

const shapes = new Store(
  new Parser().parse(readFileSync(projectPath('tests/importers/export/skos-shapes.ttl'), 'utf8')),
);

/** Each way in which Turtle breaks a rule of SKOS, or lacks what must travel with it. */
async function violations(text: string): Promise<string[]> {
  const { results } = await new Validator(shapes).validate(new Store(new Parser().parse(text)));
  return results.map(({ focusNode, path, message }) => JSON.stringify([focusNode, path, message]));
}

async function resourcesOf(store: CareerStore, kinds: readonly NamedKind[], only: string | null = null) {
  return skosResources(store, await store.sources(), kinds, only);
}

async function joinedText(parts: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const part of parts) text += part;
  return text;
}

const uuid = '143769cb-b61e-42ba-95cf-1a9a14a7fb1f';
const acme = content('acme@1', {
  nodes: {
    'Skill:charts': { name: 'Charting' },
    'Skill:data "work"': { name: 'Data work' },
    [`Skill:${uuid}`]: { name: 'draw charts' },
    'Statement:s': { text: 'Draws "what"\nthe data says.', kind: 'DESCRIPTION' },
    'Role:dev': { title: 'Developer' },
    'OccupationCode:c1': {
      code: '2512',
      scheme: 'ISCO',
      title: 'Software developers',
      uri: 'http://e.org/C2512',
    },
  },
  names: [
    ['Skill:charts', 'Charting', true],
    ['Skill:charts', 'Plots', false],
    ['Skill:data "work"', 'Data work', true],
    ['OccupationCode:c1', 'Software developers', true],
  ],
  facts: [
    ['PART_OF', 'Skill:charts', 'Skill:data "work"'],
    ['EQUIVALENT_TO', 'Skill:charts', `Skill:${uuid}`, { match: 'CLOSE' }],
    ['STATES', 'Skill:charts', 'Statement:s'],
    ['CODED', 'Role:dev', 'OccupationCode:c1', { match: 'BROAD' }],
  ],
});
const editors = content('editors@1', {
  nodes: { 'Skill:charts': { name: 'Chart making' } },
  names: [['Skill:charts', 'Chart making', true]],
  facts: [],
});

describe.each(engines())('SKOS of a store on the $name engine', (engine) => {
  let opened: OpenedStore;
  let text: string;
  beforeAll(async () => {
    opened = await engine.open();
    await opened.store.write({ contents: [acme, editors] });
    text = await joinedText(turtle(await resourcesOf(opened.store, ['Skill', 'Role', 'OccupationCode'])));
  });
  afterAll(() => opened?.close());

  test('Turtle says of each concept what readers see, and who says so', () => {
    const charts = text.slice(text.indexOf('<urn:career-graph:skill/charts>'));
    expect(charts.slice(0, charts.indexOf('.\n') + 2)).toBe(`<urn:career-graph:skill/charts> a skos:Concept;
    skos:inScheme <urn:career-graph:scheme/skill>;
    skos:prefLabel "Chart making"@en;
    skos:altLabel "Charting"@en, "Plots"@en;
    skos:note "Draws \\"what\\"\\nthe data says.";
    skos:broader <urn:career-graph:skill/data%20%22work%22>;
    skos:closeMatch <urn:career-graph:skill/143769cb-b61e-42ba-95cf-1a9a14a7fb1f>;
    dcterms:source <urn:career-graph:source/editors%401>, <urn:career-graph:source/acme%401>.
`);
  });

  test('it keeps the rules of SKOS, by SHACL, and the check finds what breaks them', async () => {
    expect(await violations(text)).toEqual([]);
    const broken = text.replace('prefLabel "Data work"@en', 'prefLabel "Data work"@en, "Other"@en');
    expect(broken).not.toBe(text);
    expect(await violations(broken)).toHaveLength(1);
    const oneWay = text.replace(
      /skos:hasTopConcept [^.;]*(?=[.;])/,
      'skos:hasTopConcept <urn:career-graph:skill/charts>',
    );
    expect(oneWay).not.toBe(text);
    expect(await violations(oneWay)).not.toEqual([]);
  });

  test('JSON-LD says the same', async () => {
    const resources = await resourcesOf(opened.store, ['Skill', 'Role', 'OccupationCode']);
    const document = JSON.parse(await joinedText(jsonLd(resources)));
    const quads = (await jsonld.toRDF(document, { format: 'application/n-quads' })) as unknown as string;
    expect(sortedQuads(quads)).toEqual(sortedQuads(text));
  });

  test('import skos reads it back: the same nodes, names and relations', async () => {
    const file = join(folder, `${engine.name}-skills.ttl`);
    writeFileSync(file, text);
    const skills = openSkos(file, source('acme@1'), 'Skill', 'urn:career-graph:scheme/skill');
    const { assertions } = await outputOf(skills);
    expect([...assertions.keys()].filter((key) => !/^(Name|Statement|STATES)/.test(key)).sort()).toEqual([
      'CALLED 143769cb-b61e-42ba-95cf-1a9a14a7fb1f und:draw charts',
      'CALLED charts en:chart making',
      'CALLED charts en:charting',
      'CALLED charts en:plots',
      'CALLED data "work" en:data work',
      'EQUIVALENT_TO charts 143769cb-b61e-42ba-95cf-1a9a14a7fb1f',
      'PART_OF charts data "work"',
      'Skill:143769cb-b61e-42ba-95cf-1a9a14a7fb1f',
      'Skill:charts',
      'Skill:data "work"',
    ]);
  });
});

/** Each statement of a text of Turtle or N-Quads, in order. */
const sortedQuads = (text: string): string[] =>
  new Parser()
    .parse(text)
    .map((quad) => new Writer().quadToString(quad.subject, quad.predicate, quad.object))
    .sort();

describe('SKOS of what comes with the service', () => {
  let opened: OpenedStore;
  beforeAll(async () => {
    opened = await embedded.openSeeded();
  });
  afterAll(() => opened?.close());

  test('it keeps the rules of SKOS', async () => {
    const kinds = ['Role', 'Skill', 'Industry', 'OccupationCode'] as const;
    expect(await violations(await joinedText(turtle(await resourcesOf(opened.store, kinds))))).toEqual([]);
  });

  test('of one source alone only its own facts are written', async () => {
    const alone = await joinedText(turtle(await resourcesOf(opened.store, ['Role'], 'brief')));
    expect(alone).toContain('<urn:career-graph:role/ml-engineer>');
    expect(alone).not.toContain('editors');
  });
});

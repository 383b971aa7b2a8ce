import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { TaxonomyKind } from '../../../src/importers/skos/map-taxonomy.ts';
import { openSkos } from '../../../src/importers/skos/read-skos.ts';
import { source } from '../../store/contents.ts';
import { fixture, outputOf, refusals } from '../importer-output.ts';

const folder = mkdtempSync(join(tmpdir(), 'career-graph-skos-'));
afterAll(() => rmSync(folder, { recursive: true }));

const opened = (path: string, kind: TaxonomyKind = 'Skill', scheme: string | null = null) =>
  openSkos(path, source('acme@1'), kind, scheme);

const prefixes =
  '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix a: <https://acme.example/> . @prefix cg: <urn:career-graph:> .\n';

/** A file whose second line is the first of this text. */
function taxonomy(text: string, name = 'own.ttl'): string {
  const path = join(folder, name);
  writeFileSync(path, prefixes + text);
  return path;
}

describe('openSkos', () => {
  test('reads concepts with labels in every language, hierarchy, definition and mappings', async () => {
    const { assertions, notes } = await outputOf(opened(fixture('skos/acme.ttl')));
    expect(Object.fromEntries(assertions)).toMatchObject({
      'Skill:acme-data': { name: 'Data work' },
      'Skill:acme-charts': { name: 'Chart making' },
      'Name:ja:データ業務': { text: 'データ業務', language: 'ja' },
      'CALLED acme-data ja:データ業務': { preferred: true },
      'CALLED acme-charts de:diagramme zeichnen': { preferred: true },
      'CALLED acme-charts en:plotting': { preferred: false },
      'CALLED acme-charts en:charst': { preferred: false },
      'CALLED acme-charts fr:graphes': { preferred: false },
      'STATES acme-charts acme.acme-charts.description': {},
      'Statement:acme.acme-charts.description': { text: 'Drawing what data says.', kind: 'DESCRIPTION' },
      'PART_OF acme-charts acme-data': {},
      'EQUIVALENT_TO acme-charts data-visualisation': { match: 'CLOSE' },
      'EQUIVALENT_TO acme-charts 143769cb-b61e-42ba-95cf-1a9a14a7fb1f': { match: 'EXACT' },
    });
    expect(notes.skipped.map(({ reason, examples }) => [reason, examples[0]?.line])).toEqual([
      ['deprecated concept', 19],
      ['maps to a vocabulary that is not known here', 17],
    ]);
    expect(notes.mentions.map(({ node, place }) => [node, place.line])).toEqual([
      ['Skill:data-visualisation', 15],
      ['Skill:143769cb-b61e-42ba-95cf-1a9a14a7fb1f', 16],
    ]);
  });

  test('roles map to occupation codes by all four words, and to a role of the graph by being it', async () => {
    const path = taxonomy(`a:Dev a skos:Concept ; skos:prefLabel "Developer" ;
      skos:broadMatch <http://data.europa.eu/esco/isco/C2512> ;
      skos:closeMatch <https://www.onetonline.org/link/summary/15-1252.00> ;
      skos:narrowMatch <http://data.europa.eu/esco/occupation/o1> .
      a:MLE a skos:Concept ; skos:prefLabel "ML Eng II"@en ; skos:exactMatch cg:role\\/ml-engineer ; skos:broader a:Dev .`);
    const { assertions } = await outputOf(opened(path, 'Role'));
    expect([...assertions].filter(([key]) => !/^(Name|CALLED)/.test(key))).toEqual([
      ['Role:acme-dev', { title: 'Developer' }],
      ['CODED acme-dev isco-2512', { match: 'BROAD' }],
      ['CODED acme-dev onet-soc-15-1252.00', { match: 'CLOSE' }],
      ['CODED acme-dev esco-o1', { match: 'NARROW' }],
      ['Role:ml-engineer', { title: 'ML Eng II' }],
      ['PART_OF ml-engineer acme-dev', {}],
    ]);
    expect(assertions.get('Name:und:developer')).toMatchObject({ language: 'und' });
  });

  test('terms of SKOS that are not imported are skipped with their lines', async () => {
    const path = taxonomy(`a:x a skos:Concept ; skos:prefLabel "x"@en ;
      skos:note "Seen."@en ;
      skos:related a:y ;
      skos:relatedMatch a:z ;
      skos:example "xx" .
      a:all a skos:Collection ; skos:prefLabel "All"@en ;
      skos:member a:x .`);
    const { assertions, notes } = await outputOf(opened(path));
    expect(notes.skipped.map(({ reason, examples }) => [reason, examples[0]?.line])).toEqual([
      ['skos:related means nothing here', 4],
      ['skos:relatedMatch means nothing here', 5],
      ['skos:example means nothing here', 6],
      ['skos:Collection means nothing here', 7],
      ['skos:member means nothing here', 8],
    ]);
    expect(assertions.get('Statement:acme.acme-x.description')).toMatchObject({ text: 'Seen.' });
  });

  test('a file whose concepts are all wrong has them, and not also none', async () => {
    const path = taxonomy('a:x a skos:Concept ; skos:altLabel "x"@en .');
    expect(await refusals(() => opened(path))).toEqual([
      expect.stringContaining('own.ttl:2: <https://acme.example/x> has no skos:prefLabel'),
    ]);
  });

  test('of several schemes one can be read alone', async () => {
    const concepts = ['x', 'y'].map(
      (name) => `a:${name} a skos:Concept ; skos:inScheme a:of-${name} ; skos:prefLabel "${name}"@en .`,
    );
    const path = taxonomy(concepts.join('\n'));
    const { assertions } = await outputOf(opened(path, 'Tool', 'https://acme.example/of-y'));
    expect([...assertions.keys()].filter((key) => key.startsWith('Tool'))).toEqual(['Tool:acme-y']);
    expect((await outputOf(opened(path, 'Tool'))).notes.remarks).toEqual([
      '2 concept schemes are read as one',
    ]);
  });
});

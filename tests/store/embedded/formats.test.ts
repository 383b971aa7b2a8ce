import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { projectPath } from '../../../src/server/project-files.ts';
import { dataFormat } from '../../../src/store/embedded/claim-directory.ts';
import { openEmbeddedStore } from '../../../src/store/embedded/embedded-store.ts';
import { content, follow, plan } from '../contents.ts';

/**
 * A `data.mdb` of each format, written by the last release that had it. Three sources: `editors@1`, a local edit, and a
 * retired one.
 */
const fixtures = projectPath('tests/store/embedded/formats');
const formats = readdirSync(fixtures)
  .map((file) => Number.parseInt(file, 10))
  .sort((a, b) => a - b);

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('A directory of data', () => {
  test('is kept as a fixture of each format up to the current one', () => {
    expect(formats).toEqual(Array.from({ length: dataFormat }, (_, i) => i + 1));
  });

  test.each(formats)(
    'of format %i is read whole, and written to, now and when it is opened again',
    async (format) => {
      writeFileSync(
        join(directory, 'data.mdb'),
        gunzipSync(readFileSync(join(fixtures, `${format}.mdb.gz`))),
      );
      writeFileSync(join(directory, 'career-graph.json'), JSON.stringify({ 'career-graph': { format } }));
      for (const [later, previous] of [format, dataFormat].entries()) {
        const store = openEmbeddedStore(directory);
        try {
          expect(store.format).toEqual({ previous, current: dataFormat });
          expect(await store.check()).toEqual([]);
          const sources = (await store.sources()).map(({ id, state }) => `${id} ${state}`).sort();
          expect(sources).toEqual([
            'editors@1 ACTIVE',
            ...(later > 0 ? ['late@0 ACTIVE'] : []),
            'local@1 ACTIVE',
            'old@1 RETIRED',
          ]);
          expect(await store.counts()).toMatchObject({
            nodes: { Role: 2 + later, Skill: 1, Name: 4 },
            moves: 1,
            facts: 14 + later,
          });
          const node = plan(
            'Role',
            ['title', 'seniority'],
            [
              follow('LEADS_TO', plan('Role', ['title']), { properties: ['yearsBefore'] }),
              follow('REQUIRES', plan('Skill', ['name'])),
            ],
          );
          const answers = await store.find({ refs: ['front end engineers', 'Frontend Developpeur'], node });
          for (const rows of answers) {
            expect(
              rows.map(({ node: { id, properties } }) => [id, properties.title, properties.seniority]),
            ).toEqual([['front-end-engineer', 'Web Engineer', 'MID']]);
          }
          const answer = JSON.stringify(answers[0]);
          expect(answer).toContain('"Staff Engineer"');
          expect(answer).toContain('[3,6]');
          expect(answer).toContain('"CSS"');
          const names = await store.loadNames();
          expect(names.search('frontend', ['Role']).all()[0]?.id).toBe('front-end-engineer');
          await store.write({
            contents: [content(`late@${later}`, { nodes: { [`Role:late${later}`]: { title: 'Late' } } })],
          });
        } finally {
          await store.close();
        }
      }
    },
  );
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../command-line.ts';

const { folder, cli, cliOn, cliOnNew } = commandLine();
const bare = cliOnNew('bare');

describe('career-graph check, seed and migrate', () => {
  test('migrate says which data format a store has', async () => {
    expect((await bare('migrate')).stdout).toBe('The store is new; its format is 3.\n');
    expect((await bare('migrate')).stdout).toBe('The store already has format 3; nothing was changed.\n');
    expect((await bare('migrate', '--json')).stdout).toBe('{\n  "found": 3,\n  "now": 3\n}\n');
  });

  test('check says of a store without the seeds that they are missing', async () => {
    const { code, stdout } = await bare('check');
    expect([code, stdout]).toEqual([
      1,
      '0 facts in the store: 1 problem(s).\nThe seeds are not in the store yet: run career-graph seed.\n',
    ]);
  });

  test('seed writes nothing to a store that has the seeds, and check finds no problems in it', async () => {
    expect((await bare('seed')).stdout).toMatch(
      /^Seeds applied: \d+ facts written, 0 unchanged, 0 removed\.\n$/,
    );
    const { code, stdout } = await bare('seed', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ written: 0, unchanged: expect.any(Number), removed: 0 });
    expect((await bare('check')).stdout).toMatch(/^\d+ facts in the store: no problems\.\n$/);
  });

  test('check names circles of skills, and names that mean several roles of editors', async () => {
    const edited = cliOn('edited');
    const edits = join(folder, 'circle');
    mkdirSync(edits);
    writeFileSync(
      join(edits, 'sources.yaml'),
      'sources: { local: { version: "1", title: Edits, licence: MIT, attribution: Us } }\n',
    );
    writeFileSync(
      join(edits, 'edits.yaml'),
      'source: local\nroles:\n  ai-architect: { aliases: [ Data engineer ] }\nskills:\n  probability: { buildsOn: [ statistics ] }\n',
    );
    expect((await edited('import', 'seeds', edits, '--source', 'local')).stderr).toBe('');
    const { code, stdout } = await edited('check', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).problems).toEqual([
      'Skills build on each other in a circle: probability, statistics. Plans put them in an arbitrary order.',
      '"data engineer" names several roles of editors: ai-architect, data-engineer.',
    ]);
  });

  test('check --deep reads every page, and says when one is damaged', async () => {
    const damaged = cliOn('damaged');
    expect((await damaged('check', '--deep')).stdout).toMatch(/: no problems\.\n$/);
    const file = join(folder, 'damaged', 'data.mdb');
    const data = readFileSync(file);
    for (let page = 20; page < 400; page += 20) data.fill(0xaa, page * 4096, (page + 2) * 4096);
    writeFileSync(file, data);
    const { code, stdout } = await damaged('check', '--deep');
    expect([code, stdout]).toEqual([
      1,
      expect.stringMatching(
        /^The data of the store: 1 problem\(s\)\.\nIn DATA_DIR \S+, data\.mdb is damaged or was cut off\. [^\n]+\n$/,
      ),
    ]);
  });

  test('check finds problems in seed files, with file and line', async () => {
    expect((await cli('check', 'seeds')).stdout).toMatch(
      /^\d+ facts of \d+ sources in seeds: no problems\.\n$/,
    );
    const wrong = join(folder, 'wrong');
    mkdirSync(wrong);
    writeFileSync(join(wrong, 'roles.yaml'), 'source: nobody\nroles:\n  x: { titel: X }\n');
    const { code, stdout } = await cli('check', wrong, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      sound: false,
      problems: ['roles.yaml:3: roles.x.titel: unknown key'],
    });
  });

  test('check refuses a folder that is missing, and --fix without a folder', async () => {
    const absent = await cli('check', '/nowhere');
    expect([absent.code, absent.stderr]).toEqual([
      1,
      expect.stringMatching(/^\/nowhere cannot be read: ENOENT[^\n]*\n$/),
    ]);
    const fix = await cli('check', '--fix');
    expect([fix.code, fix.stderr]).toEqual([1, 'error: --fix needs a folder\n']);
  });
});

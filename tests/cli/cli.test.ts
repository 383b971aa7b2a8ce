import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { printedSchema } from '../../src/graphql/schema.ts';
import { roles as curated } from '../curated.ts';
import { run, start } from '../process.ts';

const directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
afterAll(() => rmSync(directory, { recursive: true }));
const cli = (...args: string[]) => run('src/cli/main.ts', args, { DATA_DIR: join(directory, 'data') });

const commands =
  'serve paths reach gap plan fit opens similar compare role search stats import remove export seed migrate check schema'.split(
    ' ',
  );

describe('The command line', () => {
  test('prints paths as text', async () => {
    const { code, stdout, stderr } = await cli('paths', 'ML Engineer', 'AI Architect', '--first', '2');
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain(
      'From Machine Learning Engineer to AI Architect: typical, not a rule; people arrive by other ways.',
    );
    expect(stdout).toContain(' 1. 2 moves · 5–8 years · cost 3\n    Machine Learning Engineer\n');
    expect(stdout).toContain('    → AI Engineer (lateral, common, after 1–2 years; source: editors)\n');
    expect(stdout).toContain(
      '    → Senior ML Engineer (promotion, common, after 2–4 years; source: brief, editors)\n',
    );
    expect(stdout).toMatch(/To learn: .*Reference architectures/s);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  test('prints paths by a measure and under constraints', async () => {
    const args = [
      '--rank-by',
      'fastest',
      '--avoid',
      'AI Product Manager',
      '--one-per-next-role',
      '--first',
      '1',
    ];
    const { code, stdout } = await cli('paths', 'MLE', 'Head of AI', ...args);
    expect(code).toBe(0);
    expect(stdout).toContain(' 1. 3 moves · 7–13 years · cost 10\n');
    expect(stdout).toMatch(/\n {6}\d+ of \d+ listed skills carry over\.\n/);
    expect(stdout).toContain('Cost: in units of the ranking.');
    const weighed = await cli('paths', 'MLE', 'Head of AI', '--weights', 'steps=1,newSkills=0.5', '--json');
    expect(JSON.parse(weighed.stdout).careerPaths.nodes[0].stepCount).toBe(2);
    const none = await cli('paths', 'MLE', 'Head of AI', '--seniority', 'entry', '--seniority', 'mid');
    expect([none.code, none.stdout]).toEqual([
      2,
      'No way keeps to all that. Each of these dropped alone would open one: seniority.\n',
    ]);
  });

  test('prints the roles in reach', async () => {
    const { code, stdout } = await cli('reach', 'Data Analyst', '--within', '2', '--first', '3');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^(.+ {2,}1 move {2}cost 1\n){3}\d+ in reach; --first shows more\.\n$/);
    const far = await cli('reach', 'Data Annotator', '--within', '2', '--first', '100');
    expect(far.stdout).toMatch(/\nMachine Learning Engineer +2 moves {2}cost \d {2}via Junior Machine/);
    expect((await cli('reach', 'Head of Product')).code).toBe(2);
  });

  test('prints ways from what one knows, and names roles whose pay is unknown', async () => {
    const mine = ['--skill', 'SQL=advanced', '--skill', 'Statistics', '--tool', 'Excel', '--first', '1'];
    const { code, stdout } = await cli('paths', 'Data Scientist', ...mine);
    expect(code).toBe(0);
    expect(stdout).toContain('What you know\n    → Data Scientist (a first role, by what you know)\n');
    const reached = await cli('reach', ...mine);
    expect(reached.stdout).toMatch(/1 step /);
    const paid = await cli('paths', 'MLE', 'AI Architect', '--pay-at-least', '100000', '--first', '1');
    expect(paid.stdout).toMatch(/Pay not known: .*AI\s+Architect\./);
  });

  test('a path of one move has no rarest of these', async () => {
    const { stdout } = await cli('paths', 'MLE', 'AI Architect', '--max-steps', '1');
    expect(stdout).toContain('→ AI Architect (promotion, rare, after 6–9 years; source: brief, editors)');
    expect((await cli('paths', 'MLE', 'AI Architect', '--first', '1')).stdout).toContain(
      'the rarest of these',
    );
  });

  test('prints paths as JSON, in the shape of the API', async () => {
    const { stdout } = await cli('paths', 'MLE', 'AI Architect', '--first', '1', '--json');
    expect(JSON.parse(stdout).careerPaths.nodes[0]).toMatchObject({ rank: 1, cost: 3, stepCount: 2 });
  });

  test('says when there is no way, with an exit code of its own', async () => {
    const none = await cli('paths', 'Head of AI', 'Data Analyst');
    expect([none.code, none.stdout]).toEqual([2, 'No known moves lead from Head of AI to Data Analyst.\n']);
    const more = await cli('paths', 'Data Analyst', 'Head of AI', '--max-steps', '1');
    expect([more.code, more.stdout]).toEqual([
      2,
      'From Data Analyst to Head of AI it takes at least 3 steps: try --max-steps 3.\n',
    ]);
  });

  test.each([
    [['paths', 'Astronaut', 'AI Architect'], 'from: no role is called "Astronaut".'],
    [
      ['paths', 'MLE', 'AI Architect', '--max-steps', '9'],
      'careerPaths: maxSteps must be from 1 to 6, not 9.',
    ],
    [
      ['paths', 'MLE', 'AI Architect', '--first', 'x'],
      "error: option '--first <n>' argument 'x' is invalid. It must be a whole number from 1.",
    ],
    [
      ['paths', 'MLE', 'AI Architect', '--weights', 'years'],
      "error: option '--weights <list>' argument 'years' is invalid. It must look like steps=1,years=0.5.",
    ],
    [
      ['paths', 'MLE', 'AI Architect', '--kind', 'sideways'],
      "error: option '--kind <kind>' argument 'sideways' is invalid. It must be one of promotion, management, lateral, specialisation, pivot.",
    ],
    [['paths', 'MLE'], 'error: give two roles, or one and --skill to start from what you know'],
    [['reach'], 'error: give a role, or --skill to start from what you know'],
    [
      ['paths', 'MLE', '--skill', 'SQL=godlike'],
      "error: option '--skill <skill>' argument 'SQL=godlike' is invalid. The level must be one of beginner, working, advanced, expert.",
    ],
    [
      ['paths', 'MLE', 'AI Architect', '--pay-at-least', 'much'],
      "error: option '--pay-at-least <amount>' argument 'much' is invalid. It must look like 130000 or 130000:USD:US.",
    ],
    [['check', '--fix'], 'error: --fix needs a folder'],
    [['pathz'], "error: unknown command 'pathz'"],
  ])('refuses %j', async (args, message) => {
    const { code, stderr, stdout } = await cli(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.split('\n')[0]).toBe(message);
  });

  test('applies the seeds and says what changed', async () => {
    await cli('seed');
    const { code, stdout } = await cli('seed', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ written: 0, unchanged: expect.any(Number), removed: 0 });
  });

  test('prints the schema, also as introspection', async () => {
    expect((await cli('schema')).stdout).toBe(printedSchema());
    const { __schema } = JSON.parse((await cli('schema', '--json')).stdout);
    expect(__schema.queryType.name).toBe('Query');
  });

  test('shows a role', async () => {
    const { code, stdout } = await cli('role', 'mle');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Machine Learning Engineer {2}ml-engineer · /);
    expect(stdout).toContain(
      '  USD 100,000–160,000: average salary range per year; United States only, not converted; undated;',
    );
    expect(stdout).toMatch(/Leads to\n {2}AI Engineer +lateral +common +after 1–2 years\n/);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
    expect((await cli('role', 'AI Architect')).stdout).toContain('Pay\n  No figure here covers this role.');
    expect(JSON.parse((await cli('role', 'mle', '--json')).stdout).role.ref).toBe('ml-engineer');
  });

  test('refuses a role that nobody knows, and says what is called alike', async () => {
    const { code, stderr } = await cli('role', 'ML Enginer');
    expect([code, stderr]).toEqual([
      1,
      expect.stringMatching(/^ref: no role is called "ML Enginer"\. Did you mean ml-engineer, .*\n$/),
    ]);
  });

  test('searches, and says when nothing is found with an exit code of its own', async () => {
    const found = await cli('search', 'ML Enginer', '--first', '1');
    expect([found.code, found.stdout]).toEqual([
      0,
      expect.stringMatching(
        /^role {2}Machine Learning Engineer {2}ml-engineer {2}called ML Engineer, nearly\n\d+ found; --first shows more\.\n$/,
      ),
    ]);
    expect((await cli('search', 'python', '--kind', 'tool')).stdout).toBe('tool  Python  python\n');
    const none = await cli('search', 'zzzz');
    expect([none.code, none.stdout]).toEqual([2, 'Nothing here is called anything like "zzzz".\n']);
  });

  test('counts what the store holds, and from whom', async () => {
    const { stdout } = await cli('stats');
    expect(stdout).toMatch(/^roles +\d+\nskills +\d+\n/);
    expect(stdout).toContain('  editors@1: ');
    expect(JSON.parse((await cli('stats', '--json')).stdout).graph.counts.roles).toBe(curated.length);
  });

  test('checks seed files and the store', async () => {
    await cli('seed');
    expect((await cli('check')).stdout).toMatch(/^\d+ facts in the store: sound\.\n$/);
    expect((await cli('check', 'seeds')).stdout).toMatch(/^\d+ facts of \d+ sources in seeds: sound\.\n$/);
    const wrong = join(directory, 'wrong');
    mkdirSync(wrong);
    writeFileSync(join(wrong, 'roles.yaml'), 'source: nobody\nroles:\n  x: { titel: X }\n');
    const { code, stdout } = await cli('check', wrong, '--json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      sound: false,
      problems: ['roles.yaml:3: roles.x.titel: unknown key'],
    });
    const absent = await cli('check', '/nowhere');
    expect([absent.code, absent.stderr]).toEqual([
      1,
      expect.stringMatching(/^\/nowhere cannot be read: ENOENT[^\n]*\n$/),
    ]);
  });

  test('says of a store without the seeds that they are not in it', async () => {
    const store = ['--store', join(directory, 'bare')];
    expect((await cli('migrate', ...store)).stdout).toBe('The store is new; its format is 2.\n');
    expect((await cli('migrate', ...store, '--json')).stdout).toBe('{\n  "found": 2,\n  "now": 2\n}\n');
    const { code, stdout } = await cli('check', ...store);
    expect([code, stdout]).toEqual([
      1,
      '0 facts in the store: 1 problem(s).\nThe seeds are not in it yet: run career-graph seed.\n',
    ]);
  });

  test('takes another store for one command', async () => {
    const other = join(directory, 'other');
    expect((await cli('paths', 'MLE', 'AI Architect', '--store', other)).code).toBe(0);
    expect(existsSync(join(other, 'career-graph.json'))).toBe(true);
    const { stderr } = await cli('stats', '--store', 'neo4j://db:7687');
    expect(stderr).toBe('NEO4J_PASSWORD (or NEO4J_PASSWORD_FILE) is needed with NEO4J_URI\n');
    expect((await cli('stats', '--store', 'http://db')).stderr).toMatch(/^NEO4J_URI must look like /);
  });

  test('helps', async () => {
    const { stdout } = await cli('--help');
    expect(stdout).toContain('Exit codes');
    expect([...stdout.matchAll(/^ {2}([a-z]+) .*\S/gm)].map(([, name]) => name)).toEqual([
      ...commands,
      'help',
    ]);
  });

  test.each(commands)('%s helps, with examples, and answers in JSON too', async (command) => {
    const { stdout } = await cli(command, '--help');
    expect(stdout).toMatch(new RegExp(`Examples:\n.*career-graph ${command}`));
    if (command !== 'import') expect(stdout).toContain('--json'); // its own commands have it
  });

  test('exports into a file that is whole or not there, and says what is in it', async () => {
    const file = join(directory, 'brief.jsonl');
    const { code, stdout } = await cli('export', 'brief', '-o', file);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^brief@1: \d+ facts written\n$/)]);
    const written = readFileSync(file, 'utf8');
    const report = await cli('export', 'brief', '-o', file, '--json');
    const statements = written.trimEnd().split('\n').length - 1;
    expect(JSON.parse(report.stdout)).toEqual([{ source: 'brief@1', statements }]);
    expect((await cli('export', 'brief')).stdout).toBe(written);
    const nobody = await cli('export', 'nobody', '-o', file);
    expect([nobody.code, nobody.stderr]).toEqual([2, 'There is no source called nobody.\n']);
    expect(readFileSync(file, 'utf8')).toBe(written);
  });

  test.skipIf(!existsSync('/dev/full'))('says of an export that cannot be written why', async () => {
    for (const [place, reason] of [
      [join(directory, 'nowhere', 'brief.jsonl'), 'ENOENT: no such file or directory'],
      [directory, 'EISDIR: illegal operation on a directory'],
      ['/dev/full', 'ENOSPC: no space left on device'],
    ] as const) {
      const { code, stderr } = await cli('export', '-o', place);
      expect([code, stderr]).toEqual([1, `${place} cannot be written: ${reason}\n`]);
    }
    expect(readdirSync(directory).filter((name) => name.includes('partial'))).toEqual([]);
  });

  test('ends quietly when nobody reads on', async () => {
    const { child, ended } = start('src/cli/main.ts', ['export'], { DATA_DIR: join(directory, 'data') });
    child.stdout?.once('data', () => child.stdout?.destroy());
    expect(await ended).toMatchObject({ code: 0, stderr: '' });
  });
});

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixture } from '../../importers/importer-output.ts';
import { workbookOf, zipOf } from '../../importers/written-archives.ts';
import { commandLine } from '../command-line.ts';

const { folder, cli, cliOn } = commandLine();
const at = (name: string) => join(folder, name);
const write = (name: string, text: string | Buffer): string => {
  writeFileSync(at(name), text);
  return at(name);
};

describe('career-graph import and remove', () => {
  test('import checks without writing, imports, and changes nothing the second time', async () => {
    const dry = await cli('import', 'onet', fixture('onet'), '--dry-run', '--json');
    const [{ source, preview }] = JSON.parse(dry.stdout);
    expect(source).toMatch(/^onet@9\.9\+[0-9a-f]{8}$/);
    expect(preview).toMatchObject({ present: null, changed: 0, removed: 0, collisions: [] });
    expect((await cli('stats')).stdout).not.toContain('onet@9.9');
    const { code, stdout, stderr } = await cli('import', 'onet', fixture('onet'));
    expect([code, stdout]).toEqual([
      0,
      expect.stringContaining(`  ${preview.added} written, 0 unchanged, 0 of`),
    ]);
    expect(stdout).toContain('  skipped 1, not relevant to the occupation: Skills.txt:4\n');
    expect(stdout).toContain('O*NET® is a trademark of USDOL/ETA.');
    expect(stderr).toBe('Checking O*NET 9.9 Database …\nCalculating moves between occupations …\n');
    const again = JSON.parse((await cli('import', 'onet', fixture('onet'), '--json')).stdout);
    expect(again[0]).toMatchObject({ source, written: 0, unchanged: preview.added, removed: 0 });
    const { graph } = JSON.parse((await cli('stats', '--json')).stdout);
    const [onet, calculated] = ['onet', 'calculated-moves'].map((name) =>
      graph.sources.find(({ ref }: { ref: string }) => ref.startsWith(`${name}@`)),
    );
    expect(onet).toMatchObject({ ref: 'onet@9.9', title: 'O*NET 9.9 Database' });
    expect(Date.now() - Date.parse(onet.retrieved)).toBeLessThan(2 * 24 * 3_600_000);
    expect(calculated ?? { retrieved: null }).toMatchObject({ retrieved: null });
  });

  test('import refuses wrong input with file and line, and changes nothing', async () => {
    const before = await cli('stats', '--json');
    const few = write('few.csv', 'from,to,count,outOf,place,period\nml-engineer,ai-engineer,40,9,US,2020\n');
    const refused = await cli('import', 'moves', few, '--release', '1');
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    expect(refused.stderr).toContain('Refused; nothing was changed.\nfew.csv:2: count is above outOf\n');
    expect((await cli('import', 'esco', folder, '--release', '1')).stderr).toContain(
      'not all of ESCO is here',
    );
    expect((await cli('import', 'onet', at('nowhere'), '--release', '1')).stderr).toContain(
      'there is no such folder or archive',
    );
    expect((await cli('import', 'moves', folder, '--release', '1')).stderr).toContain(
      'this is a folder; a file is needed',
    );
    for (const source of ['wages', 'onet', 'export']) {
      const release = source === 'export' ? [] : ['--release', '2024'];
      const { code, stderr } = await cli('import', source, '/dev/null', ...release);
      expect([code, stderr]).toEqual([1, expect.stringContaining('/dev/null: this is no regular file')]);
    }
    for (const [name, reason] of [
      ['editors', 'editors is one of the seeds'],
      ['My edits', 'It must consist of lower-case letters'],
    ] as const) {
      const seeds = await cli('import', 'seeds', folder, '--source', name);
      const moves = await cli('import', 'moves', few, '--release', '1', '--source', name, '--replace');
      for (const { code, stderr } of [seeds, moves])
        expect([code, stderr]).toEqual([1, expect.stringContaining(reason)]);
    }
    expect((await cli('stats', '--json')).stdout).toBe(before.stdout);
  });

  test.each([
    ['onet', 'bomb.zip', zipOf({ 'Skills.txt': 'a' }, { declaredSize: 1_000_000_000 }), 'more than 500'],
    ['wages', 'bomb.xlsx', workbookOf([['a']], { declaredSize: 1_000_000_000 }), 'more than 500 MB'],
    ['wages', 'liar.xlsx', workbookOf([['a'.repeat(99_999)]], { declaredSize: 100 }), 'cannot be read'],
  ] as const)('import %s refuses %s, and changes nothing', async (source, name, bytes, reason) => {
    const before = await cli('stats', '--json');
    const { code, stdout, stderr } = await cli('import', source, write(name, bytes), '--release', '2024');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain(name);
    expect(stderr).toContain(reason);
    expect(stderr).not.toMatch(/\n {4}at /);
    expect((await cli('stats', '--json')).stdout).toBe(before.stdout);
  });

  test('import tells by reason, with file and line, which codes nobody knows', async () => {
    const before = await cli('stats', '--json');
    const rows = [
      'from,to,count,outOf,place,period',
      '99-9999,ml-engineer,40,190,US,2020',
      'ml-engineer,98-0000.01,40,190,US,2020',
      'ml-engineer,lamp-sellr,40,190,US,2020',
      'ml-engineer,99-9999.00,30,190,US,2020',
    ];
    const moves = write('codes.csv', `${rows.join('\n')}\n`);
    const refused = await cli('import', 'moves', moves, '--release', '1');
    expect([refused.code, refused.stdout]).toEqual([1, '']);
    const unknown = (line: number, id: string) =>
      `codes.csv:${line}: no source describes the role ${id}; career-graph search shows ids\n`;
    expect(refused.stderr).toContain(
      `Refused; nothing was changed.\n${unknown(2, 'onet-99-9999.00')}${unknown(3, 'onet-98-0000.01')}${unknown(4, 'lamp-sellr')}`,
    );
    expect(refused.stderr.match(/codes\.csv/g)).toHaveLength(3);
    const titles = write('titles.csv', `${rows[0]}\nLamp Seller in Training,99-9999,40,90,US,2020\n`);
    expect((await cli('import', 'moves', titles, '--release', '1')).stderr).toContain(
      'titles.csv:2: from: no role is called "Lamp Seller in Training"; career-graph search shows roles\n',
    );
    expect((await cli('stats', '--json')).stdout).toBe(before.stdout);

    const national = readFileSync(fixture('wages/national_M2031.csv'), 'utf8');
    const wages = write('national_M2031.csv', national.replace('27-2011', '99-9999'));
    const { code, stdout } = await cli('import', 'wages', wages, '--dry-run');
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(
        /\n {2}hidden until another source describes them: 3 O\*NET occupations in 3 rows: onet-13-1021\.00 \(national_M2031\.csv:5\)/,
      ),
    ]);
    const [report] = JSON.parse((await cli('import', 'wages', wages, '--dry-run', '--json')).stdout);
    expect(report.unseen).toMatchObject([{ what: 'O*NET occupation', nodes: 3, rows: 3 }]);
  });

  test('import replaces another release only with --replace', async () => {
    const other = ['import', 'onet', fixture('onet'), '--release', '10.0'];
    const refused = await cli(...other);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toMatch(
      /onet@9\.9\+\w+ is there already; --replace puts onet@10\.0\+\w+ in its place\./,
    );
    const [report] = JSON.parse((await cli(...other, '--replace', '--json')).stdout);
    expect(report.removed).toBe(report.written);
    const { stdout } = await cli('stats');
    expect([stdout.includes('onet@10.0'), stdout.includes('onet@9.9')]).toEqual([true, false]);
  });

  test('remove refuses a release that is not there, and one of the seeds', async () => {
    const other = await cli('remove', 'onet@9.9');
    expect([other.code, other.stdout]).toEqual([2, 'There is no source called onet@9.9.\n']);
    expect((await cli('stats')).stdout).toContain('onet@10.0');
    expect((await cli('remove', 'editors')).stderr).toContain('editors is one of the seeds');
  });

  test('import seeds takes edits, which seed keeps and remove removes', async () => {
    mkdirSync(at('edits'));
    write(
      'edits/mine.yaml',
      'source: local\nroles:\n  ml-engineer:\n    title: Our ML Engineer\n    worksWith: [ghost]\n',
    );
    const { code, stdout } = await cli('import', 'seeds', at('edits'), '--source', 'local');
    expect([code, stdout.split('\n')[1]]).toEqual([
      0,
      '  mine.yaml:5: no source describes Role:ghost, so facts about it are hidden',
    ]);
    await cli('seed');
    expect((await cli('role', 'ml-engineer')).stdout).toMatch(/^Our ML Engineer /);
    expect((await cli('remove', 'local')).stdout).toMatch(/^local: \d+ facts removed\.\n$/);
    expect((await cli('role', 'ml-engineer')).stdout).toMatch(/^Machine Learning Engineer /);
    expect((await cli('remove', 'local')).code).toBe(2);
  });

  test('import export reads what export wrote into an equal store, and refuses a cut file', async () => {
    const other = cliOn('other');
    expect((await cli('export', '-o', at('graph.jsonl'))).code).toBe(0);
    const read = await other('import', 'export', at('graph.jsonl'));
    expect([read.code, read.stdout]).toEqual([0, expect.stringContaining('onet@10.0')]);
    const again = await other('export');
    expect(again.stdout).toBe(readFileSync(at('graph.jsonl'), 'utf8'));
    const cut = write('cut.jsonl', again.stdout.slice(0, -40));
    expect((await cliOn('third')('import', 'export', cut)).stderr).toMatch(
      /cut\.jsonl:\d+: neither a description nor a fact: is the file cut off, or changed\?/,
    );
  });
});

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { packagedChromium } from './packaged-chromium.ts';

describe('packagedChromium', () => {
  let folder: string;
  let tarball: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'career-graph-chromium-'));
    tarball = makeTarball();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const tar = (...args: string[]) => execFileSync('tar', args, { cwd: folder });

  /** A package laid out as the real one, whose program is a shell script. */
  function makeTarball(): string {
    const bin = join(folder, 'package', 'bin');
    mkdirSync(bin, { recursive: true });
    mkdirSync(join(folder, 'lib'));
    mkdirSync(join(folder, 'fonts'));
    writeFileSync(join(folder, 'package', 'LICENSE'), 'a licence');
    writeFileSync(join(folder, 'lib', 'libnss3.so'), 'a library');
    writeFileSync(join(folder, 'fonts', 'Sans.ttf'), 'a font');
    writeFileSync(join(folder, 'fonts.conf'), 'the folders of another platform');
    tar('-cf', 'al2023.tar', 'lib');
    tar('-cf', 'fonts.tar', 'fonts', 'fonts.conf');
    const compress = (name: string, content: string | Buffer) =>
      writeFileSync(join(bin, `${name}.br`), brotliCompressSync(content));
    compress('chromium', '#!/bin/sh\necho "$LD_LIBRARY_PATH"');
    for (const name of ['al2023.tar', 'fonts.tar']) compress(name, readFileSync(join(folder, name)));
    tar('-czf', 'made.tgz', 'package');
    return join(folder, 'made.tgz');
  }

  const npmPackage = () => ({
    name: 'made-chromium',
    version: '1.0.0',
    integrity: `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`,
  });
  const fetch = async (_: unknown, to: string) => cpSync(tarball, join(to, 'made-chromium-1.0.0.tgz'));

  test('packagedChromium unpacks a program that runs, its libraries and its fonts, and nothing else', async () => {
    const program = await packagedChromium(join(folder, 'cache'), npmPackage(), fetch);
    const printed = execFileSync(program.path, { env: program.environment, encoding: 'utf8' }).trim();
    expect(readdirSync(printed)).toEqual(['libnss3.so']);
    const fonts = program.environment.FONTCONFIG_PATH ?? '';
    expect(readdirSync(fonts).sort()).toEqual(['Sans.ttf', 'fonts.conf']);
    expect(readFileSync(join(fonts, 'fonts.conf'), 'utf8')).toContain('<dir prefix="relative">.</dir>');
    const [unpacked = ''] = readdirSync(join(folder, 'cache'));
    expect(readdirSync(join(folder, 'cache', unpacked)).sort()).toEqual([
      'chromium',
      'fonts',
      'lib',
      'licence',
    ]);
  });

  test('packagedChromium refuses a tarball with another checksum and keeps nothing of it', async () => {
    const other = { ...npmPackage(), integrity: 'sha512-other' };
    await expect(packagedChromium(join(folder, 'cache'), other, fetch)).rejects.toThrow(
      'the tarball of made-chromium has another checksum than expected',
    );
    expect(readdirSync(join(folder, 'cache'))).toEqual([]);
  });
});

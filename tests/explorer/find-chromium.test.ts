import { describe, expect, test } from 'vitest';
import { type ChromiumPlaces, findChromium } from './find-chromium.ts';
import { packagedChromiumProgram } from './packaged-chromium.ts';

const playwrightPath = '/cache/playwright/chrome';
const packagedPath = packagedChromiumProgram().path;

/** A Linux machine with these files, which all are a Chromium. */
function machine(files: readonly string[], other: Partial<ChromiumPlaces> = {}): ChromiumPlaces {
  return {
    environment: { PATH: '/usr/local/bin:/usr/bin' },
    platform: 'linux',
    arch: 'x64',
    playwrightPath,
    exists: (path) => files.includes(path),
    answers: async () => true,
    ...other,
  };
}
const pathFound = async (places: ChromiumPlaces) => (await findChromium(places))?.path ?? null;

describe('findChromium', () => {
  test('findChromium prefers CHROMIUM to an installed Chromium', async () => {
    const environment = { PATH: '/usr/bin', CHROMIUM: '/opt/mine' };
    expect(await pathFound(machine(['/opt/mine', '/usr/bin/chromium'], { environment }))).toBe('/opt/mine');
  });

  test('findChromium refuses a CHROMIUM that does not exist instead of taking another', async () => {
    const environment = { PATH: '/usr/bin', CHROMIUM: '/opt/mine' };
    await expect(findChromium(machine(['/usr/bin/chromium'], { environment }))).rejects.toThrow(
      'CHROMIUM names /opt/mine, which does not exist',
    );
  });

  test('findChromium prefers an installed Chromium to playwright’s, and playwright’s to the package’s', async () => {
    const files = ['/usr/bin/google-chrome', playwrightPath, packagedPath];
    expect(await pathFound(machine(files))).toBe('/usr/bin/google-chrome');
    expect(await pathFound(machine(files.slice(1)))).toBe(playwrightPath);
    expect(await pathFound(machine(files.slice(2)))).toBe(packagedPath);
    expect(await pathFound(machine([]))).toBe(null);
  });

  test('findChromium passes over a command that does not answer as a Chromium', async () => {
    const answers = async (path: string) => path !== '/usr/bin/chromium-browser';
    const files = ['/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
    expect(await pathFound(machine(files, { answers }))).toBe('/usr/bin/google-chrome');
  });

  test('findChromium looks among the applications of a Mac', async () => {
    const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    expect(await pathFound(machine([chrome], { platform: 'darwin' }))).toBe(chrome);
    expect(await pathFound(machine([chrome]))).toBe(null);
  });

  test('findChromium takes the package’s Chromium on Linux with x64 only', async () => {
    expect(await pathFound(machine([packagedPath], { arch: 'arm64' }))).toBe(null);
    expect(await pathFound(machine([packagedPath], { platform: 'darwin' }))).toBe(null);
  });
});

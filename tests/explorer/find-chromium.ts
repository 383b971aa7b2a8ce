import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { waitingLimit } from '../time-limits.ts';
import { type ChromiumProgram, packagedChromiumProgram, packagedChromiumRuns } from './packaged-chromium.ts';

/** Where a machine may have a Chromium. */
export interface ChromiumPlaces {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly arch: string;
  /** Where playwright puts the one that it downloads. */
  readonly playwrightPath: string;
  exists(path: string): boolean;
  /** Whether the program says that it is a Chromium: Ubuntu's is a script that asks for a snap. */
  answers(path: string): Promise<boolean>;
}

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const applications = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The first Chromium on this machine: `CHROMIUM`, an installed one, playwright's, the one of the npm package if it is
 * downloaded. Null when there is none.
 *
 * @throws when CHROMIUM names no file
 */
export async function findChromium(places = thisMachine): Promise<ChromiumProgram | null> {
  const { environment, exists, answers } = places;
  const path = environment.CHROMIUM;
  if (path) {
    if (!exists(path)) throw new Error(`CHROMIUM names ${path}, which does not exist`);
    return { path, environment: {}, origin: `${path}, from CHROMIUM` };
  }
  for (const path of installedPaths(places)) {
    if (exists(path) && (await answers(path))) return { path, environment: {}, origin: path };
  }
  if (exists(places.playwrightPath)) {
    return { path: places.playwrightPath, environment: {}, origin: 'playwright' };
  }
  const packaged = packagedChromiumProgram();
  return packagedChromiumRuns(places.platform, places.arch) && exists(packaged.path) ? packaged : null;
}

function installedPaths({ environment, platform }: ChromiumPlaces): string[] {
  const folders = (environment.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  return platform === 'darwin' ? [...onPath, ...applications] : onPath;
}

const thisMachine: ChromiumPlaces = {
  environment: process.env,
  platform: process.platform,
  arch: process.arch,
  playwrightPath: chromium.executablePath(),
  exists: existsSync,
  async answers(path) {
    try {
      const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: waitingLimit });
      return /^(Chromium|Google Chrome)\b/.test(stdout);
    } catch {
      return false;
    }
  },
};

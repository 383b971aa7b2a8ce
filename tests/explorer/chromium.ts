import { type Browser, chromium } from 'playwright-core';
import { waitingLimit } from '../time-limits.ts';
import { findChromium } from './find-chromium.ts';
import { packagedChromium } from './packaged-chromium.ts';

/** A browser of its own that asks for no network, no screen and no sandbox, so that it also runs as root. */
export async function launchChromium(): Promise<Browser> {
  const program = (await findChromium()) ?? (await packagedChromium());
  return chromium.launch({
    executablePath: program.path,
    env: { ...process.env, ...program.environment },
    timeout: waitingLimit,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

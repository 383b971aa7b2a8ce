import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usual = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A browser of its own, with nothing that asks for a network or a screen. */
export function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? usual.find(existsSync);
  if (executablePath === undefined) {
    throw new Error(
      'The tests of the page need Chromium: install it (Debian: apt-get install chromium), or name one in CHROMIUM.',
    );
  }
  return chromium.launch({
    executablePath,
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

import { mkdirSync } from 'node:fs';
import { projectPath } from '../../src/server/project-files.ts';
import { launchChromium } from './chromium.ts';
import { runService } from './running-service.ts';

/** Takes the pictures of the README from the built service with its seeds. */
const view = { path: '/paths?from=ml-engineer&to=ai-architect', ready: '.path.selected' };
const appearances = [
  { name: 'paths', colorScheme: 'light' },
  { name: 'paths-dark', colorScheme: 'dark' },
] as const;

const folder = projectPath('src/explorer/screenshots');
mkdirSync(folder, { recursive: true });
const [{ address, close }, browser] = await Promise.all([runService(), launchChromium()]);
try {
  for (const { name, colorScheme } of appearances) {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 1090 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    await page.goto(`${address}${view.path}`);
    await page.locator(view.ready).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
  }
} finally {
  await browser.close();
  await close();
}

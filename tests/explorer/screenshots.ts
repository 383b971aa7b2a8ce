import { mkdirSync } from 'node:fs';
import { projectPath } from '../../src/server/project-files.ts';
import { runExplorer } from './running-explorer.ts';

/** The pictures of the README, from the built service with its seeds. */
const views = [
  {
    name: 'paths',
    path: '/paths?from=ml-engineer&to=ai-architect&way=3',
    ready: '.way.chosen',
    colorScheme: 'light',
  },
  { name: 'start-dark', path: '/', ready: '.families', colorScheme: 'dark' },
] as const;

const folder = projectPath('src/explorer/screenshots');
mkdirSync(folder, { recursive: true });
const { address, browser, close } = await runExplorer();
try {
  for (const { name, path, ready, colorScheme } of views) {
    const page = await browser.newPage({
      viewport: { width: 1280, height: 860 },
      colorScheme,
      reducedMotion: 'reduce',
    });
    await page.goto(`${address}${path}`);
    await page.locator(ready).first().waitFor();
    await page.waitForLoadState('networkidle');
    await page.screenshot({ path: `${folder}/${name}.png` });
    await page.close();
  }
} finally {
  await close();
}

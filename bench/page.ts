import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { launchChromium } from '../tests/explorer/chromium.ts';
import { writeManyRoles } from '../tests/explorer/many-roles.ts';
import { runService } from '../tests/explorer/running-service.ts';
import { run } from '../tests/process.ts';

const help = `Measures how soon the page's map of everything is there, and how long its tasks and frames take while one drags, zooms
and points at roles, in headless Chromium without a graphics card; build first. See bench/README.md.

  npm run bench:page -- [--roles 369]       generated roles beside those of the seeds
  npm run bench:page -- --data DIRECTORY    all official occupations of a data directory with imports, of which it takes a copy`;

const { values: options } = parseArgs({
  options: {
    roles: { type: 'string', default: '369' },
    data: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(help);
  process.exit(0);
}

const viewport = { width: 1280, height: 860 };
const folder = mkdtempSync(join(tmpdir(), 'career-graph-bench-page-'));
const [{ address, data, close }, browser] = await Promise.all([
  runService({}, options.data),
  launchChromium(),
]);
try {
  if (options.data === undefined) {
    writeManyRoles(folder, Number(options.roles));
    await run('src/cli/main.ts', ['import', 'seeds', folder, '--source', 'local'], { DATA_DIR: data });
  }
  const page = await browser.newPage({ viewport });
  await page.addInitScript(`globalThis.tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)))
      .observe({ type: 'longtask', buffered: true });`);
  const longestTask = async () => Math.max(0, ...((await page.evaluate('tasks.splice(0)')) as number[]));
  for (const visit of ['first', 'second']) {
    const start = performance.now();
    await page.goto(`${address}/map${options.data === undefined ? '' : '?with=official'}`);
    await page.locator('.map-canvas-whole canvas').waitFor();
    if (options.data === undefined)
      await page.getByRole('button', { name: 'Show more' }).waitFor({ state: 'detached' });
    else await page.locator('.map-sheets .chip').nth(1).waitFor();
    const seconds = ((performance.now() - start) / 1000).toFixed(2);
    console.log(`${visit} visit: ${seconds} s, longest task ${await longestTask()} ms`);
  }
  console.log((await page.locator('.map-canvas').getAttribute('aria-label'))?.split('.')[0]);
  const box = await page.locator('.map-canvas').boundingBox();
  if (!box) throw new Error('the map is not there');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  console.log(
    '| while | frames | median ms | p95 ms | longest ms | longest task ms |\n| --- | --- | --- | --- | --- | --- |',
  );
  const row = async (name: string, act: (step: number) => Promise<void>) => {
    const frames = await framesOf(page, async () => {
      for (let step = 0; step < 90; step++) await act(step);
    });
    const sorted = frames.toSorted((a, b) => a - b);
    const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
    console.log(
      `| ${name} | ${sorted.length} | ${at(0.5)} | ${at(0.95)} | ${at(1)} | ${await longestTask()} |`,
    );
  };
  await row('nothing', () => page.waitForTimeout(16));
  await page.mouse.move(box.x + 12, box.y + 60);
  await page.mouse.down();
  await row('dragging', (step) =>
    page.mouse.move(box.x + 12 + 2 * step, box.y + 60 + Math.round(40 * Math.sin(step / 8))),
  );
  await page.mouse.up();
  await page.mouse.move(middle.x, middle.y);
  await row('zooming', (step) => page.mouse.wheel(0, step % 30 < 15 ? -40 : 40));
  await row('pointing', (step) => page.mouse.move(middle.x - 250 + 5 * step, middle.y + (step % 9) * 12));
} finally {
  await browser.close();
  await close();
  rmSync(folder, { recursive: true });
}

/** The milliseconds between the frames that the page drew meanwhile. */
async function framesOf(page: Page, act: () => Promise<void>): Promise<number[]> {
  // as text: what compiles this file would leave marks in a function that the page does not know
  await page.evaluate(`{
    const frames = [];
    let last = performance.now();
    let on = true;
    const next = (now) => {
      frames.push(now - last);
      last = now;
      if (on) requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    globalThis.stopFrames = () => {
      on = false;
      return frames.slice(1);
    };
  }`);
  await act();
  return page.evaluate('stopFrames()');
}

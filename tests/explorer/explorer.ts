import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type Environment, type Running, start } from '../process.ts';
import { launchChromium } from './chromium.ts';

interface Explorer {
  /** A page in a fresh profile; `problems` holds what the browser complains of, such as a refused script. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; problems: string[] }>;
  address(): string;
  /** Ends the service at once, as a crash would; gives what it had logged. */
  kill(): Promise<string>;
}

/** Milliseconds that a condition may take on a busy machine. */
const patience = 20_000;

/** A service with the seeds and a browser, for the tests of a file. */
export function explorer(environment: Environment = {}): Explorer {
  let directory: string;
  let service: Running;
  let address: string;
  let browser: Browser;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'career-graph-explorer-'));
    const settings = { PORT: '0', DATA_DIR: join(directory, 'data'), ...environment };
    service = start('src/cli/main.ts', ['serve'], settings);
    browser = await launchChromium();
    const said = await service.says(/It holds/);
    address = new URL('/', said.match(/http:\/\/\S+/)?.[0]).href.replace(/\/$/, '');
  });
  afterAll(async () => {
    await browser?.close();
    service?.child.kill('SIGKILL');
    await service?.ended;
    rmSync(directory, { recursive: true, force: true });
  });
  return {
    async open(path, options = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      const problems: string[] = [];
      page.on('pageerror', ({ message }) => problems.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await page.goto(`${address}${path}`);
      return { page, problems };
    },
    address: () => address,
    async kill() {
      service.child.kill('SIGKILL');
      return (await service.ended).stderr;
    },
  };
}

/** Holds a view to what axe finds serious or critical. */
export async function expectAccessible(page: Page): Promise<void> {
  // by the debugger, not as an element of the page: its content security policy holds in tests too
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    () =>
      (
        globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }
      ).axe.run() as Promise<{
        violations: Violation[];
      }>,
  );
  const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** Waits until the view is there, named in the title of the document. */
export async function expectTitle(page: Page, title: RegExp): Promise<void> {
  await page.waitForFunction((source) => new RegExp(source).test(document.title), title.source, {
    timeout: patience,
  });
  expect(await page.title()).toMatch(title);
}

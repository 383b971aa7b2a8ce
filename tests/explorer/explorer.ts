import axe from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject } from 'vitest';
import type { Environment } from '../process.ts';
import { waitingLimit } from '../time-limits.ts';
import { type RunningExplorer, runExplorer } from './running-explorer.ts';

interface Explorer {
  /** A page in a fresh profile; `problems` holds what the browser complains of, such as a refused script. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; problems: string[] }>;
  address(): string;
  /** The data directory of the service. */
  data(): string;
  /** Ends the service at once, as a crash would; gives what it had logged. */
  kill(): Promise<string>;
}

/** A service with the seeds and a browser, for the tests of a file. */
export function explorer(environment: Environment = {}): Explorer {
  let running: RunningExplorer | undefined;
  const here = (): RunningExplorer => {
    if (!running) throw new Error('it runs within tests only');
    return running;
  };
  beforeAll(async () => {
    if (inject('chromium')) running = await runExplorer(environment);
  });
  beforeEach(({ skip }) => skip(!inject('chromium'), 'there is no Chromium'));
  afterAll(() => running?.close());
  return {
    async open(path, options = {}) {
      const viewport = { width: 1280, height: 860 };
      const context = await here().browser.newContext({ viewport, ...options });
      const page = await context.newPage();
      page.setDefaultTimeout(waitingLimit);
      const problems: string[] = [];
      page.on('pageerror', ({ message }) => problems.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await page.goto(`${here().address}${path}`);
      return { page, problems };
    },
    address: () => here().address,
    data: () => here().data,
    kill: () => here().kill(),
  };
}

/** Holds a view to what axe finds serious or critical. @param rules those of axe to look at; all when left out */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  // by the debugger, not as an element of the page: its content security policy holds in tests too
  await page.evaluate(axe.source);
  const found = await page.evaluate(
    (options) =>
      (
        globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
      ).axe.run(options),
    { resultTypes: ['violations'], ...(rules && { runOnly: rules }) },
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
    timeout: waitingLimit,
  });
  expect(await page.title()).toMatch(title);
}

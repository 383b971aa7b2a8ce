import axe from 'axe-core';
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, inject } from 'vitest';
import type { Environment } from '../process.ts';
import { seededDirectory } from '../seeded-directory.ts';
import { waitingLimit } from '../time-limits.ts';
import { type RunningService, runService, sharedBrowser, sharedService } from './running-service.ts';

interface Explorer {
  /** Opens a page in a fresh profile. `problems` collects its errors and those of its console, such as a refused script. */
  open(path: string, options?: BrowserContextOptions): Promise<{ page: Page; problems: string[] }>;
  address(): string;
}

interface OwnExplorer extends Explorer {
  /** Data directory of the service. */
  data(): string;
  /** Ends the service at once, as a crash would. @returns its log */
  kill(): Promise<string>;
}

/**
 * A service with the seeds, and a browser, for the tests of a file. The file only reads, as others use them too. The
 * tests are skipped in a run without a Chromium.
 */
export function explorer(environment: Environment = {}): Explorer {
  const { service: _, ...shared } = explorerOf((seeds) => sharedService(environment, seeds));
  return shared;
}

/** As `explorer`, with a service of the file's own, which it may kill or write to. */
export function ownExplorer(environment: Environment = {}): OwnExplorer {
  const { service, ...explorer } = explorerOf((seeds) => runService(environment, seeds));
  afterAll(() => (inject('chromium') ? service().close() : undefined));
  return { ...explorer, data: () => service().data, kill: () => service().kill() };
}

function explorerOf(
  run: (seededDirectory: string) => Promise<RunningService>,
): Explorer & { service(): RunningService } {
  let running: RunningService | undefined;
  const contexts: BrowserContext[] = [];
  const service = (): RunningService => {
    if (!running) throw new Error('only hooks and tests have a service');
    return running;
  };
  beforeAll(async () => {
    if (inject('chromium')) running = await run(seededDirectory(inject('runFolder')));
  });
  beforeEach(({ skip }) => skip(!inject('chromium'), 'there is no Chromium'));
  afterAll(() => Promise.all(contexts.map((context) => context.close())));
  return {
    service,
    async open(path, options = {}) {
      const viewport = { width: 1280, height: 860 };
      const context = await (await sharedBrowser()).newContext({ viewport, ...options });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(waitingLimit);
      const problems: string[] = [];
      page.on('pageerror', ({ message }) => problems.push(message));
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      await page.goto(`${service().address}${path}`);
      return { page, problems };
    },
    address: () => service().address,
  };
}

/** Expects a view without a finding that axe calls serious or critical. @param rules of axe; all when left out */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  // evaluated by the debugger: as a script of the page, its content security policy would refuse it
  if (await page.evaluate(() => !('axe' in globalThis))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (options) =>
      (
        globalThis as unknown as { axe: { run(options: object): Promise<{ violations: Violation[] }> } }
      ).axe.run(options),
    { resultTypes: ['violations'], ...(rules && { runOnly: rules }) },
  );
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
}

interface Violation {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string }[];
}

/** Waits until the title of the document, which names the view, matches. */
export async function expectTitle(page: Page, title: RegExp): Promise<void> {
  await page.waitForFunction((source) => new RegExp(source).test(document.title), title.source, {
    timeout: waitingLimit,
  });
  expect(await page.title()).toMatch(title);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'undici';
import { waitingLimit } from '../time-limits.ts';

/** Where Debian and others put Firefox; `FIREFOX` names another. */
const places = ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/snap/bin/firefox'];

/** The program of a Firefox, or undefined where none is installed. */
export const findFirefox = (): string | undefined => process.env.FIREFOX ?? places.find(existsSync);

type Answer = Readonly<Record<string, unknown>>;

/** A window of a Firefox. */
export interface FirefoxWindow {
  /** Loads an address, and waits for its load event. */
  goTo(address: string): Promise<void>;
  /** The value of an expression of JavaScript in the page. @throws when it throws there */
  evaluate(expression: string): Promise<unknown>;
  /** Waits until an expression is true. @throws after the time limit of the tests, with the expression */
  waitFor(expression: string): Promise<void>;
  /** Types into what has the focus; Enter is "\uE007". */
  type(text: string): Promise<void>;
  /** Errors of the pages and of their consoles. */
  readonly problems: readonly string[];
  close(): Promise<void>;
}

/**
 * Starts a Firefox without a screen and drives it by WebDriver BiDi, which it speaks itself: playwright-core asks for
 * commands that Firefox ESR 153 does not know yet, and puppeteer-core would bring 80 packages for one test.
 */
export async function launchFirefox(program: string): Promise<FirefoxWindow> {
  const profile = mkdtempSync(join(tmpdir(), 'career-graph-firefox-'));
  writeFileSync(join(profile, 'user.js'), quietPreferences);
  const browser = spawn(
    program,
    ['--headless', '--no-remote', '--remote-debugging-port=0', '--profile', profile],
    {
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  const socket = new WebSocket(`${await addressOf(browser)}/session`);
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true });
    socket.addEventListener('error', reject, { once: true });
  });
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  const problems: string[] = [];
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data));
    if (message.method === 'log.entryAdded' && message.params.level === 'error')
      problems.push(message.params.text);
    const call = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.type === 'error') call?.reject(new Error(`${message.error}: ${message.message}`));
    else call?.resolve(message.result);
  });
  let id = 0;
  const send = (method: string, params: object): Promise<Answer> =>
    new Promise((resolve, reject) => {
      waiting.set(++id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
  await send('session.new', { capabilities: {} });
  await send('session.subscribe', { events: ['log.entryAdded'] });
  const { context } = await send('browsingContext.create', { type: 'tab' });
  const evaluate = async (expression: string) => {
    const answer = await send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (answer.type === 'exception')
      throw new Error(`${expression}: ${JSON.stringify(answer.exceptionDetails)}`);
    return (answer.result as Answer).value;
  };
  return {
    goTo: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    evaluate,
    async waitFor(expression) {
      const end = Date.now() + waitingLimit;
      while ((await evaluate(`Boolean(${expression})`)) !== true) {
        if (Date.now() > end) throw new Error(`never true: ${expression}`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    },
    async type(text) {
      const keys = [...text].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions: keys }] });
    },
    problems,
    async close() {
      const ended = new Promise((resolve) => browser.once('exit', resolve));
      browser.kill('SIGKILL');
      await ended;
      socket.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** No first-run pages and no requests to elsewhere. */
const quietPreferences = [
  ['browser.startup.page', 0],
  ['browser.aboutwelcome.enabled', false],
  ['datareporting.policy.dataSubmissionEnabled', false],
  ['toolkit.telemetry.enabled', false],
  ['app.update.enabled', false],
  ['network.captive-portal-service.enabled', false],
  ['network.connectivity-service.enabled', false],
  ['services.settings.server', 'data:,'],
]
  .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
  .join('');

/** The address of its debugging socket, which a browser says once it listens. @throws with what it said when it ends before */
function addressOf(browser: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    browser.stderr?.on('data', (part) => {
      output += part;
      const address = output.match(/WebDriver BiDi listening on (ws:\/\/\S+)/)?.[1];
      if (address) resolve(address);
    });
    browser.once('error', reject);
    browser.once('exit', () => reject(new Error(`Firefox ended: ${output}`)));
  });
}

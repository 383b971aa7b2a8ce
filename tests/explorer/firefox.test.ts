import { existsSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explorer } from './explorer.ts';
import { type FirefoxWindow, findFirefox, launchFirefox } from './firefox.ts';

const { address } = explorer();
const program = findFirefox();
let firefox: FirefoxWindow;

beforeAll(async () => {
  if (program) firefox = await launchFirefox(program);
});
afterAll(() => firefox?.close());

test('The Firefox that the tests use is there, or none is named', () => {
  expect(program === undefined || existsSync(program)).toBe(true);
});

interface Journey {
  readonly name: string;
  readonly path: string;
  /** True once the view is there. */
  readonly ready: string;
  act?(): Promise<unknown>;
}

const has = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`;
const says = (words: string) =>
  `document.querySelector('main')?.innerText.includes(${JSON.stringify(words)})`;

const journeys: readonly Journey[] = [
  {
    name: 'from a job on the start page to where people go from there',
    path: '/',
    ready: says('I have a job now'),
    act: async () => {
      await firefox.evaluate(
        `[...document.querySelectorAll('label')].find((label) => label.textContent === 'My job').control.focus()`,
      );
      await firefox.type('cashier');
      await firefox.waitFor(has('[role=option]'));
      await firefox.type('\uE007');
      await firefox.waitFor(says('One move away'));
    },
  },
  { name: 'a search', path: '/search?for=nurse', ready: has('.results li') },
  { name: 'a role', path: '/roles/registered-nurse', ready: says('Where it leads') },
  {
    name: 'ways, and another of them chosen by key',
    path: '/paths?from=ml-engineer&to=ai-architect',
    ready: has('.path.selected'),
    act: async () => {
      await firefox.evaluate(`document.querySelector('.ways-choice input:checked').focus()`);
      await firefox.type('\uE015');
      await firefox.waitFor(`location.search.includes('way=2')`);
    },
  },
  { name: 'the map', path: '/map', ready: `${has('.map-canvas-whole canvas')}?.width > 100` },
  { name: 'the map around a role', path: '/map?role=ml-engineer', ready: has('.map-canvas canvas') },
  { name: 'a comparison', path: '/compare?roles=ml-engineer,data-scientist', ready: has('.decide') },
  {
    name: 'what one does, ticked',
    path: '/my-skills',
    ready: has('.plain-things input'),
    act: async () => {
      await firefox.evaluate(`document.querySelector('.plain-things input').click()`);
      await firefox.waitFor(has('.fit'));
    },
  },
  { name: 'the sources', path: '/sources', ready: says('Judgement of the Career Graph editors') },
];

test.each(program ? journeys : [])(
  'Firefox shows $name, without an error or sideways scrolling',
  async ({ path, ready, act }) => {
    const { length } = firefox.problems;
    await firefox.goTo(`${address()}${path}`);
    await firefox.waitFor(ready);
    await act?.();
    expect(await firefox.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
    expect(firefox.problems.slice(length)).toEqual([]);
  },
);

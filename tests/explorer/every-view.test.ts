import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectAccessible, explorer } from './explorer.ts';
import { storeOwnSkills } from './store-own-skills.ts';

const { open } = explorer({ GRAPHIQL: 'on' });

interface View {
  readonly name: string;
  readonly path: string;
  /** Whether own skills are stored in the browser. */
  readonly withSkills?: true;
  /** Selector of what is there once the view is. */
  readonly ready: string;
  /** What is done in it before it is looked at. */
  act?(page: Page): Promise<unknown>;
}

const headline = '/paths?from=ml-engineer&to=ai-architect';
const views: readonly View[] = [
  { name: 'the start', path: '/', ready: 'text=By what you enjoy' },
  { name: 'a search', path: '/search?for=ai%20engineer', ready: '.results li' },
  {
    name: 'a search without results',
    path: '/search?for=Zookeeper%20xyzzy',
    ready: 'text=Start from your skills',
  },
  {
    name: 'suggestions',
    path: '/',
    ready: 'text=By what you enjoy',
    act: async (page) => {
      await page.getByRole('combobox', { name: 'A job, skill or tool' }).fill('engin');
      await page.getByRole('option').first().waitFor();
    },
  },
  {
    name: 'a question in words',
    path: '/search?for=how%20do%20I%20get%20from%20nurse%20to%20data%20analyst',
    ready: '.notice',
  },
  { name: 'a role', path: '/roles/ml-engineer', ready: 'text=Similar roles' },
  {
    name: 'a role with its sources shown',
    path: '/roles/ml-engineer',
    ready: 'text=Similar roles',
    act: (page) => page.getByRole('button', { name: 'Show sources' }).click(),
  },
  {
    name: 'a role of which little is known',
    path: '/roles/secondary-school-teacher',
    ready: 'text=Where it leads',
  },
  { name: 'an unknown role', path: '/roles/ML%20Enginer', ready: 'text=No role is called' },
  {
    name: 'a source',
    path: '/roles/ml-engineer',
    ready: 'text=Similar roles',
    act: (page) =>
      page
        .locator('.pay')
        .getByLabel(/^Source: /)
        .first()
        .click(),
  },
  {
    name: 'a report',
    path: '/roles/ml-engineer',
    ready: 'text=Similar roles',
    act: async (page) => {
      await page
        .locator('.pay')
        .getByLabel(/^Source: /)
        .first()
        .click();
      await page.getByRole('button', { name: 'Report a wrong fact' }).click();
      await page.getByRole('textbox', { name: 'Your report' }).waitFor();
    },
  },
  {
    name: 'a query',
    path: '/roles/ml-engineer',
    ready: 'text=Similar roles',
    act: (page) => page.getByText('This view’s query').click(),
  },
  { name: 'a skill', path: '/skills/python-programming', ready: '.role-links .evidence' },
  { name: 'a tool', path: '/tools/PyTorch', ready: '.role-links .evidence' },
  { name: 'an industry', path: '/industries/healthcare', ready: '.role-links .evidence' },
  {
    name: 'an interest',
    path: '/',
    ready: 'text=By what you enjoy',
    act: async (page) => {
      await page.getByRole('checkbox', { name: 'Working with data' }).check();
      await page.getByRole('link', { name: 'Working with data' }).click();
      await page.getByRole('heading', { name: 'People in these roles often enjoy this' }).waitFor();
    },
  },
  { name: 'a line of work', path: '/families/Data', ready: '.role-links' },
  { name: 'no ends of a path', path: '/paths', ready: 'text=Or say what you can do' },
  { name: 'no ends of a path, but own skills', path: '/paths', withSkills: true, ready: '.role-links' },
  { name: 'the roles that a role leads to', path: '/paths?from=ml-engineer', ready: '.role-links' },
  { name: 'the roles that lead to a role', path: '/paths?to=ai-architect', ready: '.role-links' },
  { name: 'paths', path: headline, ready: '.path.selected' },
  { name: 'paths weighed up', path: `${headline}&trade-off=YEARS,PAY`, ready: '.plane .marker' },
  {
    name: 'paths under constraints',
    path: `${headline}&pay=100000&avoid=ai-engineer&industries=finance`,
    ready: '.path.selected',
  },
  {
    name: 'paths from own skills',
    path: '/paths?start=my-skills&to=ai-architect',
    withSkills: true,
    ready: '.path.selected',
  },
  {
    name: 'paths from own skills, of which there are none',
    path: '/paths?start=my-skills&to=ai-architect',
    ready: '.notice',
  },
  { name: 'paths in a frame', path: '/embed/paths?from=ml-engineer&to=ai-architect', ready: '.picture .way' },
  { name: 'no path', path: '/paths?from=head-of-ai&to=data-analyst', ready: '.notice' },
  {
    name: 'no path within so many moves',
    path: '/paths?from=data-analyst&to=head-of-ai&moves=1',
    ready: '.notice',
  },
  { name: 'an unknown end of a path', path: '/paths?from=zookeeper&to=ai-architect', ready: '.notice' },
  { name: 'an unknown source in a constraint', path: `${headline}&sources=nobody`, ready: '.notice' },
  { name: 'the map of everything', path: '/map', ready: '.map-canvas canvas' },
  { name: 'the map around a role', path: '/map?role=ml-engineer', ready: '.map-canvas canvas' },
  { name: 'my skills, none yet', path: '/my-skills', ready: 'text=Add a skill or tool' },
  { name: 'my skills', path: '/my-skills', withSkills: true, ready: '.openings li' },
  { name: 'a plan', path: '/my-skills?goal=data-scientist', withSkills: true, ready: '.plan li' },
  { name: 'a link with skills', path: '/my-skills#skill=sql%7EWORKING%7ESQL', ready: 'text=Use them' },
  { name: 'comparing nothing yet', path: '/compare', ready: 'text=Choose two to five roles.' },
  { name: 'comparing two', path: '/compare?roles=ml-engineer,data-scientist', ready: '.listing' },
  {
    name: 'comparing five',
    path: '/compare?roles=ml-engineer,data-scientist,ai-engineer,ai-architect,head-of-ai',
    ready: '.listing',
  },
  { name: 'comparing an unknown role', path: '/compare?roles=ml-engineer,zookeeper', ready: '.notice' },
  { name: 'the sources', path: '/sources', ready: 'text=Judgement of the Career Graph editors' },
  { name: 'an unknown address', path: '/nowhere/at/all', ready: 'text=There is nothing at this address' },
  {
    name: 'a service that does not answer',
    path: '/',
    ready: 'text=By what you enjoy',
    act: async (page) => {
      await page.context().setOffline(true);
      await page.getByRole('combobox', { name: 'A job, skill or tool' }).fill('Data Engineer');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Try again' }).first().waitFor();
    },
  },
];

const appearances = [
  { width: 360, colorScheme: 'light', rules: undefined },
  { width: 360, colorScheme: 'dark', rules: ['color-contrast'] }, // all else is as in the light
  { width: 1280, colorScheme: 'light', rules: undefined },
] as const;

describe('every view', () => {
  test.concurrent.each(views)(
    'The view of $name fits a telephone and a wide window, and axe finds nothing serious, light and dark',
    async ({ path, withSkills, ready, act }) => {
      const { page } = await open(withSkills ? '/sources' : path, {
        viewport: { width: 360, height: 740 },
        reducedMotion: 'reduce', // colours change at once
      });
      if (withSkills) await storeOwnSkills(page, path);
      await page.locator(ready).first().waitFor();
      await act?.(page);
      for (const { width, colorScheme, rules } of appearances) {
        await page.setViewportSize({ width, height: 740 });
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
        await expectAccessible(page, rules);
      }
      await page.context().close();
    },
  );
});

import type { Page } from 'playwright-core';

const skills = {
  skills: [
    { ref: 'sql', name: 'SQL', level: 'WORKING' },
    { ref: 'statistics', name: 'Statistics', level: 'ADVANCED' },
  ],
  tools: [{ ref: 'python', name: 'Python' }],
  ticked: [],
};

/** Goes to a view with some skills kept in the browser. */
export async function keepOwnSkills(page: Page, path: string): Promise<void> {
  await page.evaluate((kept) => localStorage.setItem('career-graph.my-skills', kept), JSON.stringify(skills));
  await page.goto(new URL(path, page.url()).href);
}

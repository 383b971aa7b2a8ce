import type { Page } from 'playwright-core';

const ownSkills = JSON.stringify({
  skills: [
    { ref: 'sql', name: 'SQL', level: 'WORKING' },
    { ref: 'statistics', name: 'Statistics', level: 'ADVANCED' },
  ],
  tools: [{ ref: 'python', name: 'Python' }],
  ticked: [],
});

/** Stores some own skills in the page's browser, then goes to a view. @param path of the view, with its query */
export async function storeOwnSkills(page: Page, path: string): Promise<void> {
  await page.evaluate((json) => localStorage.setItem('career-graph.my-skills', json), ownSkills);
  await page.goto(new URL(path, page.url()).href);
}

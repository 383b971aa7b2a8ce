import { describe, expect, test } from 'vitest';
import { expectTitle, explorer } from './explorer.ts';

const { open, address } = explorer();
const asChat = { accept: '*/*' };

async function pageAt(path: string, headers: Record<string, string> = asChat) {
  const response = await fetch(`${address()}${path}`, { headers });
  return { response, html: await response.text() };
}

const contentOf = (html: string, property: string): string =>
  html.match(new RegExp(`<meta (?:property|name)="${property}" content="([^"]*)"`))?.[1] ?? '';

describe('links that travel', () => {
  test.each([
    ['/', 'Career Graph'],
    ['/roles/registered-nurse', 'Registered Nurse · Career Graph'],
    ['/skills/sql', 'SQL · Career Graph'],
    ['/families/Data', 'Data · Career Graph'],
    ['/paths', 'Find a way · Career Graph'],
    ['/paths?from=registered-nurse&to=data-analyst', 'From Registered Nurse to Data Analyst · Career Graph'],
    ['/map', 'The map · Career Graph'],
    ['/compare?roles=ml-engineer,data-scientist', 'Compare roles · Career Graph'],
    ['/sources', 'Where this comes from · Career Graph'],
    ['/search?for=nurse', 'Search: nurse · Career Graph'],
    ['/my-skills', 'My skills · Career Graph'],
  ])('The title of %s comes from the server, and is that of the page', async (path, title) => {
    const { response, html } = await pageAt(path);
    expect([response.status, html.match(/<title>([^<]*)<\/title>/)?.[1]]).toEqual([200, title]);
    expect(contentOf(html, 'description').length).toBeGreaterThan(30);
    const { page } = await open(path);
    await expectTitle(page, new RegExp(`^${title.replaceAll('?', '\\?')}$`));
  });

  test('A role tells what it is, as schema.org data too, and has a picture', async () => {
    const { html } = await pageAt('/roles/registered-nurse');
    expect(contentOf(html, 'og:description')).toMatch(/^Cares for patients.* Where it leads: /);
    const data = JSON.parse(html.match(/<script type="application\/ld\+json">(.*)<\/script>/)?.[1] ?? '{}');
    expect(data).toMatchObject({ '@type': 'Occupation', name: 'Registered Nurse' });
    expect(data.occupationalCategory).toContain('29-1141.00');
    expect(data.estimatedSalary[0]).toMatchObject({ currency: 'USD', duration: 'P1Y' });
    const picture = await fetch(contentOf(html, 'og:image').replaceAll('&amp;', '&'));
    expect(picture.headers.get('content-type')).toBe('image/png');
    const bytes = Buffer.from(await picture.arrayBuffer());
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test('What an address names is escaped, and what is not there is 404 and not to be listed', async () => {
    const { response, html } = await pageAt('/roles/%3Cscript%3Ealert(1)%3C%2Fscript%3E');
    expect(response.status).toBe(404);
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('<meta name="robots" content="noindex" />');
    expect((await pageAt('/nowhere/at/all')).response.status).toBe(404);
    expect((await fetch(`${address()}/nowhere`, { headers: { accept: 'application/json' } })).status).toBe(
      404,
    );
  });

  test('Paths may be framed at /embed/paths, everything else may not', async () => {
    const policyOf = async (path: string) =>
      (await pageAt(path)).response.headers
        .get('content-security-policy')
        ?.match(/frame-ancestors (\S+)/)?.[1];
    expect(await policyOf('/embed/paths?from=ml-engineer&to=ai-architect')).toBe('*');
    expect(await policyOf('/paths?from=ml-engineer&to=ai-architect')).toBe("'none'");
    const { page, problems } = await open('/embed/paths?from=ml-engineer&to=ai-architect');
    await page.locator('.picture .way').first().waitFor();
    await page.getByRole('radio', { name: /^Way 2: / }).check();
    await page.waitForURL(/\/embed\/paths\?.*way=2/);
    expect(await page.getByRole('navigation').count()).toBe(0);
    expect(problems).toEqual([]);
  });

  test('robots.txt names the site map, and the site map the views', async () => {
    const robots = await (await fetch(`${address()}/robots.txt`)).text();
    expect(robots).toContain(`Sitemap: ${address()}/sitemap.xml`);
    const response = await fetch(`${address()}/sitemap.xml`);
    expect(response.headers.get('content-type')).toMatch(/xml/);
    const siteMap = await response.text();
    for (const path of ['/', '/map', '/roles/registered-nurse', '/families/Machine%20learning%20and%20AI'])
      expect(siteMap).toContain(`<loc>${address()}${path}</loc>`);
  });
});

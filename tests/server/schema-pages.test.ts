import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { projectPath } from '../../src/server/project-files.ts';
import { addressIn, serve, useServices } from './served.ts';

useServices();

const sdl = readFileSync(projectPath('schema/schema.graphql'), 'utf8');

async function originOf(settings: Record<string, string> = {}): Promise<string> {
  return new URL(addressIn(await serve(settings).says(/graphql/))).origin;
}

describe('schemaPages', () => {
  test('/schema.graphql is the SDL as text, and is not sent again to who has it', async () => {
    const origin = await originOf();
    const response = await fetch(`${origin}/schema.graphql`);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(await response.text()).toBe(sdl);
    const head = await fetch(`${origin}/schema.graphql`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([200, '']);
    const etag = response.headers.get('etag') ?? '';
    const again = await fetch(`${origin}/schema.graphql`, { headers: { 'if-none-match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('/reference describes every type of the schema, runs no script and loads nothing from elsewhere', async () => {
    const origin = await originOf();
    const response = await fetch(`${origin}/reference`);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self';/,
    );
    expect(response.headers.get('cache-control')).toBe('no-cache');
    const html = await response.text();
    const anchors = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id);
    expect(new Set(anchors).size).toBe(anchors.length);
    const types = [...sdl.matchAll(/^(?:type|input|enum|scalar|interface|union) (\w+)/gm)];
    expect(types.filter(([, name = '']) => !anchors.includes(name.toLowerCase()))).toEqual([]);
    const links = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect(links.filter((id) => !anchors.includes(id))).toEqual([]);
    expect(html).not.toMatch(/<script|<img|style="|src="|<link[^>]*href="(https?:)?\/\//);
    const stylesheet = html.match(/href="(\/reference\/[^"]+\.css)"/)?.[1];
    const style = await fetch(`${origin}${stylesheet}`, { headers: { 'accept-encoding': 'br' } });
    expect([style.status, style.headers.get('content-encoding')]).toEqual([200, 'br']);
    expect(style.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${origin}/reference/`, { method: 'HEAD' })).status).toBe(200);
  });

  test('a service that hides its schema answers 404 to both, also to a browser', async () => {
    const origin = await originOf({ NODE_ENV: 'production' });
    const headers = { accept: 'text/html' };
    for (const path of ['/schema.graphql', '/reference', '/reference/']) {
      const response = await fetch(`${origin}${path}`, { headers });
      expect([path, response.status]).toEqual([path, 404]);
      expect(await response.text()).toBe('Not found\n');
    }
  });
});

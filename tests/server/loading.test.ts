import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/server/config.ts';
import { seedsDirectory } from '../../src/server/project-files.ts';
import { type Service, serve } from '../../src/server/serve.ts';
import { openEmbeddedStore } from '../../src/store/embedded/embedded-store.ts';
import { type BriefContent, content } from '../store/contents.ts';
import { patientSettings } from '../time-limits.ts';

/** Roles with few names, many skills and many moves: their maps take many times as long to load as their names. */
function manyFacts(): BriefContent {
  const [roles, skills, facts] = [3_000, 300, 25];
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i);
  return {
    nodes: Object.fromEntries([
      ...numbers(roles).map((i) => [`Role:r${i}`, { title: `Role number ${i}` }]),
      ...numbers(skills).map((i) => [`Skill:s${i}`, { name: `Skill number ${i}` }]),
    ]),
    names: [['Role:r7', 'Lamplighter', true]],
    facts: numbers(roles).flatMap((role) =>
      numbers(facts).flatMap((i) => [
        ['REQUIRES', `Role:r${role}`, `Skill:s${(role * 7 + i * 11) % skills}`, { importance: 0.5 }] as const,
        ['LEADS_TO', `Role:r${role}`, `Role:r${(role + i * i + 1) % roles}`, { kind: 'LATERAL' }] as const,
      ]),
    ),
  };
}

describe('A service that still loads', () => {
  let directory: string;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
    const store = openEmbeddedStore(directory);
    await store.write({ contents: [content('local@1', manyFacts())] });
    await store.close();
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  const started = (settings: Readonly<Record<string, string>>) =>
    serve(
      loadConfig({ PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: directory, ...settings }),
      seedsDirectory(),
      () => {},
    );
  const ask = async ({ address }: Service, query: string) => {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    return { status: response.status, ...((await response.json()) as { data: unknown; errors?: unknown }) };
  };
  const path = '{ careerPaths(from: "r1", to: "r2", first: 1) { nodes { stepCount } } graph { version } }';

  test('A service that still loads answers a search before its other projections are loaded', async () => {
    const service = await started(patientSettings);
    const events: string[] = [];
    const prepared = service.prepared.then(() => events.push('prepared'));
    await service.ready;
    const [search] = await Promise.all([
      ask(service, '{ search(text: "lamplighter") { nodes { id } totalCount } }').then((answer) => {
        events.push('search');
        return answer;
      }),
      ask(service, path).then(() => events.push('path')),
    ]);
    await prepared;
    expect(search).toMatchObject({ data: { search: { totalCount: 1 } } });
    expect(events[0]).toBe('search');
    expect([...events].sort()).toEqual(['path', 'prepared', 'search']);
    await service.close();
  });

  test('A request that takes too long while the service loads is told LOADING, whatever it waits for', async () => {
    const service = await started({ REQUEST_TIMEOUT_MS: '30' });
    await service.ready;
    const { data, errors } = await ask(service, '{ graph { counts { facts } } }');
    expect(data).toBeNull();
    expect(errors).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(
          /^The service has been loading its .* for \d+ s and needs longer; try again\.$/,
        ),
        extensions: {
          code: 'LOADING',
          waitsFor: expect.stringMatching(/^(store|names|careerMap|skillMap)$/),
          loadingMs: expect.any(Number),
        },
      }),
    ]);
    await service.prepared;
    await service.close();
  });

  test('A service that still loads tells a lone user LOADING and what it waits for, and the rest answers', async () => {
    const service = await started({ REQUEST_TIMEOUT_MS: '400' });
    await service.ready;
    const { status, data, errors } = await ask(service, path);
    expect(status).toBe(200);
    expect(data).toEqual({ careerPaths: null, graph: { version: expect.any(String) } });
    expect(errors).toEqual([
      expect.objectContaining({
        path: ['careerPaths'],
        message: expect.stringMatching(
          /^The service has been loading its .* for \d+ s and needs longer; try again\.$/,
        ),
        extensions: {
          code: 'LOADING',
          waitsFor: expect.stringMatching(/^(store|careerMap|skillMap)$/),
          loadingMs: expect.any(Number),
        },
      }),
    ]);
    await service.prepared;
    await expect
      .poll(() => ask(service, path))
      .toMatchObject({ data: { careerPaths: { nodes: [{ stepCount: 1 }] } } });
    await service.close();
  });
});

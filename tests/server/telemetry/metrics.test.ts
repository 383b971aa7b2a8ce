import { readFileSync } from 'node:fs';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadConfig } from '../../../src/server/config.ts';
import { answersWithin, createEndpoint } from '../../../src/server/create-yoga.ts';
import { projectPath } from '../../../src/server/project-files.ts';
import { Metrics } from '../../../src/server/telemetry/metrics.ts';
import { LocalSearch } from '../../../src/store/career-search.ts';
import { now } from '../../../src/store/clock.ts';
import { embedded, type OpenedStore } from '../../embedded-engine.ts';

describe('The metrics of a service', () => {
  let opened: OpenedStore;
  let metrics: Metrics;
  let ask: (query: string, init?: RequestInit) => Promise<Response>;
  beforeAll(async () => {
    opened = await embedded.open();
    const answers = answersWithin(1_000_000);
    metrics = new Metrics({
      search: () => [
        {
          thread: 'maps 1',
          waiting: 2,
          projections: [{ name: 'careerMap', loadedAt: now() - 3_000, loadMs: 500, size: 7 }],
        },
      ],
      waitingRequests: () => 4,
      answerBytes: () => answers?.bytes ?? 0,
    });
    const reader = metrics.observed(opened.store);
    const yoga = createEndpoint({
      ...loadConfig({}),
      reader: () => reader,
      search: new LocalSearch(reader),
      logger: pino({ level: 'silent' }),
      answers,
      metrics,
    });
    ask = async (query, init) =>
      yoga.fetch('http://test/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
        ...init,
      });
  });
  afterAll(() => opened.close());

  /** The value of each line that begins so. */
  const numberIn = async (line: string): Promise<number> => {
    const lines = (await metrics.text()).split('\n');
    const whole = lines.find((text) => text.startsWith(`${line} `));
    return whole === undefined ? Number.NaN : Number(whole.slice(line.length));
  };

  test('requests are counted by the first field of the operation, not by its name, and by code', async () => {
    await ask('query Mine { ...Some } fragment Some on Query { roles { totalCount } }');
    await ask('query Other { roles { totalCount } }');
    await ask('{ role(ref: "no such role") { title } }');
    await ask('{ nothing }');
    await ask('{}', { headers: { 'content-type': 'text/plain' } });
    const requests = (operation: string, code: string) =>
      numberIn(`career_graph_requests_total{operation="${operation}",code="${code}"}`);
    expect(await requests('roles', 'OK')).toBe(2);
    expect(await requests('role', 'NOT_FOUND')).toBe(1);
    expect(await requests('none', 'GRAPHQL_VALIDATION_FAILED')).toBe(1);
    expect(await requests('none', 'HTTP_415')).toBe(1);
    expect(await numberIn('career_graph_request_duration_seconds_count{operation="roles"}')).toBe(2);
    expect(await metrics.text()).not.toContain('Mine');
  });

  test('a kept answer counts as a hit under its field', async () => {
    const before = await numberIn('career_graph_request_duration_seconds_count{operation="skills"}');
    expect(before).toBeNaN();
    for (let i = 0; i < 3; i++) await (await ask('{ skills { totalCount } }')).text();
    expect(await numberIn('career_graph_request_duration_seconds_count{operation="skills"}')).toBe(3);
    expect(await numberIn('career_graph_answer_cache_requests_total{result="hit"}')).toBe(2);
    expect(await numberIn('career_graph_answer_cache_bytes')).toBeGreaterThan(50);
  });

  test('calls of the store, search threads and the process are told', async () => {
    expect(await numberIn('career_graph_store_call_duration_seconds_count{call="list"}')).toBeGreaterThan(0);
    expect(await numberIn('career_graph_store_calls_running')).toBe(0);
    expect(await numberIn('career_graph_search_waiting{thread="maps 1"}')).toBe(2);
    const of = '{thread="maps 1",projection="careerMap"}';
    expect(await numberIn(`career_graph_projection_age_seconds${of}`)).toBeGreaterThanOrEqual(3);
    expect(await numberIn(`career_graph_projection_load_seconds${of}`)).toBe(0.5);
    expect(await numberIn(`career_graph_projection_size${of}`)).toBe(7);
    expect(await numberIn('nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0);
  });

  test.each(['docs/operating/dashboard.json', 'docs/operating/alerts.yml'])(
    'each metric that %s names exists',
    async (file) => {
      const types = (await metrics.text()).matchAll(/^# TYPE (\S+) (\S+)/gm);
      const names = new Set(
        [...types].flatMap(([, name = '', type]) =>
          type === 'histogram' ? ['_bucket', '_sum', '_count'].map((end) => name + end) : [name],
        ),
      );
      const text = readFileSync(projectPath(file), 'utf8');
      const inFile = [...new Set(text.match(/\b(career_graph|nodejs|process)_\w+/g))];
      expect(inFile.length).toBeGreaterThan(4);
      expect(inFile.filter((name) => !names.has(name))).toEqual([]);
    },
  );
});

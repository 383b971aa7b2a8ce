import { createContext, runInContext } from 'node:vm';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as everything from '../../src/client/index.ts';
import {
  allNodes,
  CareerGraphError,
  type Client,
  careerPathsQuestion,
  createClient,
  liveAnswers,
  type QuestionText,
  type RolesQuery,
  roleQuestion,
  rolesQuestion,
  searchQuestion,
  sourcesQuestion,
} from '../../src/client/index.ts';
import { loadConfig } from '../../src/server/config.ts';
import { createYoga } from '../../src/server/create-yoga.ts';
import { embedded, type OpenedStore, openSeeded } from '../embedded-engine.ts';
import { content } from '../store/contents.ts';
import { patientSettings } from '../time-limits.ts';
import { bundled, bundledByEsbuild } from './bundled.ts';

let opened: OpenedStore;
let fetchFromService: typeof fetch;
let graph: Client;
beforeAll(async () => {
  opened = await openSeeded(embedded);
  const yoga = createYoga({
    ...loadConfig(patientSettings),
    reader: opened.store,
    introspection: true,
    logger: pino({ level: 'silent' }),
  });
  fetchFromService = (url, init) => Promise.resolve(yoga.fetch(String(url), init as RequestInit));
  graph = createClient({ url: 'http://service/graphql', fetch: fetchFromService });
});
afterAll(() => opened.close());

const failed = (answer: Promise<unknown>): Promise<CareerGraphError> =>
  answer.then(
    () => {
      throw new Error('it was answered');
    },
    (error: CareerGraphError) => error,
  );

describe('The client', () => {
  test('each operation that comes with it is answered', async () => {
    const variables: Readonly<Record<string, object>> = {
      careerPaths: { from: 'ML Engineer', to: 'AI Architect' },
      fittingRoles: { skills: [{ ref: 'Python' }] },
      graphVersion: {},
      reachableRoles: { from: 'ML Engineer' },
      role: { ref: 'ML Engineer' },
      roles: {},
      search: { text: 'data' },
      skillGap: { from: 'ML Engineer', to: 'AI Architect' },
      sources: {},
    };
    const questions = Object.values(everything).filter(
      (value) => typeof value === 'object' && 'text' in value,
    );
    expect(questions.map(({ name }) => name).sort()).toEqual(Object.keys(variables));
    for (const question of questions) {
      const data = await graph.ask<object, object>(
        question as typeof roleQuestion,
        variables[question.name] as never,
      );
      expect(Object.values(data)[0], question.name).toBeTruthy();
    }
  });

  test('answers and variables are typed: a name of a role is a string', async () => {
    const { role } = await graph.ask(roleQuestion, { ref: 'MLE' });
    const title: string | undefined = role?.title;
    expect(title).toBe('Machine Learning Engineer');
    // @ts-expect-error a role is named by a text
    const wrong = () => graph.ask(roleQuestion, { ref: 5 });
    // @ts-expect-error the operation needs to know which role
    const missing = () => graph.ask(roleQuestion);
    const misspelt = [
      // @ts-expect-error a misspelt variable or filter
      () => graph.ask(roleQuestion, { ref: 'MLE', frist: 1 }),
      // @ts-expect-error a misspelt variable or filter
      () => graph.ask(careerPathsQuestion, { to: 'MLE', form: 'MLE' }),
      // @ts-expect-error a misspelt variable or filter
      () => graph.ask(rolesQuestion, { frist: 1 }),
      // @ts-expect-error a misspelt variable or filter
      () => graph.ask(rolesQuestion, { where: { senority: ['SENIOR'] } }),
      // @ts-expect-error a misspelt variable or filter
      () => liveAnswers(graph, roleQuestion, { ref: 'MLE', frist: 1 }),
      // @ts-expect-error a misspelt variable or filter
      () => allNodes(graph, rolesQuestion, { frist: 1 }, ({ roles }) => roles),
    ];
    expect([wrong, missing, ...misspelt]).toHaveLength(8);
    expect((await graph.ask(sourcesQuestion)).graph.sources?.length).toBeGreaterThan(0);
  });

  test('a text of your own, and one that carries types, are answered too', async () => {
    expect(await graph.ask('{ role(ref: "MLE") { ref } }')).toEqual({ role: { ref: 'ml-engineer' } });
    const typed = Object.assign(new String('query ($ref: RoleRef!) { role(ref: $ref) { ref } }'), {}) as {
      __apiType?: (variables: { ref: string }) => { role: { ref: string } | null };
    };
    const { role } = await graph.ask(typed, { ref: 'MLE' });
    expect(role?.ref).toBe('ml-engineer');
  });

  test('an error has its code, its argument, suggestions, and what was answered nevertheless', async () => {
    const error = await failed(graph.ask(roleQuestion, { ref: 'Maschine Learning Engineer' }));
    expect(error).toBeInstanceOf(CareerGraphError);
    expect(error).toMatchObject({ code: 'NOT_FOUND', argument: 'ref', passes: false, data: { role: null } });
    expect(error.suggestions[0]).toBe('ml-engineer');
    const partial = await failed(
      graph.ask('{ role(ref: "nobody at all") { ref } graph { counts { roles } } }'),
    );
    expect(partial.data).toMatchObject({ role: null, graph: { counts: { roles: 131 } } });
  });

  test('a service that is not there, and one that speaks no GraphQL, are told apart', async () => {
    const away = await failed(
      createClient({ url: 'http://127.0.0.1:1/graphql' }).ask(searchQuestion, { text: 'x' }),
    );
    expect([away.code, away.passes]).toEqual(['UNREACHABLE', true]);
    expect(away.cause).toBeInstanceOf(Error);
    const other = createClient({ url: 'http://x/', fetch: async () => new Response('<html>') });
    expect((await failed(other.ask(searchQuestion, { text: 'x' }))).code).toBe('UNREADABLE');
    expect((await failed(other.ask(searchQuestion, { text: 'x' }))).cause).toBeInstanceOf(SyntaxError);
    const aborted = graph.ask(sourcesQuestion, {}, { signal: AbortSignal.abort(new Error('enough')) });
    await expect(aborted).rejects.toThrow();
  });

  test.each([
    ['no address', { url: 'nonsense' }],
    ['no address of the web', { url: 'ftp://127.0.0.1/graphql' }],
    ['an address with a password', { url: 'http://a:b@127.0.0.1:1/graphql' }],
    ['a header that is none', { url: 'http://127.0.0.1:1/graphql', headers: { 'x y': '1' } }],
  ])('settings that make no request never pass, and the reason is told: %s', async (_what, settings) => {
    const error = await failed(createClient(settings).ask(searchQuestion, { text: 'x' }));
    expect([error.code, error.passes]).toEqual(['BAD_REQUEST', false]);
    expect(error.cause).toBeInstanceOf(Error);
  });

  test('allNodes goes through all pages, and asks for a page when the loop comes to it', async () => {
    let requests = 0;
    const counted = createClient({
      url: 'http://service/graphql',
      fetch: (...request) => {
        requests += 1;
        return fetchFromService(...request);
      },
    });
    const titles: string[] = [];
    for await (const role of allNodes(counted, rolesQuestion, { first: 50 }, ({ roles }) => roles)) {
      titles.push(role.title);
      if (titles.length === 1) expect(requests).toBe(1);
    }
    expect([new Set(titles).size, requests]).toEqual([131, 3]);
  });

  test('allNodes ends where no further page can be asked for', async () => {
    let requests = 0;
    const counted = createClient({
      url: 'http://service/graphql',
      fetch: (...request) => {
        requests += 1;
        if (requests > 9) throw new Error('it never ends');
        return fetchFromService(...request);
      },
    });
    const collected = async (question: string, variables: object): Promise<unknown[]> => {
      requests = 0;
      const typed: QuestionText<Pick<RolesQuery, 'roles'>, { after?: string }> = question;
      const nodes: unknown[] = [];
      for await (const node of allNodes(counted, typed, variables, ({ roles }) => roles)) nodes.push(node);
      return nodes;
    };
    expect(await collected(rolesQuestion.text, { first: 0 })).toEqual([]);
    expect(requests).toBe(1);
    const unpaged =
      'query ($first: Int) { roles(first: $first) { nodes { ref } pageInfo { hasNextPage endCursor } } }';
    await expect(collected(unpaged, { first: 5 })).rejects.toThrow('does not use $after');
    expect(requests).toBe(2);
    const blind =
      'query ($after: String) { roles(first: 5, after: $after) { nodes { ref } pageInfo { hasNextPage } } }';
    await expect(collected(blind, {})).rejects.toThrow('pageInfo { endCursor }');
    expect(requests).toBe(1);
  });

  test('liveAnswers gives an answer again when the graph has changed, and not before', async () => {
    const stop = new AbortController();
    const live = liveAnswers(
      graph,
      careerPathsQuestion,
      { from: 'ML Engineer', to: 'baker-of-tests' },
      { every: 20, signal: stop.signal },
    );
    await opened.store.write({
      contents: [content('local@1', { nodes: { 'Role:baker-of-tests': { title: 'Baker of Tests' } } })],
    });
    const first = await live.next();
    expect(first.value?.careerPaths?.reason).toBe('UNREACHABLE');
    const second = live.next();
    const early = await Promise.race([second, new Promise((resolve) => setTimeout(resolve, 100, 'nothing'))]);
    expect(early).toBe('nothing');
    await opened.store.write({
      contents: [
        content('local@1', {
          nodes: { 'Role:baker-of-tests': { title: 'Baker of Tests' } },
          facts: [['LEADS_TO', 'Role:ml-engineer', 'Role:baker-of-tests', { commonness: 'RARE' }]],
        }),
      ],
    });
    expect((await second).value?.careerPaths?.nodes).toHaveLength(1);
    stop.abort(new Error('enough'));
    await expect(live.next()).rejects.toThrow('enough');
  });

  test('it needs nothing but fetch and timers, as on an edge runtime', async () => {
    const { script } = await bundled(['createClient', 'allNodes', 'rolesQuestion', 'liveAnswers']);
    const globals = { fetch: fetchFromService, setTimeout, clearTimeout, AbortController };
    const first = await runInContext(
      `${script}; const graph = careerGraph.createClient({ url: 'http://service/graphql', fetch });
       careerGraph.liveAnswers(graph, careerGraph.rolesQuestion, { first: 1 }).next().then(({ value }) => value.roles.nodes[0].ref)`,
      createContext(globals),
    );
    expect(typeof first).toBe('string');
  });

  test('a program carries what it imports and no more: 1.5 kB for a question, 4 kB for all', async () => {
    const one = await bundled(['createClient', 'roleQuestion']);
    expect(one.script).not.toContain('careerPaths');
    const all = await bundled(Object.keys(everything));
    expect(one.bytes).toBeLessThan(1_500);
    expect(all.bytes).toBeLessThan(4_000);
  });

  test('esbuild, too, carries what a program imports and no more', async () => {
    expect((await bundledByEsbuild("import 'career-graph/client'")).script.trim()).toBe('');
    const one = await bundledByEsbuild("export { createClient, roleQuestion } from 'career-graph/client'");
    expect(one.script).toContain('query role(');
    expect(one.script).not.toContain('query careerPaths(');
    expect(one.bytes).toBeLessThan(1_500);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { loadConfig } from '../src/server/config.ts';
import { openStore } from '../src/server/open-store.ts';
import type { SourceContent } from '../src/store/career-store.ts';

const help = `Measures answers beside a writer; see bench/README.md. Starts the built service on a store, asks it with some
clients that pause between questions, first without writes and then with one write a second by this process, and removes
what it wrote.

  npm run bench:writes -- DATA_DIR [--service dist/cli/main.js] [--clients 50] [--seconds 20] [--pause 1000]

The store of NEO4J_URI in place of DATA_DIR when that is set.`;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    service: { type: 'string', default: 'dist/cli/main.js' },
    clients: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    pause: { type: 'string', default: '1000' },
    writes: { type: 'string', default: '1000' },
    help: { type: 'boolean', default: false },
  },
});
const directory = positionals[0];
if (options.help || (directory === undefined && !process.env.NEO4J_URI)) {
  console.log(help);
  process.exit(options.help ? 0 : 2);
}

const environment = { ...process.env, ...(directory !== undefined && { DATA_DIR: directory }) };
const service = spawn(process.execPath, [options.service, 'serve'], {
  env: { ...environment, PORT: '0', LOG_LEVEL: 'silent', NODE_ENV: 'production' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
let printed = '';
service.stdout.on('data', (chunk) => {
  printed += String(chunk);
});
while (!/It holds/.test(printed)) {
  if (service.exitCode !== null) process.exit(1);
  await sleep(50);
}
const port = Number(/:(\d+)\/graphql/.exec(printed)?.[1]);
const agent = new Agent({ keepAlive: true, maxSockets: 1_000 });

function send(path: string, body?: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    const sent = request(
      { port, path, method: body === undefined ? 'GET' : 'POST', agent, headers },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
        );
      },
    );
    sent.on('error', (error) =>
      resolve({ status: 0, text: `"code":"${error.message.replace(/\W/g, '_').toUpperCase()}"` }),
    );
    sent.end(body);
  });
}

const ask = async (query: string, variables: object = {}) =>
  (await send('/graphql', JSON.stringify({ query, variables }))).text;

const firstRoles = JSON.parse(await ask('{ roles(first: 100) { nodes { id title } } }')) as {
  data: { roles: { nodes: { id: string; title: string }[] } };
};
const roles = firstRoles.data.roles.nodes;
let place = 0;
const nextRole = () => roles[place++ % roles.length] as (typeof roles)[number];
let variety = 0;

/** The questions that a page asks, each about another role in turn, never twice in the same words. */
const questions: Readonly<Record<string, () => Promise<string>>> = {
  role: () =>
    ask(
      `query Q${variety++} ($r: RoleRef!) { role(ref: $r) { title skills(first: 5) { nodes { name } } } }`,
      { r: nextRole().id },
    ),
  search: () =>
    ask(`query Q${variety++} ($t: String!) { search(text: $t, first: 5) { nodes { id } } }`, {
      t: nextRole().title,
    }),
  careerPaths: () =>
    ask(
      `query Q${variety++} ($a: RoleRef!, $b: RoleRef!) { careerPaths(from: $a, to: $b, first: 3) { nodes { cost } } }`,
      {
        a: nextRole().id,
        b: nextRole().id,
      },
    ),
  skillGap: () =>
    ask(`query Q${variety++} ($a: RoleRef!, $b: RoleRef!) { skillGap(from: $a, to: $b) { coverage } }`, {
      a: nextRole().id,
      b: nextRole().id,
    }),
};

/** Clients that ask one question after the other for some seconds. Prints how long answers took, in milliseconds. */
async function measure(name: string, seconds: number): Promise<void> {
  const times: Record<string, number[]> = Object.fromEntries(
    [...Object.keys(questions), 'ready'].map((key) => [key, []]),
  );
  const failures = new Map<string, number>();
  const end = performance.now() + seconds * 1_000;
  const clients = Array.from({ length: Number(options.clients) }, async (_, client) => {
    await sleep((client * Number(options.pause)) / Number(options.clients));
    for (let i = client; performance.now() < end; i++) {
      const [key, question] = Object.entries(questions)[i % 4] as [string, () => Promise<string>];
      const start = performance.now();
      const answer = await question();
      const code = /"code":"([A-Z_]+)"/.exec(answer)?.[1];
      if (code) failures.set(code, (failures.get(code) ?? 0) + 1);
      else times[key]?.push(performance.now() - start);
      await sleep(Number(options.pause));
    }
  });
  const watching = (async () => {
    while (performance.now() < end) {
      const start = performance.now();
      const { status } = await send('/ready');
      times.ready?.push(performance.now() - start);
      if (status !== 200) failures.set('NOT_READY', (failures.get('NOT_READY') ?? 0) + 1);
      await sleep(500);
    }
  })();
  await Promise.all([...clients, watching]);
  const all = Object.entries(times).flatMap(([key, values]) => (key === 'ready' ? [] : values));
  const failed = [...failures].map(([code, count]) => `${code} ${count}`).join(', ') || 'none';
  for (const [key, values] of [['all', all] as const, ...Object.entries(times)]) {
    console.log(
      `| ${name} | ${key} | ${values.length} | ${percentile(values, 0.5)} | ${percentile(values, 0.99)} | ${percentile(values, 1)} | ${key === 'all' ? failed : ''} |`,
    );
  }
}

const percentile = (times: readonly number[], share: number): string =>
  times.toSorted((a, b) => a - b)[Math.ceil(share * times.length) - 1]?.toFixed(1) ?? '';

/** An edit of a move, the next time of a requirement, then of a title, as an editor makes them. */
function edit(count: number): SourceContent {
  const [a, b] = [roles[0], roles[1]] as [(typeof roles)[number], (typeof roles)[number]];
  return {
    source: {
      id: 'bench@1',
      name: 'bench',
      version: '1',
      title: 'Edits of a benchmark',
      url: null,
      licence: 'none',
      attribution: 'none',
      retrieved: null,
      state: 'ACTIVE',
    },
    descriptions: [{ node: `Role:${a.id}`, properties: { family: `family ${Math.floor(count / 3)}` } }],
    facts: [
      {
        type: 'LEADS_TO',
        from: `Role:${a.id}`,
        to: `Role:${b.id}`,
        context: '',
        properties: { yearsBefore: [1, 1 + Math.floor((count + 2) / 3)] },
      },
      {
        type: 'REQUIRES',
        from: `Role:${a.id}`,
        to: `Skill:${skill}`,
        context: '',
        properties: { importance: ((Math.floor((count + 1) / 3) % 9) + 1) / 10 },
      },
    ],
  };
}
const skill = JSON.parse(await ask('{ skills(first: 1) { nodes { id } } }')).data.skills.nodes[0]
  .id as string;

const store = await openStore(loadConfig(environment), { limit: 60_000 });
await store.write({ contents: [edit(0)] });
await sleep(500);
while ((await send('/ready')).status !== 200) await sleep(200);
await measure('warm-up', 5);
console.log(
  '| beside | question | answers | p50 ms | p99 | max | failures |\n| --- | --- | --- | --- | --- | --- | --- |',
);
await measure('nothing', Number(options.seconds));
const writes: number[] = [];
let writing = true;
const writer = (async () => {
  for (let count = 1; writing; count++) {
    const start = process.cpuUsage();
    await store.write({ contents: [edit(count)] });
    const { user, system } = process.cpuUsage(start);
    writes.push((user + system) / 1_000);
    await sleep(Number(options.writes));
  }
})();
await measure('a write a second', Number(options.seconds));
writing = false;
await writer;
console.log(
  `${writes.length} writes of ${percentile(writes, 0.5)} ms of processor time (median; clients of this process included)`,
);
const alone: number[] = [];
for (let count = 1_000; count < 1_020; count++) {
  const start = process.cpuUsage();
  await store.write({ contents: [edit(count)] });
  const { user, system } = process.cpuUsage(start);
  alone.push((user + system) / 1_000);
}
console.log(`alone: ${percentile(alone, 0.5)} ms of processor time a write (median of 20)`);
for (const [key, question] of Object.entries(questions)) {
  const first: number[] = [];
  for (let count = 0; count < 5; count++) {
    await store.write({ contents: [edit(2_000 + count + 10 * Object.keys(questions).indexOf(key))] });
    const start = performance.now();
    await question();
    first.push(performance.now() - start);
  }
  console.log(`first ${key} after a write: ${percentile(first, 0.5)} ms (median of 5)`);
}
await store.retireReleases('bench');
while ((await store.sweep()) !== null);
await store.close();
agent.destroy();
service.kill('SIGTERM');
await once(service, 'exit');

import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { ChildMessage, Delay } from './contenders/child.ts';

/** A contender in a process of its own. */
export class Running {
  readonly #child: ChildProcess;
  readonly #port: number;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });

  private constructor(child: ChildProcess, port: number) {
    this.#child = child;
    this.#port = port;
  }

  static async start(
    file: string,
    environment: Readonly<Record<string, string>>,
    name = file,
  ): Promise<Running> {
    const path = fileURLToPath(new URL(`contenders/${file}.ts`, import.meta.url));
    const child = fork(path, {
      execArgv: ['--import', 'tsx', ...(process.env.PROFILE === name ? ['--cpu-prof'] : [])],
      env: { ...process.env, NODE_ENV: 'production', ...environment },
    });
    const [message] = (await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(() => Promise.reject(new Error(`${file} ended while it started`))),
    ])) as [ChildMessage];
    return new Running(child, 'port' in message ? message.port : 0);
  }

  /** Milliseconds of CPU since the process started. */
  async cpu(): Promise<number> {
    this.#child.send('cpu');
    const [message] = (await once(this.#child, 'message')) as [ChildMessage];
    return 'cpu' in message ? message.cpu : 0;
  }

  /** How late its event loop was since the last call; NaN for contenders that do not watch it. */
  async delay(): Promise<Delay> {
    this.#child.send('delay');
    const [message] = (await once(this.#child, 'message')) as [ChildMessage];
    return 'delay' in message ? message.delay : { p99: Number.NaN, max: Number.NaN };
  }

  post(body: string): Promise<string> {
    return new Promise((resolve, reject) => {
      const sent = request(
        {
          port: this.#port,
          host: '127.0.0.1',
          path: '/graphql',
          method: 'POST',
          agent: this.#agent,
          headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk) => chunks.push(chunk));
          response.on('end', () => resolve(Buffer.concat(chunks).toString()));
          response.on('error', reject);
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    this.#child.disconnect();
    await once(this.#child, 'exit');
  }
}

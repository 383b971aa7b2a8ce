import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, inject } from 'vitest';
import { type Environment, type Running, start } from '../process.ts';
import { copySeededDirectory, seededDirectory } from '../seeded-directory.ts';

/** Path of the command line's program. */
export const main = 'src/cli/main.ts';
/** A folder of the test's own: made before each test, removed after it. */
export let directory: string;
/** The environment of a service: its embedded store lies in `directory`. */
export let environment: Environment;
/** The services that the test started; they are killed after it. */
export const running: Running[] = [];

/** Gives each test of a file a folder of its own and an end to its services; to be called while tests are collected. */
export function useServices(): void {
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'career-graph-'));
    environment = { PORT: '0', LOG_LEVEL: 'warn', DATA_DIR: join(directory, 'data') };
  });
  afterEach(async () => {
    for (const { child, ended } of running.splice(0)) {
      child.kill('SIGKILL');
      await ended;
    }
    rmSync(directory, { recursive: true, force: true });
  });
}

/** Puts the seeds into the store of `environment`, unless it is there: a first start takes three seconds to do that. */
export function seed(): void {
  const data = environment.DATA_DIR as string;
  if (!existsSync(data)) copySeededDirectory(seededDirectory(inject('runFolder')), data);
}

/** Starts a service of the test's own folder, on a store with the seeds; it is killed after the test. */
export function serve(settings: Environment = {}): Running {
  seed();
  return serveAsIs(settings);
}

/** Starts a service as `serve` does, on the store as it is: the first start on a folder makes it. */
export function serveAsIs(settings: Environment = {}): Running {
  const service = start(main, ['serve'], { ...environment, ...settings });
  running.push(service);
  return service;
}

/** The address of the endpoint in the output of a service; empty when there is none. */
export const addressIn = (output: string): string => output.match(/http:\/\/\S+\/graphql/)?.[0] ?? '';

/** Posts a query and returns the answer unchanged. */
export async function ask(address: string, query: string) {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as {
    data: Record<string, unknown> | null;
    errors?: { message: string; extensions: { code: string } }[];
  };
}

/** The best path from ML Engineer to AI Architect, by the seeds. */
export const headline =
  '{ careerPaths(from: "ML Engineer", to: "AI Architect", first: 1) { nodes { cost } } }';
/** The data of the answer to `headline`. */
export const headlineAnswer = { careerPaths: { nodes: [{ cost: 3 }] } };
/** The line that a service prints when it is ready. */
export const holds = /It holds \d+ roles, \d+ skills, \d+ tools, \d+ moves; \d+ facts\./;

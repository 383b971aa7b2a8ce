import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { projectPath } from '../../src/server/project-files.ts';

interface Service {
  readonly image: string;
  readonly ports?: readonly string[];
  readonly command?: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
}

const { services } = parse(readFileSync(projectPath('docker-compose.yml'), 'utf8')) as {
  services: { password: Service; neo4j: Service; service: Service };
};

describe('docker compose', () => {
  test('docker compose opens ports on the loopback address only', () => {
    const ports = Object.values(services).flatMap((service) => service.ports ?? []);
    expect(ports).toHaveLength(3);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test('docker compose runs the Neo4j of the tests, with limits, and the service without rights that it does not need', () => {
    const tested = readFileSync(projectPath('tests/neo4j/from-docker.ts'), 'utf8');
    expect(tested).toContain(`'${services.neo4j.image}'`);
    expect(services.neo4j.environment).toMatchObject({
      NEO4J_db_transaction_timeout: '15s',
      NEO4J_dbms_memory_transaction_total_max: '512m',
      NEO4J_db_memory_transaction_max: '256m',
    });
    expect(services.service).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(readFileSync(projectPath('Dockerfile'), 'utf8')).toMatch(/^USER node$/m);
  });
});

describe('The password of the database', () => {
  let volume: string;
  beforeEach(() => {
    volume = mkdtempSync(join(tmpdir(), 'career-graph-password-'));
  });
  afterEach(() => rmSync(volume, { recursive: true }));

  /** Does what the first container does, in a folder instead of its volume. @param password of the environment */
  const make = (password = '') => {
    const script = (services.password.command?.[2] ?? '').replaceAll('$$', '$');
    const here = script.replace('cd /password', 'cd "$VOLUME"');
    expect(here).not.toBe(script);
    const { status, stderr } = spawnSync('sh', ['-c', here], {
      env: { PATH: process.env.PATH, VOLUME: volume, NEO4J_PASSWORD: password },
      encoding: 'utf8',
    });
    return { status, stderr };
  };
  const contentOf = (name: string) => readFileSync(join(volume, name), 'utf8');

  test('the password of the database is made at the first start, and stays', () => {
    expect(make()).toEqual({ status: 0, stderr: '' });
    const password = contentOf('neo4j');
    expect(password).toMatch(/^[0-9a-f]{32}$/); // neo4j-admin would take a leading dash for an option
    expect(contentOf('auth')).toBe(`neo4j/${password}`);
    expect(make()).toEqual({ status: 0, stderr: '' });
    expect(contentOf('neo4j')).toBe(password);
    expect(readdirSync(volume).sort()).toEqual(['auth', 'neo4j']);
  });

  test('the password of the database is the one that the environment named at the first start', () => {
    const password = `it's "mine" $HOME \\ and long`;
    expect(make(password).status).toBe(0);
    expect(contentOf('neo4j')).toBe(password);
    expect([make(password).status, make().status]).toEqual([0, 0]);
    expect(make('another one')).toEqual({
      status: 1,
      stderr: expect.stringContaining('made with another password'),
    });
    expect(contentOf('neo4j')).toBe(password);
  });

  test.each([
    ['short', '8 characters or more'],
    ['with/slash', 'must not hold a slash'],
    ['-leading-dash', 'must not begin with a dash'],
    ['two lines,\nreally', 'must not hold a line break'],
  ])('the password of the database cannot be %j', (password, reason) => {
    expect(make(password)).toEqual({ status: 1, stderr: expect.stringContaining(reason) });
    expect(readdirSync(volume)).toEqual([]);
  });
});

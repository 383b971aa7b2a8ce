import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addressIn, holds, serve, useServices } from '../server/served.ts';

useServices();

/** Scenarios that hold for any server; the others call tools of a server that is written for the suite. */
const scenarios = [
  'server-initialize',
  'ping',
  'tools-list',
  'resources-list',
  'prompts-list',
  'dns-rebinding-protection',
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'career-graph-conformance-'));
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  // not among the development packages: it wants Node 22, and brings a hundred packages
  const packages = ['@modelcontextprotocol/conformance@0.1.16', 'node@22'];
  execFileSync(
    'npm',
    ['install', ...packages, '--no-audit', '--no-fund', '--silent', '--engine-strict=false'],
    { cwd: folder },
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('The conformance suite of the protocol passes', async () => {
  const url = new URL('/mcp', addressIn(await serve({ MCP: 'on' }).says(holds)));
  const suite = join(folder, 'node_modules/@modelcontextprotocol/conformance/dist/index.js');
  for (const scenario of scenarios) {
    const output = execFileSync(
      join(folder, 'node_modules/node/bin/node'),
      [suite, 'server', '--url', url.href, '--scenario', scenario],
      { encoding: 'utf8' },
    );
    expect(output, scenario).toMatch(/Passed: (\d+)\/\1, 0 failed, 0 warnings/);
  }
});

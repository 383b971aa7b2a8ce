import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { projectPath } from '../src/server/project-files.ts';
import { findChromium } from '../tests/explorer/find-chromium.ts';
import { packagedChromium } from '../tests/explorer/packaged-chromium.ts';
import { runService } from '../tests/explorer/running-service.ts';

const help = `Lets Lighthouse judge views of the built page as a telephone sees them, with the seeds, and prints medians. See bench/README.md.

  npm run bench:lighthouse -- [--runs 3] [--views /,/map] [--form-factor desktop]`;

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    views: { type: 'string', default: '/,/roles/ml-engineer,/paths?from=ml-engineer&to=ai-architect,/map' },
    'form-factor': { type: 'string', default: 'mobile' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(help);
  process.exit(0);
}

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<
    Record<string, { readonly title: string; readonly score: number | null; readonly numericValue?: number }>
  >;
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];
const audits = {
  'largest-contentful-paint': 'LCP ms',
  'total-blocking-time': 'TBT ms',
  'cumulative-layout-shift': 'shift',
  'total-byte-weight': 'kB',
};
const run = promisify(execFile);
const chromium = (await findChromium()) ?? (await packagedChromium());
const { address, close } = await runService();
const findings = new Set<string>();
try {
  console.log(`| view | ${[...categories, ...Object.values(audits)].join(' | ')} |`);
  console.log(`|${' --- |'.repeat(1 + categories.length + Object.keys(audits).length)}`);
  for (const view of options.views.split(',')) {
    const reports: Report[] = [];
    for (let count = 0; count < Number(options.runs); count++) reports.push(await judge(`${address}${view}`));
    for (const { title, score } of Object.values(reports[0]?.audits ?? {}))
      if (score !== null && score < 0.9) findings.add(title);
    const scores = categories.map((name) =>
      Math.round(100 * median(reports.map((report) => report.categories[name]?.score ?? Number.NaN))),
    );
    const figures = Object.keys(audits).map((name) => {
      const value = median(reports.map((report) => report.audits[name]?.numericValue ?? Number.NaN));
      if (name === 'cumulative-layout-shift') return value.toFixed(3);
      return Math.round(name === 'total-byte-weight' ? value / 1000 : value);
    });
    console.log(`| ${[view, ...scores, ...figures].join(' | ')} |`);
  }
  console.log(`\nScored below 90 somewhere: ${[...findings].join('; ')}`);
} finally {
  await close();
}

/** One run of Lighthouse in a Chromium of its own, with Lighthouse's own slowing down of network and processor. */
async function judge(url: string): Promise<Report> {
  const profile = mkdtempSync(join(tmpdir(), 'career-graph-lighthouse-'));
  const flags = ['--headless=old', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`];
  try {
    const { stdout } = await run(
      projectPath('bench/node_modules/.bin/lighthouse'),
      [
        url,
        '--output=json',
        '--quiet',
        `--only-categories=${categories.join(',')}`,
        ...(options['form-factor'] === 'desktop' ? ['--preset=desktop'] : []),
        `--chrome-flags=${flags.join(' ')}`,
      ],
      {
        env: { ...process.env, ...chromium.environment, CHROME_PATH: chromium.path },
        maxBuffer: 64_000_000,
      },
    );
    return JSON.parse(stdout) as Report;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

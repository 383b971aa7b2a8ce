import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { downloadLimit } from '../downloaded-once.ts';
import { WayNotAvailable } from './address.ts';

/** Has Maven copy the jars into a folder. @throws WayNotAvailable without Maven */
export async function downloadByMaven(folder: string): Promise<void> {
  const pom = fileURLToPath(new URL('pom.xml', import.meta.url));
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${folder}`];
  try {
    await promisify(execFile)('mvn', ['-q', '-B', '-f', pom, ...goal], { timeout: downloadLimit });
  } catch (error) {
    const { code, killed, stdout } = error as { code?: unknown; killed?: boolean; stdout?: string };
    if (code === 'ENOENT') throw new WayNotAvailable('there is no mvn');
    if (killed) throw new Error(`mvn took longer than ${downloadLimit / 60_000} minutes`);
    throw new Error(`mvn failed: ${stdout?.trim().split('\n')[0] || String(error)}`);
  }
}

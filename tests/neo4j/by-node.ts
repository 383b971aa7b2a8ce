import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Dispatcher, EnvHttpProxyAgent, request } from 'undici';
import { downloadLimit } from '../downloaded-once.ts';
import { messageOf } from './address.ts';
import { type Jar, otherChecksum, sha256Of } from './jars.ts';
import { mavenRepository } from './maven-repository.ts';

const atOnce = 8;
const tries = 3;

/**
 * Fetches the jars from a Maven repository without Maven, through the proxy of `HTTPS_PROXY` if there is one.
 *
 * @throws when a jar cannot be had, or has another checksum, three times
 */
export async function downloadByNode(
  folder: string,
  jars: readonly Jar[],
  repository = mavenRepository(process.env, mavenSettings()),
): Promise<void> {
  const dispatcher = new EnvHttpProxyAgent();
  const signal = AbortSignal.timeout(downloadLimit);
  const remaining = jars.values();
  const fetchRemaining = async () => {
    for (const jar of remaining) {
      await writeFile(join(folder, jar.file), await fetchJar(jar, repository, { dispatcher, signal }));
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, fetchRemaining));
  } finally {
    await dispatcher.destroy();
  }
}

interface How {
  readonly dispatcher: Dispatcher;
  readonly signal: AbortSignal;
}

async function fetchJar({ path, file, sha256 }: Jar, repository: string, how: How): Promise<Uint8Array> {
  for (let attempt = 1; ; attempt++) {
    try {
      const { statusCode, body } = await request(`${repository}/${path}`, how);
      const content = await body.bytes();
      if (statusCode !== 200) throw new Error(`status ${statusCode}`);
      if (sha256Of(content) !== sha256) throw new Error(otherChecksum(file));
      return content;
    } catch (error) {
      if (attempt < tries && !how.signal.aborted) continue;
      throw new Error(`${file} cannot be fetched from the Maven repository: ${messageOf(error)}`);
    }
  }
}

function mavenSettings(): string {
  const path = join(homedir(), '.m2', 'settings.xml');
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

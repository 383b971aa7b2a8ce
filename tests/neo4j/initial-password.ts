import { createHash, randomBytes } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const iterations = 1_024;

const sha256 = (...parts: Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/**
 * Gives a server its first password before it first starts, as `neo4j-admin dbms set-initial-password` does; that takes
 * a JVM and two seconds. A home that has data keeps its password.
 */
export async function writeInitialPassword(home: string, password: string): Promise<void> {
  const salt = randomBytes(32);
  let hash = sha256(salt, Buffer.from(password));
  for (let i = 1; i < iterations; i++) hash = sha256(hash);
  const folder = join(home, 'data', 'dbms');
  await mkdir(folder, { recursive: true });
  const credential = ['SHA-256', hash.toString('hex'), salt.toString('hex'), iterations].join(',');
  await writeFile(join(folder, 'auth.ini'), `neo4j:${credential}:\n`);
}

import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkJars, neo4jJars, neo4jVersion, sha256Of } from './jars.ts';

describe('neo4jJars', () => {
  test('neo4jJars lists each jar once, the server among them, in the version of pom.xml', () => {
    const files = neo4jJars().map(({ file }) => file);
    expect(new Set(files).size).toBe(files.length);
    expect(files).toContain(`neo4j-server-${neo4jVersion}.jar`);
    const pom = readFileSync(new URL('pom.xml', import.meta.url), 'utf8');
    expect(pom).toContain(`<neo4j.version>${neo4jVersion}</neo4j.version>`);
  });

  test('neo4jJars gives each jar a path in a Maven repository and a SHA-256', () => {
    for (const { path, file, sha256 } of neo4jJars()) {
      expect(path).toMatch(/^([\w-]+\/)+[\w.-]+\/[\w.-]+\/[\w.-]+\.jar$/);
      expect(path.endsWith(`/${file}`)).toBe(true);
      expect(sha256).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});

describe('checkJars', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'career-graph-jars-'));
    await writeFile(join(folder, 'a.jar'), 'a');
  });
  afterEach(() => rm(folder, { recursive: true }));
  const jar = (file: string, content: string) => ({
    path: file,
    file,
    sha256: sha256Of(Buffer.from(content)),
  });

  test('checkJars accepts the listed jars and refuses a missing, a changed and an additional one', async () => {
    await expect(checkJars(folder, [jar('a.jar', 'a')])).resolves.toBe(undefined);
    await expect(checkJars(folder, [jar('a.jar', 'a'), jar('b.jar', 'b')])).rejects.toThrow(
      'b.jar is missing',
    );
    await expect(checkJars(folder, [jar('a.jar', 'b')])).rejects.toThrow('another checksum');
    await expect(checkJars(folder, [])).rejects.toThrow('a.jar is not listed');
  });
});

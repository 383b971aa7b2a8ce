import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder, downloadedOnce } from '../downloaded-once.ts';
import { messageOf } from './address.ts';
import { downloadByMaven } from './by-maven.ts';
import { downloadByNode } from './by-node.ts';
import { checkJars, type Jar, neo4jJars, neo4jVersion } from './jars.ts';

/** Puts the jars into an empty folder. */
type Download = (folder: string, jars: readonly Jar[]) => Promise<void>;

/**
 * The folder with the server's jars, downloaded once per machine by the first way that works: Maven, which knows this
 * machine's settings, or else Node. Either way the checksums must be those of jars.sha256.
 *
 * @throws with the reason of each way
 */
export function neo4jLibrary(
  cache = cacheFolder(),
  ways: readonly Download[] = [downloadByMaven, downloadByNode],
  jars = neo4jJars(),
  notice: (line: string) => void = (line) => process.stderr.write(`${line}\n`),
): Promise<string> {
  return downloadedOnce(join(cache, `neo4j-${neo4jVersion}`, 'lib'), async (folder) => {
    notice(`Downloading Neo4j ${neo4jVersion} from Maven Central (120 MB, only once).`);
    const reasons: string[] = [];
    for (const download of ways) {
      try {
        await download(folder, jars);
        return await checkJars(folder, jars);
      } catch (error) {
        reasons.push(messageOf(error));
        for (const file of await readdir(folder)) await rm(join(folder, file));
      }
    }
    throw new Error(`the download of Neo4j failed: ${reasons.join('; ')}`);
  });
}

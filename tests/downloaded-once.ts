import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/** Milliseconds after which a download counts as failed. */
export const downloadLimit = 600_000;

/** Folder for downloads, shared by all checkouts on this machine. */
export const cacheFolder = (): string =>
  join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'career-graph');

/**
 * Returns `path`, a folder that `download` fills unless it exists. The folder is always complete: a download fills a
 * folder beside it and renames that at the end. Of two downloads at once, the first to end counts for both.
 *
 * @throws what `download` throws, with its folder removed
 */
export async function downloadedOnce(
  path: string,
  download: (folder: string) => Promise<void>,
): Promise<string> {
  if (existsSync(path)) return path;
  const prefix = `${basename(path)}.partial-`;
  await mkdir(dirname(path), { recursive: true });
  await removeKilledDownloads(dirname(path), prefix);
  const partial = await mkdtemp(join(dirname(path), prefix));
  try {
    await download(partial);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    // another process was quicker
    if (!existsSync(path)) throw error;
  }
  return path;
}

/** Removes folders older than the limit of a download: their process was killed. */
async function removeKilledDownloads(parent: string, prefix: string): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(parent, name);
    const { mtimeMs } = await stat(folder);
    if (Date.now() - mtimeMs > downloadLimit) await rm(folder, { recursive: true, force: true });
  }
}

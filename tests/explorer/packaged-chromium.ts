import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress, createGunzip } from 'node:zlib';
import { projectPath } from '../../src/server/project-files.ts';
import { cacheFolder, downloadedOnce, downloadLimit } from '../downloaded-once.ts';

const run = promisify(execFile);

/** A Chromium that can be started. */
export interface ChromiumProgram {
  readonly path: string;
  /** Variables that it needs beside those of this process. */
  readonly environment: Readonly<Record<string, string>>;
  /** For a line such as "Chromium for the tests: /usr/bin/chromium". */
  readonly origin: string;
}

/** A package of the npm registry. */
interface ChromiumPackage {
  readonly name: string;
  readonly version: string;
  /** Of the tarball, as npm writes it: `sha512-` and base64. */
  readonly integrity: string;
}

/**
 * A headless Chromium inside an npm package (MIT; Chromium itself BSD), with the shared libraries that a minimal Debian
 * lacks (nss, nspr, expat) and a font. It is no devDependency: it is 70 MB, its own code wants Node 22, and only a
 * machine with no other Chromium needs it.
 */
const chromiumPackage: ChromiumPackage = {
  name: '@sparticuz/chromium',
  version: '153.0.0',
  integrity:
    'sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==',
};

/** Whether the package's program runs on this kind of machine: Linux on x64 only. */
export const packagedChromiumRuns = (platform: string, arch: string): boolean =>
  platform === 'linux' && arch === 'x64';

/** Where the program of the package is, or will be once downloaded. */
export function packagedChromiumProgram(folder = packagedChromiumFolder()): ChromiumProgram {
  return {
    path: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: join(folder, 'fonts') },
    origin: `npm package ${chromiumPackage.name}@${chromiumPackage.version}`,
  };
}

const packagedChromiumFolder = (cache = cacheFolder()): string =>
  join(cache, `chromium-${chromiumPackage.version}`);

type Fetch = (npmPackage: ChromiumPackage, folder: string) => Promise<void>;

/**
 * The program of the package, downloaded once per machine.
 *
 * @param fetch puts the package's tarball, and nothing else, into a folder
 * @throws when npm cannot fetch the package, or when the tarball is not the one it should be
 */
export async function packagedChromium(
  cache = cacheFolder(),
  npmPackage = chromiumPackage,
  fetch: Fetch = fetchByNpm,
): Promise<ChromiumProgram> {
  const folder = await downloadedOnce(packagedChromiumFolder(cache), async (partial) => {
    await fetch(npmPackage, partial);
    await unpack(partial, npmPackage);
  });
  return packagedChromiumProgram(folder);
}

/** `npm pack` rather than `npm install`: it asks for no Node version, runs no script and writes no package.json. */
async function fetchByNpm({ name, version }: ChromiumPackage, folder: string): Promise<void> {
  process.stderr.write(`Downloading a Chromium for the tests (${name}@${version}, 70 MB, only once).\n`);
  const args = ['pack', `${name}@${version}`, '--pack-destination', folder, '--ignore-scripts', '--silent'];
  await run('npm', args, { cwd: projectPath('.'), timeout: downloadLimit });
}

async function unpack(folder: string, { name, integrity }: ChromiumPackage): Promise<void> {
  const [tarball = ''] = await readdir(folder);
  const hash = createHash('sha512');
  await pipeline(createReadStream(join(folder, tarball)), hash);
  if (`sha512-${hash.digest('base64')}` !== integrity) {
    throw new Error(`the tarball of ${name} has another checksum than expected`);
  }
  const unzipped = join(folder, 'package.tar');
  await pipeline(createReadStream(join(folder, tarball)), createGunzip(), createWriteStream(unzipped));
  await run('tar', ['-xf', unzipped], { cwd: folder });
  const packed = join(folder, 'package', 'bin');
  await decompress(join(packed, 'chromium.br'), join(folder, 'chromium'), 0o755);
  for (const archive of ['al2023.tar', 'fonts.tar']) {
    const tar = join(packed, archive);
    await decompress(`${tar}.br`, tar);
    await run('tar', ['-xf', tar], { cwd: folder });
  }
  // the package's own names folders of a serverless platform
  await writeFile(join(folder, 'fonts', 'fonts.conf'), fontConfiguration);
  await mkdir(join(folder, 'licence'));
  await rename(join(folder, 'package', 'LICENSE'), join(folder, 'licence', 'LICENSE'));
  for (const name of [tarball, 'package.tar', 'package', 'fonts.conf'])
    await rm(join(folder, name), { recursive: true });
}

const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">.</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const decompress = (from: string, to: string, mode = 0o644): Promise<void> =>
  pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(to, { mode }));

import { copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const inBrotli = promisify(brotliCompress);
const inGzip = promisify(gzip);

/** Pictures and fonts are compressed by their own formats. */
const worthCompressing = /\.(?:css|js|json|svg|txt|webmanifest|xml)$/;

/** Folder of the build that holds each asset as visitors ask for it, and twice compressed beside. */
export const assetsFolder = 'assets';

/**
 * Gathers what the portal sends as files, `public/` and the framework's own, in one folder laid out as the addresses
 * are, each with the `.br` and `.gz` that the web server sends in its place: compressed once, as much as can be.
 * @param build folder of the build
 */
export async function gatherAssets(root: string, build: string): Promise<void> {
  const target = path.join(build, assetsFolder);
  await rm(target, { recursive: true, force: true });
  await gather(path.join(root, 'public'), target);
  await gather(path.join(build, 'static'), path.join(target, '_next/static'));
}

async function gather(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true });
  for (const entry of entries.filter((found) => found.isFile())) {
    const source = path.join(entry.parentPath, entry.name);
    const place = path.join(to, path.relative(from, source));
    await mkdir(path.dirname(place), { recursive: true });
    await copyFile(source, place);
    if (worthCompressing.test(entry.name)) await compress(place);
  }
}

/** Writes the compressed twins that are smaller: a browser is never sent more than the file itself. */
async function compress(file: string): Promise<void> {
  const content = await readFile(file);
  const [brotli, gzipped] = await Promise.all([
    inBrotli(content, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    inGzip(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  if (brotli.length < content.length) await writeFile(`${file}.br`, brotli);
  if (gzipped.length < content.length) await writeFile(`${file}.gz`, gzipped);
}

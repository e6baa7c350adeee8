/** Finds a Chromium for the browser journeys, and downloads nothing from outside the npm registry. */
import { access, constants, mkdir } from 'node:fs/promises';
import path from 'node:path';

import { PlainError } from './terminal/plain-error.mjs';

/** For a machine without screen, as root or not, that must not call anybody. */
export const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @type {{ name: string, find: () => Promise<string | undefined> }[]} */
const candidates = [
  { name: 'CHROMIUM_PATH', find: async () => process.env['CHROMIUM_PATH'] },
  { name: '/usr/bin/chromium', find: async () => '/usr/bin/chromium' },
  { name: "Playwright's own", find: async () => (await import('playwright')).chromium.executablePath() },
  { name: '@sparticuz/chromium', find: unpackedBrowser },
];

/**
 * The first browser of the list that really starts.
 * @returns {Promise<string>} path of its executable
 */
export async function findBrowser() {
  const tried = [];
  for (const { name, find } of candidates) {
    const file = await find().catch(() => undefined);
    if (!file) continue;
    tried.push(name);
    if ((await isExecutable(file)) && (await starts(file))) return file;
  }
  throw new PlainError(`No browser starts here (tried: ${tried.join(', ')}): set CHROMIUM_PATH to a Chromium or a Chrome.`);
}

/**
 * @param {string} file
 * @returns {Promise<boolean>}
 */
function isExecutable(file) {
  return access(file, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/**
 * Opens a page as the journeys will: a browser whose libraries are missing tells its version and then fails.
 * @param {string} file
 * @returns {Promise<boolean>}
 */
async function starts(file) {
  const { chromium } = await import('playwright');
  const browser = await chromium.launch({ executablePath: file, args: browserFlags, timeout: 30_000 }).catch(() => null);
  if (!browser) return false;
  try {
    await browser.newPage();
    return true;
  } catch {
    return false;
  } finally {
    await browser.close();
  }
}

/**
 * The Chromium that an npm package carries compressed; unpacked once, inside the project.
 * @returns {Promise<string>}
 */
async function unpackedBrowser() {
  const folder = path.resolve(import.meta.dirname, '../.cache/browser');
  await mkdir(folder, { recursive: true });
  // The package unpacks in the system's temporary folder, which is often small, or emptied.
  const usual = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return await (await import('@sparticuz/chromium')).default.executablePath();
  } finally {
    if (usual === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = usual;
  }
}

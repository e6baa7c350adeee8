import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { gatherAssets } from '@/scripts/build/assets.ts';

let root = '';
const style = 'a { color: green }\n'.repeat(200);

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'portal-assets-'));
  await mkdir(path.join(root, 'public/brand'), { recursive: true });
  await mkdir(path.join(root, 'build/static/chunks'), { recursive: true });
  await writeFile(path.join(root, 'public/brand/mark.svg'), '<svg/>');
  await writeFile(path.join(root, 'build/static/chunks/style.css'), style);
  await writeFile(path.join(root, 'build/static/chunks/font.woff2'), style);
});

afterEach(() => rm(root, { recursive: true }));

const built = (file: string) => path.join(root, 'build/assets', file);

it('the assets lie where their addresses say, compressed when that makes them smaller', async () => {
  await gatherAssets(root, path.join(root, 'build'));
  const files = await readdir(built('.'), { recursive: true, withFileTypes: true });
  expect(files.filter((file) => file.isFile()).map(({ name }) => name).toSorted()).toEqual([
    'font.woff2',
    'mark.svg',
    'style.css',
    'style.css.br',
    'style.css.gz',
  ]);
  expect(await readFile(built('brand/mark.svg'), 'utf8')).toBe('<svg/>');
  const chunk = '_next/static/chunks/style.css';
  expect(brotliDecompressSync(await readFile(built(`${chunk}.br`))).toString()).toBe(style);
  expect(gunzipSync(await readFile(built(`${chunk}.gz`))).toString()).toBe(style);
});

it('what a former build held is gone', async () => {
  await gatherAssets(root, path.join(root, 'build'));
  await rm(path.join(root, 'public/brand/mark.svg'));
  await gatherAssets(root, path.join(root, 'build'));
  expect(await readdir(built('.'))).toEqual(['_next']);
});

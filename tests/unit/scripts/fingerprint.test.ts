import { mkdtemp, mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';

import { fingerprint, onlyWhenChanged } from '@/scripts/build/fingerprint.ts';

let root: string;
const take = (leftOut: string[] = []) => fingerprint(root, ['app', 'package.json', 'absent.ts'], leftOut);

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'fingerprint-'));
  await mkdir(path.join(root, 'app/deep'), { recursive: true });
  await writeFile(path.join(root, 'app/page.tsx'), 'page');
  await writeFile(path.join(root, 'app/deep/made.ts'), 'made');
  await writeFile(path.join(root, 'package.json'), '{}');
});
afterEach(() => rm(root, { recursive: true }));

it('the date of a file does not count', async () => {
  const before = await take();
  await utimes(path.join(root, 'app/page.tsx'), new Date(0), new Date(0));
  expect(await take()).toBe(before);
});

it('what a file holds, its name and its absence count', async () => {
  const seen = new Set([await take()]);
  await writeFile(path.join(root, 'app/page.tsx'), 'other');
  seen.add(await take());
  await writeFile(path.join(root, 'absent.ts'), '');
  seen.add(await take());
  await rm(path.join(root, 'app/page.tsx'));
  seen.add(await take());
  expect(seen.size).toBe(4);
});

it('a folder left out does not count', async () => {
  const before = await take(['app/deep']);
  await writeFile(path.join(root, 'app/deep/made.ts'), 'made again');
  expect(await take(['app/deep'])).toBe(before);
});

it('work is done once for the same inputs, and again after a failure', async () => {
  const mark = path.join(root, 'marks/build');
  let times = 0;
  const work = async () => {
    times += 1;
    if (times === 1) throw new Error('first try');
  };
  await expect(onlyWhenChanged(mark, 'a', work)).rejects.toThrow('first try');
  expect(await onlyWhenChanged(mark, 'a', work)).toBe('done');
  expect(await onlyWhenChanged(mark, 'a', work)).toBe('skipped');
  expect(await onlyWhenChanged(mark, 'b', work)).toBe('done');
  expect(times).toBe(3);
});

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { folderStorage } from '@/lib/platform/storage/folder-storage.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'storage-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('contenu');

describe('the storage in a folder', () => {
  it('gives back what was put, and nothing once deleted', async () => {
    const storage = folderStorage(folder);
    await storage.put('ab/cd-1', bytes, 'application/pdf');
    expect(await storage.exists('ab/cd-1')).toBe(true);
    expect(await new Response(await storage.get('ab/cd-1')).text()).toBe('contenu');
    await storage.put('pictures/ab/480.webp', bytes, 'image/webp');
    expect(await storage.exists('pictures/ab/480.webp')).toBe(true);
    await storage.delete('ab/cd-1');
    await storage.delete('ab/cd-1');
    expect(await storage.exists('ab/cd-1')).toBe(false);
    expect(await storage.get('ab/cd-1')).toBeNull();
  });

  it('leaves no temporary file behind', async () => {
    const storage = folderStorage(folder);
    await Promise.all([storage.put('ab/same', bytes, 'text/plain'), storage.put('ab/same', bytes, 'text/plain')]);
    expect(await readdir(path.join(folder, 'ab'))).toEqual(['same']);
  });

  it.each(['../outside', '/etc/passwd', 'a/../../b', 'a\\b', '', 'a//b', '.hidden', 'a/.', 'A', 'a\0b', 'a.webp/b', 'a/.webp', 'a.webp.webp', 'a.js'])(
    'refuses the key %j',
    async (key) => {
      const storage = folderStorage(folder);
      await expect(storage.put(key, bytes, 'text/plain')).rejects.toThrow('Storage key refused.');
      await expect(storage.get(key)).rejects.toThrow('Storage key refused.');
      await expect(storage.delete(key)).rejects.toThrow('Storage key refused.');
      await expect(storage.exists(key)).rejects.toThrow('Storage key refused.');
    },
  );
});

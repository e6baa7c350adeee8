import fileSystemCache from 'next/dist/server/lib/incremental-cache/file-system-cache.js';
import type { CacheHandler } from 'next/dist/server/lib/incremental-cache/index.js';
import { forgetAnswers } from './kept-answers.ts';
import { finishPageEntry } from './page-entry.ts';

// Node gives the CommonJS exports, the bundler of the proxy gives the class itself.
const FileSystemCache: typeof fileSystemCache =
  'default' in fileSystemCache ? (fileSystemCache.default as typeof fileSystemCache) : fileSystemCache;

type Get = CacheHandler['get'];
type Set = CacheHandler['set'];

/** The framework's own cache, where each page carries its security policy; what is refreshed here is forgotten by the web server too. */
export default class PageCache extends FileSystemCache {
  override async get(...[key, context]: Parameters<Get>): ReturnType<Get> {
    const found = await super.get(key, context);
    if (found?.value?.kind === 'APP_PAGE') finishPageEntry(found.value);
    return found;
  }

  override async set(...[key, value, context]: Parameters<Set>): Promise<void> {
    if (value?.kind === 'APP_PAGE') finishPageEntry(value);
    return super.set(key, value, context);
  }

  override async revalidateTag(...given: Parameters<CacheHandler['revalidateTag']>): Promise<void> {
    await super.revalidateTag(...given);
    forgetAnswers();
  }
}

import 'server-only';
import { revalidatePath } from 'next/cache';
import { wakeJob } from '@/lib/platform/jobs.ts';
import { searchJob } from '@/lib/search/rules/changes.ts';

/**
 * Makes every cached page, in both languages, be built again at its next visit, and the search look again.
 * For actions and route handlers only, after an act that public pages show; the
 * very next request sees the change. Everything at once: a page costs a few
 * milliseconds to build, a forgotten address would show an old state for days.
 */
export function refreshPublicPages(): void {
  revalidatePath('/', 'layout');
  wakeJob(searchJob);
}

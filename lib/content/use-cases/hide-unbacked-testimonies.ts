import 'server-only';
import { showAllowed } from '@/lib/content/repository/going-online.ts';
import { findPublicationForUpdate, listOnlineWithEndedConsent } from '@/lib/content/repository/publications.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Closes to the public the pictures of the testimonies whose consent has come to its last day; their words are left out
 * whenever the page is read. Run by a job, on nobody's behalf. Answers on how many pages something changed.
 */
export async function hideUnbackedTestimonies(now: Date): Promise<number> {
  let changed = 0;
  for (const id of await listOnlineWithEndedConsent(now)) {
    changed += await transaction(async () => {
      const page = await findPublicationForUpdate(id);
      return page && (await showAllowed(page, now)) > 0 ? 1 : 0;
    });
  }
  return changed;
}

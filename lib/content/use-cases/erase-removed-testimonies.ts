import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { deleteConsent, listConsents } from '@/lib/content/repository/consents.ts';
import { eraseTestimonies } from '@/lib/content/repository/erasure.ts';
import { findPublicationForUpdate, listRemovedTerritoryPages } from '@/lib/content/repository/publications.ts';
import { isRemovedToErase } from '@/lib/content/rules/consents.ts';
import { eraseFile } from '@/lib/files/use-cases/erase-file.ts';
import type { Context } from '@/lib/identity/types.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Erases the testimonies of the pages of territories one year after these were removed, with their consents, papers and
 * own pictures: what they were asked for is no more. Run by a job, on nobody's behalf. Answers on how many pages.
 */
export async function eraseRemovedTestimonies(now: Date): Promise<number> {
  const context: Context = { viewer: null, now, requestId: '' };
  let erased = 0;
  for (const id of await listRemovedTerritoryPages(now)) {
    erased += await transaction(async () => {
      const page = await findPublicationForUpdate(id);
      // Put back by somebody in between.
      if (!page || !isRemovedToErase(page, now)) return 0;
      const consents = await listConsents(id);
      for (const consent of consents) {
        if (consent.evidenceFileId) await eraseFile(context, { fileId: consent.evidenceFileId });
        await deleteConsent(consent.id);
      }
      const testimonies = await eraseTestimonies(page, () => true);
      if (consents.length === 0 && testimonies === 0) return 0;
      const after = { kind: page.kind, consents: consents.length, testimonies };
      await recordAct(context, { verb: 'publication.erase-testimonies', objectKind: 'publication', objectId: id, after });
      return 1;
    });
  }
  return erased;
}

import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { listConsents } from '@/lib/content/repository/consents.ts';
import { erasePortrait } from '@/lib/content/repository/erasure.ts';
import { findPublicationForUpdate, listRemovedPortraits } from '@/lib/content/repository/publications.ts';
import { isRemovedToErase } from '@/lib/content/rules/consents.ts';
import { eraseFile } from '@/lib/files/use-cases/erase-file.ts';
import type { Context } from '@/lib/identity/types.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Erases portraits one year after they were removed, whatever they stood on, with their consents, papers, versions and
 * own pictures; run by a job, on nobody's behalf. Answers how many.
 */
export async function eraseRemovedPortraits(now: Date): Promise<number> {
  const context: Context = { viewer: null, now, requestId: '' };
  let erased = 0;
  for (const id of await listRemovedPortraits(now)) {
    erased += await transaction(async () => {
      const portrait = await findPublicationForUpdate(id);
      // Put back by somebody in between.
      if (!portrait || !isRemovedToErase(portrait, now)) return 0;
      for (const { evidenceFileId } of await listConsents(id)) {
        if (evidenceFileId) await eraseFile(context, { fileId: evidenceFileId });
      }
      await erasePortrait(id);
      await recordAct(context, { verb: 'publication.erase', objectKind: 'publication', objectId: id, after: { kind: portrait.kind } });
      return 1;
    });
  }
  return erased;
}

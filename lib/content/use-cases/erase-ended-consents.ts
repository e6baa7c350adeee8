import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { deleteConsent, findConsent, listConsents, listEndingConsents } from '@/lib/content/repository/consents.ts';
import { erasePortrait } from '@/lib/content/repository/erasure.ts';
import { findPublicationForUpdate, type KeptPublication } from '@/lib/content/repository/publications.ts';
import { isConsentToErase } from '@/lib/content/rules/consents.ts';
import { eraseFile } from '@/lib/files/use-cases/erase-file.ts';
import type { Context } from '@/lib/identity/types.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Nothing allows any more to keep what a person said: no consent on record, no published source. */
async function isOrphan(portrait: KeptPublication): Promise<boolean> {
  const backing = 'portrait' in portrait.document ? portrait.document.portrait?.backing : undefined;
  return portrait.state === 'removed' && backing === 'consent' && (await listConsents(portrait.id)).length === 0;
}

/**
 * Erases consents one year after they ended or were withdrawn, with their papers, and the removed portraits that
 * stood on nothing else, with every version and picture; run by a job, on nobody's behalf. Answers how many consents.
 */
export async function eraseEndedConsents(now: Date): Promise<number> {
  const context: Context = { viewer: null, now, requestId: '' };
  let erased = 0;
  for (const { id, publicationId } of (await listEndingConsents(now)).filter((consent) => isConsentToErase(consent, now))) {
    erased += await transaction(async () => {
      const portrait = await findPublicationForUpdate(publicationId);
      const consent = await findConsent(id);
      if (!portrait || !consent) return 0;
      if (consent.evidenceFileId) await eraseFile(context, { fileId: consent.evidenceFileId });
      await deleteConsent(id);
      const withPortrait = await isOrphan(portrait);
      if (withPortrait) await erasePortrait(portrait.id);
      await recordAct(context, { verb: 'consent.erase', objectKind: 'publication', objectId: portrait.id, after: { consentId: id, withPortrait } });
      return 1;
    });
  }
  return erased;
}

import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { deleteConsent, findConsent, listConsents, listEndingConsents } from '@/lib/content/repository/consents.ts';
import { erasePortrait, eraseTestimonies } from '@/lib/content/repository/erasure.ts';
import { findPublicationForUpdate, type KeptPublication } from '@/lib/content/repository/publications.ts';
import { isConsentToErase } from '@/lib/content/rules/consents.ts';
import type { ConsentRecord } from '@/lib/content/types/publication.ts';
import { eraseFile } from '@/lib/files/use-cases/erase-file.ts';
import type { Context } from '@/lib/identity/types.ts';
import { nameKey } from '@/lib/platform/names.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Nothing allows any more to keep what a person said: no consent on record, no published source. */
function isOrphan(portrait: KeptPublication, left: readonly ConsentRecord[]): boolean {
  const backing = 'portrait' in portrait.document ? portrait.document.portrait?.backing : undefined;
  return portrait.state === 'removed' && backing === 'consent' && left.length === 0;
}

/** What goes with the last consent of a person: their portrait once removed, or their testimony alone. */
async function eraseUnbacked(publication: KeptPublication, personName: string): Promise<Record<string, boolean | number>> {
  const left = await listConsents(publication.id);
  if (publication.kind === 'territory') {
    const person = nameKey(personName);
    const isForgotten = (name: string) => nameKey(name) === person && !left.some((consent) => nameKey(consent.personName) === person);
    return { testimonies: await eraseTestimonies(publication, isForgotten) };
  }
  const withPortrait = isOrphan(publication, left);
  if (withPortrait) await erasePortrait(publication.id);
  return { withPortrait };
}

/**
 * Erases consents one year after they ended or were withdrawn, with their papers, and what stood on nothing else: the
 * removed portraits, with every version and picture, and the testimonies, from the draft and every version of their
 * page. Run by a job, on nobody's behalf. Answers how many consents.
 */
export async function eraseEndedConsents(now: Date): Promise<number> {
  const context: Context = { viewer: null, now, requestId: '' };
  let erased = 0;
  for (const { id, publicationId } of (await listEndingConsents(now)).filter((consent) => isConsentToErase(consent, now))) {
    erased += await transaction(async () => {
      const publication = await findPublicationForUpdate(publicationId);
      const consent = await findConsent(id);
      if (!publication || !consent) return 0;
      if (consent.evidenceFileId) await eraseFile(context, { fileId: consent.evidenceFileId });
      await deleteConsent(id);
      const gone = await eraseUnbacked(publication, consent.personName);
      await recordAct(context, { verb: 'consent.erase', objectKind: 'publication', objectId: publication.id, after: { consentId: id, ...gone } });
      return 1;
    });
  }
  return erased;
}

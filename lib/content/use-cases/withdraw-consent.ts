import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { findConsent, listConsents, markWithdrawn } from '@/lib/content/repository/consents.ts';
import { showAllowed, takeOffline } from '@/lib/content/repository/going-online.ts';
import { findPublicationForUpdate } from '@/lib/content/repository/publications.ts';
import { findVersion } from '@/lib/content/repository/versions.ts';
import { isOnline } from '@/lib/content/rules/life.ts';
import { lacksConsent } from '@/lib/content/rules/publishing.ts';
import { unbackedTestimonies } from '@/lib/content/rules/testimonies.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { ConsentRecord } from '@/lib/content/types/publication.ts';
import type { TerritoryPageDocument } from '@/lib/content/types/territory-page.ts';
import type { Context } from '@/lib/identity/types.ts';
import { nameKey } from '@/lib/platform/names.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Writes down that a person changed their mind; their portrait, or their testimony alone, leaves the public pages in the same breath. */
export async function withdrawConsent(
  context: Context,
  input: { publicationId: string; consentId: string },
): Promise<Result<{ publicationId: string; removed: boolean }, ContentRefusal>> {
  const { now } = context;
  return transaction(async () => {
    const publication = await findPublicationForUpdate(input.publicationId);
    if (!publication || !canWritePublication(context.viewer, publication)) return refuse('publication-not-found');
    const consent = await findConsent(input.consentId);
    if (!consent || consent.publicationId !== publication.id || consent.withdrawnAt) return refuse('consent-not-found');
    await markWithdrawn(consent.id, now);

    const version = publication.publishedVersionId ? await findVersion(publication.id, publication.publishedVersionId) : null;
    const shown = version && isOnline(publication) ? readDocument(publication.kind, version.document) : null;
    const consents = await listConsents(publication.id);
    const isPage = publication.kind === 'territory';
    const removed = shown !== null && (isPage ? loses(shown as TerritoryPageDocument, consent, consents, now) : lacksConsent(shown, consents, now));
    if (isPage) await showAllowed(publication, now);
    else if (removed) await takeOffline(publication.id, now);
    await recordAct(context, {
      verb: 'consent.withdraw',
      objectKind: 'publication',
      objectId: publication.id,
      after: { consentId: consent.id, removed },
    });
    return ok({ publicationId: publication.id, removed });
  });
}

/** The page shows words of this person, and nothing allows it any more. */
function loses(page: TerritoryPageDocument, { personName }: ConsentRecord, consents: readonly ConsentRecord[], now: Date): boolean {
  return unbackedTestimonies(page, consents, now).some((block) => nameKey(block.personName) === nameKey(personName));
}

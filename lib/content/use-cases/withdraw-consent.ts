import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWriteContent } from '@/lib/content/permissions.ts';
import { findConsent, listConsents, markWithdrawn } from '@/lib/content/repository/consents.ts';
import { takeOffline } from '@/lib/content/repository/going-online.ts';
import { findPublicationForUpdate } from '@/lib/content/repository/publications.ts';
import { findVersion } from '@/lib/content/repository/versions.ts';
import { isOnline } from '@/lib/content/rules/life.ts';
import { lacksConsent } from '@/lib/content/rules/publishing.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Writes down that a person changed their mind; their portrait leaves the public pages in the same breath. */
export async function withdrawConsent(
  context: Context,
  input: { publicationId: string; consentId: string },
): Promise<Result<{ publicationId: string; removed: boolean }, ContentRefusal>> {
  const { now } = context;
  return transaction(async () => {
    if (!canWriteContent(context.viewer)) return refuse('publication-not-found');
    const portrait = await findPublicationForUpdate(input.publicationId);
    if (!portrait) return refuse('publication-not-found');
    const consent = await findConsent(input.consentId);
    if (!consent || consent.publicationId !== portrait.id || consent.withdrawnAt) return refuse('consent-not-found');
    await markWithdrawn(consent.id, now);

    const version = portrait.publishedVersionId ? await findVersion(portrait.id, portrait.publishedVersionId) : null;
    const shown = version && isOnline(portrait) ? readDocument('portrait', version.document) : null;
    const removed = shown !== null && lacksConsent(shown, await listConsents(portrait.id), now);
    if (removed) await takeOffline(portrait.id, now);
    await recordAct(context, {
      verb: 'consent.withdraw',
      objectKind: 'publication',
      objectId: portrait.id,
      after: { consentId: consent.id, removed },
    });
    return ok({ publicationId: portrait.id, removed });
  });
}

import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { createConsent } from '@/lib/content/repository/consents.ts';
import { showAllowed } from '@/lib/content/repository/going-online.ts';
import { findPublication, findPublicationForUpdate } from '@/lib/content/repository/publications.ts';
import type { ConsentInput } from '@/lib/content/schema/inputs.ts';
import type { FileRefusal } from '@/lib/files/errors.ts';
import { storeFile } from '@/lib/files/use-cases/store-file.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Writes down that a person agreed to their portrait or testimony, with the signed paper when there is one. */
export async function recordConsent(
  context: Context,
  input: ConsentInput & { evidence: { name: string; bytes: Uint8Array } | null },
): Promise<Result<{ publicationId: string }, ContentRefusal | FileRefusal>> {
  const { evidence, ...consent } = input;
  // Asked before the paper is stored, then again with the row held.
  const publication = await findPublication(input.publicationId);
  if (!publication || !canWritePublication(context.viewer, publication)) return refuse('publication-not-found');
  if (!evidence) return transaction(() => keep(context, consent, null));
  return storeFile(context, evidence, (file) => keep(context, consent, file.id));
}

async function keep(
  context: Context,
  consent: ConsentInput,
  evidenceFileId: string | null,
): Promise<Result<{ publicationId: string }, ContentRefusal>> {
  const publication = await findPublicationForUpdate(consent.publicationId);
  if (!publication || !canWritePublication(context.viewer, publication)) return refuse('publication-not-found');
  if (publication.kind !== 'portrait' && publication.kind !== 'territory') return refuse('consent-not-asked');
  const consentId = await createConsent({
    ...consent,
    evidenceFileId,
    recordedAt: context.now,
    recordedById: context.viewer.personId,
  });
  // Neither name nor words: the audit outlives the consent.
  await recordAct(context, {
    verb: 'consent.record',
    objectKind: 'publication',
    objectId: publication.id,
    after: { consentId, withPaper: evidenceFileId !== null },
  });
  await showAllowed(publication, context.now);
  return ok({ publicationId: publication.id });
}

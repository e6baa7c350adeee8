import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWriteContent } from '@/lib/content/permissions.ts';
import { createConsent } from '@/lib/content/repository/consents.ts';
import { findPublicationForUpdate } from '@/lib/content/repository/publications.ts';
import type { ConsentInput } from '@/lib/content/schema/inputs.ts';
import type { FileRefusal } from '@/lib/files/errors.ts';
import { storeFile } from '@/lib/files/use-cases/store-file.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Writes down that a person agreed to their portrait, with the signed paper when there is one. */
export async function recordConsent(
  context: Context,
  input: ConsentInput & { evidence: { name: string; bytes: Uint8Array } | null },
): Promise<Result<{ publicationId: string }, ContentRefusal | FileRefusal>> {
  if (!canWriteContent(context.viewer)) return refuse('publication-not-found');
  const { evidence, ...consent } = input;
  if (!evidence) return transaction(() => keep(context, consent, null));
  return storeFile(context, evidence, (file) => keep(context, consent, file.id));
}

async function keep(
  context: Context,
  consent: ConsentInput,
  evidenceFileId: string | null,
): Promise<Result<{ publicationId: string }, ContentRefusal>> {
  const publication = await findPublicationForUpdate(consent.publicationId);
  if (!publication) return refuse('publication-not-found');
  if (publication.kind !== 'portrait') return refuse('not-a-portrait');
  const consentId = await createConsent({
    ...consent,
    evidenceFileId,
    recordedAt: context.now,
    recordedById: context.viewer?.personId ?? null,
  });
  // Neither name nor words: the audit outlives the consent.
  await recordAct(context, {
    verb: 'consent.record',
    objectKind: 'publication',
    objectId: publication.id,
    after: { consentId, withPaper: evidenceFileId !== null },
  });
  return ok({ publicationId: publication.id });
}

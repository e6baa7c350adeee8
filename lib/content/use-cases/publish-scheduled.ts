import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { contentRefusals } from '@/lib/content/errors.ts';
import { scheduleRefusedMail } from '@/lib/content/mails.ts';
import { bringOnline, faultsAt } from '@/lib/content/repository/going-online.ts';
import { changeLife, findPublicationForUpdate, listDue, type KeptPublication } from '@/lib/content/repository/publications.ts';
import { findVersion } from '@/lib/content/repository/versions.ts';
import { isVersionApproved } from '@/lib/content/repository/readings.ts';
import { editorPath } from '@/lib/content/rules/addresses.ts';
import { auditedNames } from '@/lib/content/rules/audited-names.ts';
import { documentRules } from '@/lib/content/rules/documents.ts';
import { isDue } from '@/lib/content/rules/life.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { PublicationDocument } from '@/lib/content/types/document.ts';
import { peopleByIds } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import type { FieldRefusal } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Puts online what was scheduled and whose hour has come, one transaction each; run by a job, on nobody's behalf.
 * What cannot be published any more (a consent withdrawn, a picture gone) is not, and who scheduled it is told.
 * Answers how many went online; two workers at once publish each once.
 */
export async function publishScheduled(now: Date): Promise<number> {
  const context: Context = { viewer: null, now, requestId: '' };
  let published = 0;
  for (const id of await listDue(now)) {
    const isPublished = await transaction(async () => {
      const publication = await findPublicationForUpdate(id);
      // Published, put off or removed by somebody in between.
      return publication && isDue(publication, now) ? keepTheHour(context, publication) : false;
    });
    if (isPublished) published += 1;
  }
  return published;
}

async function keepTheHour(context: Context, publication: KeptPublication): Promise<boolean> {
  const { id, kind, slug, scheduledVersionId } = publication;
  const version = await findVersion(id, scheduledVersionId ?? '');
  if (!version) throw new Error('A scheduled version is missing.');
  const document = readDocument(kind, version.document);
  const title = documentRules(kind).title(document);
  const faults = await missing(publication, version.id, document, context.now);
  if (faults.length === 0) {
    await bringOnline(publication, { id: version.id, document }, context.now);
    await recordAct(context, {
      verb: 'publication.publish',
      objectKind: 'publication',
      objectId: id,
      before: { state: publication.state },
      after: { kind, ...auditedNames(kind, { slug, title }), version: version.number },
    });
    return true;
  }
  await changeLife(id, { scheduledVersionId: null, scheduledFor: null });
  // The sentences of a territory's page name the people who testify in it: the audit, which outlives them, has the places.
  const reasons = faults.map(({ field, message }) => (kind === 'territory' ? field : message));
  await recordAct(context, { verb: 'publication.miss-schedule', objectKind: 'publication', objectId: id, after: { version: version.number, reasons } });
  const author = version.savedById ? (await peopleByIds([version.savedById])).get(version.savedById) : undefined;
  if (author?.email) {
    const mail = scheduleRefusedMail(title, faults.map(({ message }) => message), `${env().SITE_URL}${editorPath(publication)}`);
    await queueMail(context, { ...mail, recipient: author.email, personId: author.id });
  }
  return false;
}

/** What forbids the version to be online; a territory may have come to want a second reader since it was scheduled. */
async function missing(publication: KeptPublication, versionId: string, document: PublicationDocument, now: Date): Promise<FieldRefusal[]> {
  const faults = await faultsAt(publication, document, now);
  const isUnread = publication.territory?.needsSecondReader && !(await isVersionApproved(versionId));
  return isUnread ? [{ field: 'second-reader-needed', message: contentRefusals['second-reader-needed'] }, ...faults] : faults;
}

import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { readingAnsweredMail } from '@/lib/content/mails.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { bringOnline, faultsAt, type IsPublic } from '@/lib/content/repository/going-online.ts';
import { changeLife, findPublicationForUpdate, type KeptPublication } from '@/lib/content/repository/publications.ts';
import { answerReading, findReading, type KeptReading } from '@/lib/content/repository/readings.ts';
import { findVersion } from '@/lib/content/repository/versions.ts';
import { readingPath } from '@/lib/content/rules/addresses.ts';
import { documentRules } from '@/lib/content/rules/documents.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import { administrators, attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context, Viewer } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

export interface AnswerSecondReading {
  readingId: string;
  answer: 'approved' | 'returned';
  /** What the reader says; needed to return it. */
  note: string;
  isPublic?: IsPublic;
}

/** `outcome` says what became of the page. */
export type ReadingOutcome = 'published' | 'scheduled' | 'returned';

/**
 * Answers a reading. Approved, the version that was read, and no other, goes online: at its hour, or at once when none
 * was asked or it is past. Returned, the author is told why. Whoever asked never answers; any other editor of the
 * territory may, and any administrator, those who wrote a part of the text included: two people then answer for it.
 * Of two readers who answer at once, the second is told that it is over; the same answer sent twice is one.
 */
export async function answerSecondReading(
  context: Context,
  input: AnswerSecondReading,
): Promise<Result<{ publicationId: string; outcome: ReadingOutcome }, ContentRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const named = await findReading(input.readingId);
    const publication = named && (await findPublicationForUpdate(named.publicationId));
    // Read again once the row is held: somebody may have answered meanwhile.
    const reading = await findReading(input.readingId);
    if (!publication || !reading || !canWritePublication(viewer, publication)) return refuse('reading-not-found');
    if (reading.askedById === viewer.personId) return refuse('reading-own');
    if (reading.answer !== null) {
      const isSame = reading.answer === input.answer && reading.answeredById === viewer.personId;
      return isSame ? ok({ publicationId: publication.id, outcome: outcomeOf(reading, reading.answeredAt ?? now) }) : refuse('reading-over');
    }
    const note = input.note.trim();
    if (input.answer === 'returned' && note === '') {
      return refuse('note-needed', [{ field: 'note', message: 'Dites ce qui est à reprendre.' }]);
    }
    await answerReading(reading.id, { answer: input.answer, personId: viewer.personId, note, now });
    await recordAct(context, {
      verb: input.answer === 'approved' ? 'reading.approve' : 'reading.return',
      objectKind: 'publication',
      objectId: publication.id,
      after: { readingId: reading.id, version: reading.version.number },
    });
    if (input.answer === 'approved') {
      const went = await goOnline(context, publication, reading, input.isPublic);
      if (!went.ok) return went;
    }
    await tellAuthor(context, viewer, publication, reading, { answer: input.answer, note });
    return ok({ publicationId: publication.id, outcome: outcomeOf({ ...reading, answer: input.answer }, now) });
  });
}

/** The hour asked, unless it had passed when the answer was given. */
function hourOf({ publishAt }: Pick<KeptReading, 'publishAt'>, answeredAt: Date): Date | null {
  return publishAt && publishAt > answeredAt ? publishAt : null;
}

function outcomeOf(reading: Pick<KeptReading, 'answer' | 'publishAt'>, answeredAt: Date): ReadingOutcome {
  if (reading.answer !== 'approved') return 'returned';
  return hourOf(reading, answeredAt) ? 'scheduled' : 'published';
}

async function goOnline(context: Context, publication: KeptPublication, reading: KeptReading, isPublic?: IsPublic): Promise<Result<null, ContentRefusal>> {
  const { now } = context;
  const { id, kind, slug } = publication;
  const version = await findVersion(id, reading.versionId);
  if (!version) throw new Error('A version submitted to a reader is missing.');
  const document = readDocument(kind, version.document);
  const hour = hourOf(reading, now);
  const faults = await faultsAt(publication, document, hour ?? now, isPublic);
  if (faults.length > 0) return refuse('publication-refused', faults);
  if (hour) {
    await changeLife(id, { scheduledVersionId: version.id, scheduledFor: hour });
    await recordAct(context, {
      verb: 'publication.schedule',
      objectKind: 'publication',
      objectId: id,
      before: { scheduledFor: publication.scheduledVersionId ? (publication.scheduledFor?.toISOString() ?? null) : null },
      after: { scheduledFor: hour.toISOString(), version: version.number },
    });
    return ok(null);
  }
  await bringOnline(publication, { id: version.id, document }, now);
  if (publication.scheduledVersionId) await changeLife(id, { scheduledFor: null });
  await recordAct(context, {
    verb: 'publication.publish',
    objectKind: 'publication',
    objectId: id,
    before: { state: publication.state },
    after: { kind, slug, title: documentRules(kind).title(document), version: version.number },
  });
  return ok(null);
}

/** Writes to who asked, while they may still read what is answered: words between editors stay between them. */
async function tellAuthor(
  context: Context,
  reader: Viewer,
  { territory, territorySiren }: KeptPublication,
  reading: KeptReading,
  { answer, note }: { answer: 'approved' | 'returned'; note: string },
): Promise<void> {
  if (!territory || !territorySiren) return;
  const editors = await attachedPeople(['territory_editor'], [territorySiren], context.now);
  const author = [...editors.map(({ person }) => person), ...(await administrators())].find(({ id }) => id === reading.askedById);
  if (!author) return;
  const about = { territoryName: territory.name, link: `${env().SITE_URL}${readingPath(territory.slug)}` };
  const publishAt = hourOf(reading, context.now);
  const mail = readingAnsweredMail(about, { answeredBy: reader.name || reader.email, answer, note, publishAt });
  await queueMail(context, { ...mail, recipient: author.email, personId: author.id });
}

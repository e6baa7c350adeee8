import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { readingAskedMail } from '@/lib/content/mails.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { faultsAt, versionOfDraft, type IsPublic } from '@/lib/content/repository/going-online.ts';
import { findPublicationForUpdate, type KeptPublication } from '@/lib/content/repository/publications.ts';
import { answerReading, createReading, findWaitingReading, type KeptReading } from '@/lib/content/repository/readings.ts';
import { isAllowed } from '@/lib/content/rules/life.ts';
import { readingPath } from '@/lib/content/rules/addresses.ts';
import { longestWord } from '@/lib/content/schema/readings.ts';
import { administrators, attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context, Viewer } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Each request writes to the other editors of the territory. */
const perPage = { limit: 12, seconds: 3600 };

export interface RequestSecondReading {
  publicationId: string;
  revision: number;
  /** What the author says to the reader; may be empty. */
  message: string;
  /** When the page goes online once approved; null: at once. */
  publishAt: Date | null;
  isPublic?: IsPublic;
}

/**
 * Submits the draft of a territory's page to a second reader: what is approved is that very text, whatever the draft
 * becomes. It must be ready to go online. A request replaces the one that waits; the same request sent twice is one.
 */
export async function requestSecondReading(context: Context, input: RequestSecondReading): Promise<Result<{ readingId: string }, ContentRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const publication = await findPublicationForUpdate(input.publicationId);
    if (!publication || publication.kind !== 'territory' || !canWritePublication(viewer, publication)) return refuse('publication-not-found');
    const { id: publicationId, document } = publication;
    if (publication.state === 'published') return refuse('nothing-to-publish');
    if (!isAllowed('publish', publication.state)) return refuse('act-refused');
    if (publication.revision !== input.revision) return refuse('publication-changed');
    if (input.publishAt && input.publishAt <= now) return refuse('time-past', [{ field: 'at.date', message: 'Choisissez un moment à venir.' }]);
    if (input.message.length > longestWord) return refuse('publication-refused', [{ field: 'message', message: `${longestWord} caractères au plus.` }]);
    const faults = await faultsAt(publication, document, input.publishAt ?? now, input.isPublic);
    if (faults.length > 0) return refuse('publication-refused', faults);

    const version = await versionOfDraft(publication, { note: '', personId: viewer.personId, now });
    const { message, publishAt } = input;
    const asked = { versionId: version.id, askedById: viewer.personId, message, publishAt };
    const waiting = await findWaitingReading(publicationId);
    if (waiting && isSame(waiting, asked)) return ok({ readingId: waiting.id });
    if (!(await withinRate(`reading:ask:${publicationId}`, perPage, now))) return refuse('too-many-readings');
    if (waiting) await answerReading(waiting.id, { answer: 'withdrawn', personId: viewer.personId, note: '', now });
    const readingId = await createReading({ publicationId, ...asked, askedAt: now });
    await recordAct(context, {
      verb: 'reading.request',
      objectKind: 'publication',
      objectId: publicationId,
      // No word of the message: the audit outlives it.
      after: { readingId, version: version.number, publishAt: publishAt?.toISOString() ?? null, replaced: waiting?.id ?? null },
    });
    await tellReaders(context, viewer, publication, { message, publishAt });
    return ok({ readingId });
  });
}

function isSame(waiting: KeptReading, asked: Pick<KeptReading, 'versionId' | 'askedById' | 'message' | 'publishAt'>): boolean {
  return (
    waiting.versionId === asked.versionId &&
    waiting.askedById === asked.askedById &&
    waiting.message === asked.message &&
    waiting.publishAt?.getTime() === asked.publishAt?.getTime()
  );
}

/** Writes to the other editors of the territory; to the administrators when it has no other. */
async function tellReaders(
  context: Context,
  asker: Viewer,
  { territorySiren, territory }: KeptPublication,
  reading: { message: string; publishAt: Date | null },
): Promise<void> {
  if (!territorySiren || !territory) throw new Error('The page of a territory has one.');
  const editors = await attachedPeople(['territory_editor'], [territorySiren], context.now);
  const others = new Map(editors.map(({ person }) => [person.id, person]));
  others.delete(asker.personId);
  const readers = others.size > 0 ? [...others.values()] : (await administrators()).filter(({ id }) => id !== asker.personId);
  const about = { territoryName: territory.name, link: `${env().SITE_URL}${readingPath(territory.slug)}` };
  const mail = readingAskedMail(about, { askedBy: asker.name || asker.email, ...reading });
  for (const { id, email } of readers) await queueMail(context, { ...mail, recipient: email, personId: id });
}

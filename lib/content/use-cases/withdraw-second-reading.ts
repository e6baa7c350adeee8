import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { ContentRefusal } from '@/lib/content/errors.ts';
import { canWritePublication } from '@/lib/content/permissions.ts';
import { findPublicationForUpdate } from '@/lib/content/repository/publications.ts';
import { answerReading, findReading } from '@/lib/content/repository/readings.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Takes a request back, by who made it, while nobody has answered; taken back twice, it is taken back. */
export async function withdrawSecondReading(
  context: Context,
  input: { readingId: string },
): Promise<Result<{ publicationId: string }, ContentRefusal>> {
  const { viewer, now } = context;
  return transaction(async () => {
    const named = await findReading(input.readingId);
    const publication = named && (await findPublicationForUpdate(named.publicationId));
    // Read again once the row is held: somebody may have answered meanwhile.
    const reading = await findReading(input.readingId);
    if (!publication || !reading || !canWritePublication(viewer, publication)) return refuse('reading-not-found');
    if (reading.askedById !== viewer.personId) return refuse('reading-not-own');
    if (reading.answer === 'withdrawn') return ok({ publicationId: publication.id });
    if (reading.answer !== null) return refuse('reading-over');
    await answerReading(reading.id, { answer: 'withdrawn', personId: viewer.personId, note: '', now });
    const after = { readingId: reading.id, version: reading.version.number };
    await recordAct(context, { verb: 'reading.withdraw', objectKind: 'publication', objectId: publication.id, after });
    return ok({ publicationId: publication.id });
  });
}

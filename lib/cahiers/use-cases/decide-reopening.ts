import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { eachPersonOnce, reopeningDecidedMail } from '@/lib/cahiers/mails.ts';
import { canManageCahier } from '@/lib/cahiers/permissions.ts';
import { findCahierForUpdate } from '@/lib/cahiers/repository/cahiers.ts';
import { findSection } from '@/lib/cahiers/repository/drafts.ts';
import { answerReopening, findReopening, setReopenedUntil } from '@/lib/cahiers/repository/reopenings.ts';
import { readDiagnosis } from '@/lib/cahiers/schema/drafts.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

export interface DecideReopening {
  requestId: string;
  /** First instant that is late again; null declines. */
  until: Date | null;
  answer: string;
}

/** A manager of the call answers a request: reopens the call for this cahier until a time, or declines. */
export async function decideReopening(context: Context, input: DecideReopening): Promise<Result<{ cahierId: string }, CahierRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const named = await findReopening(input.requestId);
    const cahier = named && (await findCahierForUpdate(named.cahierId));
    if (!cahier || !canManageCahier(viewer, cahier)) return refuse('reopening-not-found');
    // Read again under the lock: two managers may answer at once.
    const request = await findReopening(input.requestId);
    if (request?.status !== 'pending') return refuse('reopening-not-found');
    if (input.until && input.until <= now) {
      return refuse('reopening-until-past', [{ field: 'until', message: 'Choisissez un moment à venir.' }]);
    }

    const status = input.until ? 'accepted' : 'declined';
    await answerReopening(request.id, { status, answer: input.answer, decidedById: viewer.personId, decidedAt: now });
    if (input.until) await setReopenedUntil(cahier.id, input.until);
    await recordAct(context, {
      verb: input.until ? 'cahier.reopen' : 'cahier.decline-reopening',
      objectKind: 'cahier',
      objectId: cahier.id,
      before: { reopenedUntil: cahier.reopenedUntil?.toISOString() ?? null },
      after: { requestId: request.id, reopenedUntil: input.until?.toISOString() ?? null, answer: input.answer },
    });
    const about = {
      title: readDiagnosis((await findSection(cahier.id, 'diagnosis'))?.content).title,
      actorName: cahier.actor.name,
      callTitle: cahier.call.title,
      address: `${env().SITE_URL}/mon-espace/cahiers/${cahier.id}`,
      until: input.until,
      answer: input.answer,
    };
    for (const person of eachPersonOnce(await attachedPeople(['actor_delegate'], [cahier.actor.id], now))) {
      await queueMail(context, reopeningDecidedMail(person, about));
    }
    return ok({ cahierId: cahier.id });
  });
}

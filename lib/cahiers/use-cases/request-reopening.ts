import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { eachPersonOnce, reopeningAskedMail } from '@/lib/cahiers/mails.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahierForUpdate } from '@/lib/cahiers/repository/cahiers.ts';
import { findSection } from '@/lib/cahiers/repository/drafts.ts';
import { createReopening, listReopenings } from '@/lib/cahiers/repository/reopenings.ts';
import { mayAskReopening } from '@/lib/cahiers/rules/submission-window.ts';
import { readDiagnosis } from '@/lib/cahiers/schema/drafts.ts';
import type { RequestReopening } from '@/lib/cahiers/schema/inputs.ts';
import { administrators, attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Asks the managers of the call (the administrators when it has none) to reopen it for a cahier that is late. */
export async function requestReopening(context: Context, input: RequestReopening): Promise<Result<{ requestId: string }, CahierRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const cahier = await findCahierForUpdate(input.cahierId);
    if (!cahier || !canContribute(viewer, cahier)) return refuse('cahier-not-found');
    if (!mayAskReopening(cahier, now)) return refuse('reopening-not-needed');
    const earlier = await listReopenings(cahier.id);
    if (earlier.some(({ status }) => status === 'pending')) return refuse('reopening-pending');

    const requestId = await createReopening({
      cahierId: cahier.id,
      message: input.message,
      requestedById: viewer.personId,
      createdAt: now,
    });
    await recordAct(context, {
      verb: 'cahier.request-reopening',
      objectKind: 'cahier',
      objectId: cahier.id,
      after: { requestId, message: input.message },
    });
    const managers = (await attachedPeople(['call_manager'], [cahier.call.id], now)).map(({ person }) => ({ person }));
    const told = managers.length > 0 ? managers : (await administrators()).map((person) => ({ person }));
    const about = {
      title: readDiagnosis((await findSection(cahier.id, 'diagnosis'))?.content).title,
      actorName: cahier.actor.name,
      callTitle: cahier.call.title,
      address: `${env().SITE_URL}/gestion/cahiers/reouvertures`,
      message: input.message,
    };
    for (const person of eachPersonOnce(told)) await queueMail(context, reopeningAskedMail(person, about));
    return ok({ requestId });
  });
}

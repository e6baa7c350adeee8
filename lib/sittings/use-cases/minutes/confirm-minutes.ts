import 'server-only';
import { createHash } from 'node:crypto';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { peopleByIds } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { confirmedMail } from '@/lib/sittings/mails.ts';
import { canChair, canKeepMinutes } from '@/lib/sittings/permissions.ts';
import { confirmMinutesAs, findMinutes, sealMinutes } from '@/lib/sittings/repository/minutes.ts';
import { changeSitting, findSittingForUpdate } from '@/lib/sittings/repository/sittings.ts';
import { takesAct } from '@/lib/sittings/rules/life.ts';
import { canonicalJson, confirmationObstacle } from '@/lib/sittings/rules/minutes.ts';
import type { ConfirmMinutes } from '@/lib/sittings/schema.ts';

/**
 * Confirms the edition of the minutes that one has read, as chair or as secretary. The second confirmation seals them
 * with the SHA-256 of their content, and those who were expected are told.
 */
export async function confirmMinutes(context: Context, input: ConfirmMinutes): Promise<Result<{ sealed: boolean }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const sitting = await findSittingForUpdate(input.sittingId);
    const may = input.capacity === 'chair' ? canChair : canKeepMinutes;
    if (!sitting || !may(viewer, sitting)) return refuse('sitting-not-found');
    const minutes = await findMinutes(sitting.id);
    if (!minutes || !takesAct(sitting.status, 'confirm')) return refuse('sitting-moment');
    const obstacle = confirmationObstacle(minutes, input.capacity, viewer.personId, input.edition);
    if (obstacle) return refuse(obstacle);
    await confirmMinutesAs(sitting.id, input.capacity, viewer.personId, now);
    await recordAct(context, {
      verb: 'minutes.confirm',
      objectKind: 'sitting',
      objectId: sitting.id,
      after: { edition: minutes.edition, capacity: input.capacity },
    });
    const sealed = (input.capacity === 'chair' ? minutes.secretaryId : minutes.chairId) !== null;
    if (sealed) {
      await sealMinutes(sitting.id, createHash('sha256').update(canonicalJson(minutes.content)).digest('hex'));
      const address = `${env().SITE_URL}/comite/commissions/${sitting.commission.slug}/seances/${sitting.id}`;
      const people = await peopleByIds(sitting.attendances.map(({ personId }) => personId));
      for (const person of people.values()) await queueMail(context, confirmedMail(person, sitting, address));
    }
    await changeSitting(sitting.id, sealed ? { status: 'confirmed' } : {});
    return ok({ sealed });
  });
}

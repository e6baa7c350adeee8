import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { peopleByIds } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { movedMail } from '@/lib/sittings/mails.ts';
import { canConduct } from '@/lib/sittings/permissions.ts';
import { changeSitting, findSittingForUpdate } from '@/lib/sittings/repository/sittings.ts';
import { planField, planProblem, takesAct, tellingRate } from '@/lib/sittings/rules/life.ts';
import type { UpdateSitting } from '@/lib/sittings/schema.ts';

/** Changes when, where and under what name a sitting is held; those who were called are told when it moves. */
export async function updateSitting(context: Context, input: UpdateSitting): Promise<Result<{ sittingId: string; slug: string }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const sitting = await findSittingForUpdate(input.sittingId);
    if (!sitting || !canConduct(viewer, sitting)) return refuse('sitting-not-found');
    if (!takesAct(sitting.status, 'prepare')) return refuse('sitting-moment');
    const { sittingId, ...content } = input;
    const problem = planProblem(content, now);
    if (problem) return refuse('sitting-times', [planField(problem)]);
    const moved = sitting.startsAt.getTime() !== content.startsAt.getTime() || sitting.place !== content.place || sitting.link !== content.link;
    const isTold = sitting.convenedAt !== null && moved;
    if (isTold && !(await withinRate(`sitting:tell:${sittingId}`, tellingRate, now))) return refuse('too-many-requests');
    await changeSitting(sittingId, content);
    await recordAct(context, {
      verb: 'sitting.update',
      objectKind: 'sitting',
      objectId: sittingId,
      before: { title: sitting.title, place: sitting.place, startsAt: sitting.startsAt.toISOString() },
      after: { title: content.title, place: content.place, startsAt: content.startsAt.toISOString() },
    });
    if (isTold) {
      const address = `${env().SITE_URL}/comite/commissions/${sitting.commission.slug}/seances/${sittingId}`;
      const people = await peopleByIds(sitting.attendances.map(({ personId }) => personId));
      for (const person of people.values()) await queueMail(context, movedMail(person, { ...sitting, ...content }, address));
    }
    return ok({ sittingId, slug: sitting.commission.slug });
  });
}

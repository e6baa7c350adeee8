import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { veiledProposals } from '@/lib/sittings/loaders/minutes.ts';
import { canKeepMinutes } from '@/lib/sittings/permissions.ts';
import { findMinutes, replaceMinutes } from '@/lib/sittings/repository/minutes.ts';
import { changeSitting, findSittingForUpdate } from '@/lib/sittings/repository/sittings.ts';
import { takesAct } from '@/lib/sittings/rules/life.ts';
import { correctMinutes as corrected, minutesFor } from '@/lib/sittings/rules/minutes.ts';
import type { CorrectMinutes } from '@/lib/sittings/schema.ts';

/** Corrects the words of minutes before both have confirmed them: another edition, which both have to read. */
export async function correctMinutes(context: Context, input: CorrectMinutes): Promise<Result<{ edition: number }, SittingRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const sitting = await findSittingForUpdate(input.sittingId);
    if (!sitting || !canKeepMinutes(viewer, sitting)) return refuse('sitting-not-found');
    const minutes = await findMinutes(sitting.id);
    if (!minutes || !takesAct(sitting.status, 'correct')) return refuse('sitting-moment');
    if (minutes.edition !== input.edition) return refuse('minutes-changed');
    const { indexes } = minutesFor(minutes.content, await veiledProposals(minutes.content, viewer, now));
    await replaceMinutes(sitting.id, corrected(minutes.content, input, indexes));
    await changeSitting(sitting.id, {});
    await recordAct(context, {
      verb: 'minutes.correct',
      objectKind: 'sitting',
      objectId: sitting.id,
      before: { edition: minutes.edition },
      after: { edition: minutes.edition + 1 },
    });
    return ok({ edition: minutes.edition + 1 });
  });
}

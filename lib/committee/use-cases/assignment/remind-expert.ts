import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { reminderMail } from '@/lib/committee/mails/assignment.ts';
import { prepares } from '@/lib/committee/permissions.ts';
import { listExpected } from '@/lib/committee/repository/expected.ts';
import type { RemindExperts } from '@/lib/committee/schema/assignment.ts';

/** A reminder a day for an expert of a commission, however many officers ask. */
const rate = { limit: 1, seconds: 86_400 };

/** Reminds an expert now of what a commission expects of them, as far as the officer may know; once a day at most. */
export async function remindExpert(context: Context, input: RemindExperts): Promise<Result<{ acts: number }, CommitteeRefusal>> {
  const { viewer, now } = context;
  if (!prepares(viewer, input.commissionId)) return refuse('commission-not-found');
  const acts = await listExpected(now, { ...input, viewer });
  const email = acts[0]?.email;
  if (!email) return refuse('nothing-expected');
  if (!(await withinRate(`committee-reminder:${input.commissionId}:${input.personId}`, rate, now))) return refuse('reminded-today');
  return transaction(async () => {
    await queueMail(context, reminderMail({ id: input.personId, email }, acts, now, `${env().SITE_URL}/comite`));
    await recordAct(context, {
      verb: 'examination.remind',
      objectKind: 'commission',
      objectId: input.commissionId,
      after: { personId: input.personId, proposals: acts.map(({ proposalId }) => proposalId) },
    });
    return ok({ acts: acts.length });
  });
}

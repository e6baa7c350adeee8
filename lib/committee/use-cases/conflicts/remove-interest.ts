import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { deleteInterest, findInterestForUpdate } from '@/lib/committee/repository/interests.ts';
import type { RemoveInterest } from '@/lib/committee/schema/conflicts.ts';

/** Takes back an interest that its author declared by mistake. One that has ended is ended, not removed. */
export async function removeInterest(context: Context, input: RemoveInterest): Promise<Result<{ interestId: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const interest = await findInterestForUpdate(input.interestId);
    if (!interest || interest.personId !== context.viewer?.personId) return refuse('interest-not-found');
    await deleteInterest(interest.id);
    await recordAct(context, { verb: 'interest.remove', objectKind: 'interest', objectId: interest.id });
    return ok({ interestId: interest.id });
  });
}

import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { findInterestForUpdate, setInterestEnd } from '@/lib/committee/repository/interests.ts';
import { isToCome } from '@/lib/committee/rules/conflicts.ts';
import type { EndInterest } from '@/lib/committee/schema/conflicts.ts';

/** Says that an interest of one's own has ended, and when: it makes a hint for two more years. */
export async function endInterest(context: Context, input: EndInterest): Promise<Result<{ interestId: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const interest = await findInterestForUpdate(input.interestId);
    if (!interest || interest.personId !== viewer?.personId) return refuse('interest-not-found');
    if (isToCome(input.endedOn, now)) return refuse('end-to-come', [{ field: 'endedOn', message: 'Donnez un jour passé, ou aujourd’hui.' }]);
    await setInterestEnd(interest.id, new Date(input.endedOn));
    await recordAct(context, { verb: 'interest.end', objectKind: 'interest', objectId: interest.id });
    return ok({ interestId: interest.id });
  });
}

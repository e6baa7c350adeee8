import 'server-only';
import { subYears } from 'date-fns';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { eraseDormant } from '@/lib/identity/repository/people.ts';
import { dormantYears } from '@/lib/identity/rules.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Erases the accounts not used for three years; run by a job, on nobody's behalf. Gives how many. */
export async function eraseDormantPeople(now: Date): Promise<number> {
  return transaction(async () => {
    const ids = await eraseDormant(subYears(now, dormantYears), now);
    const context = { viewer: null, now, requestId: '' };
    for (const id of ids) await recordAct(context, { verb: 'person.erase-dormant', objectKind: 'person', objectId: id });
    return ids.length;
  });
}

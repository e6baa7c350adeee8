import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { canDeclareInterests } from '@/lib/committee/permissions.ts';
import { insertInterest } from '@/lib/committee/repository/interests.ts';
import type { DeclareInterest } from '@/lib/committee/schema/conflicts.ts';

/** Declares once an interest that will make a hint on every cahier it touches. The audit says that, not which. */
export async function declareInterest(context: Context, input: DeclareInterest): Promise<Result<{ interestId: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    if (!canDeclareInterests(viewer)) return refuse('commission-not-found');
    const { tie, organisation, siren } = input;
    const interestId = await insertInterest({ personId: viewer.personId, tie, organisation, siren, declaredAt: now });
    await recordAct(context, { verb: 'interest.declare', objectKind: 'interest', objectId: interestId });
    return ok({ interestId });
  });
}

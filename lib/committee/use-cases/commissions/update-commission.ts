import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { canManageCommissions } from '@/lib/committee/permissions.ts';
import { findCommission, listThemes, replaceThemes, updateCommission as writeCommission } from '@/lib/committee/repository/commissions.ts';
import { themeObstacle } from '@/lib/committee/rules/themes.ts';
import type { UpdateCommissionInput } from '@/lib/committee/schema/commission.ts';

/** Renames a commission or changes its themes; its address and the examinations under way stay. */
export async function updateCommission(context: Context, input: UpdateCommissionInput): Promise<Result<{ slug: string }, CommitteeRefusal>> {
  return transaction(async () => {
    const commission = canManageCommissions(context.viewer) ? await findCommission({ id: input.commissionId }) : null;
    if (!commission) return refuse('commission-not-found');
    const obstacle = themeObstacle(input.themes, await listThemes(), commission.id);
    if (obstacle) return refuse(obstacle.code, [{ field: 'themes', message: obstacle.message }]);
    await writeCommission(commission.id, { name: input.name, presentation: input.presentation });
    await replaceThemes(commission.id, input.themes);
    await recordAct(context, {
      verb: 'commission.update',
      objectKind: 'commission',
      objectId: commission.id,
      before: { name: commission.name, presentation: commission.presentation, themes: [...commission.themeIds] },
      after: { name: input.name, presentation: input.presentation, themes: [...input.themes] },
    });
    return ok({ slug: commission.slug });
  });
}

import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { canManageCommissions } from '@/lib/committee/permissions.ts';
import { findCommission, insertCommission, listThemes, replaceThemes } from '@/lib/committee/repository/commissions.ts';
import { themeObstacle } from '@/lib/committee/rules/themes.ts';
import type { CommissionInput } from '@/lib/committee/schema/commission.ts';
import { slugOf } from '@/lib/platform/names.ts';

/** Creates a commission with the themes it takes; its people are attached afterwards. */
export async function createCommission(context: Context, input: CommissionInput): Promise<Result<{ slug: string }, CommitteeRefusal>> {
  return transaction(async () => {
    if (!canManageCommissions(context.viewer)) return refuse('commission-not-found');
    const slug = slugOf(input.name, 'commission');
    if (await findCommission({ slug })) return refuse('commission-name-taken', [{ field: 'name', message: 'Une commission porte déjà ce nom.' }]);
    const obstacle = themeObstacle(input.themes, await listThemes(), null);
    if (obstacle) return refuse(obstacle.code, [{ field: 'themes', message: obstacle.message }]);
    const commissionId = await insertCommission({ slug, name: input.name, presentation: input.presentation });
    await replaceThemes(commissionId, input.themes);
    await recordAct(context, {
      verb: 'commission.create',
      objectKind: 'commission',
      objectId: commissionId,
      after: { name: input.name, themes: [...input.themes] },
    });
    return ok({ slug });
  });
}

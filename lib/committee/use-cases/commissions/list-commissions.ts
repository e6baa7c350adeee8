import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { canManageCommissions } from '@/lib/committee/permissions.ts';
import { listCommissionSummaries, listThemes } from '@/lib/committee/repository/commissions.ts';
import type { CommissionSummary } from '@/lib/committee/types/commission.ts';

export interface CommissionsOverview {
  commissions: CommissionSummary[];
  themes: { id: string; name: string; commissionId: string | null }[];
}

/** Every commission and every theme with the commission that takes it, for administrators. */
export async function listCommissions(context: Context): Promise<Result<CommissionsOverview, CommitteeRefusal>> {
  if (!canManageCommissions(context.viewer)) return refuse('commission-not-found');
  const [commissions, themes] = await Promise.all([listCommissionSummaries(context.viewer), listThemes()]);
  return ok({ commissions, themes });
}

import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { canManageCommissions } from '@/lib/committee/permissions.ts';
import { findCommission, listThemes } from '@/lib/committee/repository/commissions.ts';
import type { CommissionRecord } from '@/lib/committee/types/commission.ts';

export interface CommissionSettings {
  commission: CommissionRecord;
  themes: { id: string; name: string; commissionId: string | null }[];
}

/** A commission as administrators set it up: name and themes. */
export async function readCommissionSettings(context: Context, input: { slug: string }): Promise<Result<CommissionSettings, CommitteeRefusal>> {
  const commission = canManageCommissions(context.viewer) ? await findCommission({ slug: input.slug }) : null;
  if (!commission) return refuse('commission-not-found');
  return ok({ commission, themes: await listThemes() });
}

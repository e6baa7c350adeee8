import 'server-only';
import { commissionBySlug } from '@/lib/committee/loaders/sittings.ts';
import { prepares } from '@/lib/committee/permissions.ts';
import type { CommissionRecord } from '@/lib/committee/types/commission.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { sitsIn } from '@/lib/sittings/permissions.ts';
import { listSittings as listAll } from '@/lib/sittings/repository/sittings.ts';
import type { SittingStatus, SittingSummary } from '@/lib/sittings/types.ts';

const told: readonly SittingStatus[] = ['convened', 'in_session', 'closed', 'confirmed', 'cancelled'];

/** The sittings of a commission: to come, then past; those being prepared are seen by its officers only. */
export async function listSittings(
  context: Context,
  input: { slug: string },
): Promise<Result<{ commission: CommissionRecord; officer: boolean; coming: SittingSummary[]; past: SittingSummary[] }, SittingRefusal>> {
  const { viewer, now } = context;
  const commission = await commissionBySlug(input.slug);
  if (!commission || !sitsIn(viewer, commission.id)) return refuse('commission-not-found');
  const officer = prepares(viewer, commission.id);
  const sittings = await listAll([commission.id], officer ? ['planned', ...told] : told, null);
  const isComing = ({ status, endsAt }: SittingSummary) => status === 'in_session' || ((status === 'planned' || status === 'convened') && endsAt > now) || status === 'planned';
  return ok({ commission, officer, coming: sittings.filter(isComing), past: sittings.filter((sitting) => !isComing(sitting)).toReversed() });
}

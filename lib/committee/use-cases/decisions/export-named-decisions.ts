import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { prepares } from '@/lib/committee/permissions.ts';
import { findCommission } from '@/lib/committee/repository/commissions.ts';
import { listNamedDecisions } from '@/lib/committee/repository/named-decisions.ts';
import { listExaminedCalls } from '@/lib/committee/repository/progress.ts';
import type { NamedDecisions } from '@/lib/committee/types/named-decisions.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

const perPerson = { limit: 60, seconds: 3600 };

/**
 * The decisions published by a commission on a call, with who gave which score and why, before and after deliberation:
 * for its chair and its secretary, and never about a cahier from which they stepped aside or to which they are tied,
 * published or not. Names leave the portal with it: each time is an act.
 */
export async function exportNamedDecisions(context: Context, input: { slug: string; callSlug: string | null }): Promise<Result<NamedDecisions, CommitteeRefusal>> {
  const { viewer, now } = context;
  const commission = await findCommission({ slug: input.slug });
  if (!commission || !prepares(viewer, commission.id)) return refuse('commission-not-found');
  if (!(await withinRate(`decisions:export-named:${viewer.personId}`, perPerson, now))) return refuse('too-many-requests');
  return transaction(async () => {
    const calls = await listExaminedCalls(commission.id, viewer);
    const call = calls.find(({ slug }) => slug === input.callSlug) ?? calls[0];
    const decisions = call ? await listNamedDecisions(commission.id, call.id, viewer) : [];
    if (!call || decisions.length === 0) return refuse('commission-not-found');
    const names = await peopleNames(decisions.flatMap(({ evaluations, recusals }) => [...evaluations, ...recusals].map(({ personId }) => personId)));
    await recordAct(context, {
      verb: 'decision-file.download-named',
      objectKind: 'commission',
      objectId: commission.id,
      after: { call: call.slug, decisions: decisions.length },
    });
    const named = ({ personId }: { personId: string }) => names.get(personId) ?? '';
    return ok({
      commission: commission.name,
      call: { slug: call.slug, title: call.title },
      quorum: call.quorum,
      thresholds: call.thresholds,
      weights: call.weights,
      downloadedAt: now.toISOString(),
      decisions: decisions.map(({ evaluations, recusals, ...decision }) => ({
        ...decision,
        recused: recusals.map(named).toSorted((a, b) => a.localeCompare(b, 'fr')),
        evaluations: evaluations.map(({ personId, ...evaluation }) => ({ expert: named({ personId }), ...evaluation })),
      })),
    });
  });
}

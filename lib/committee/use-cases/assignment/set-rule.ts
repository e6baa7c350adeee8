import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { commissionPeople, isExpert } from '@/lib/committee/loaders/people.ts';
import { prepares } from '@/lib/committee/permissions.ts';
import { findCommission } from '@/lib/committee/repository/commissions.ts';
import { listRules, replaceRules } from '@/lib/committee/repository/distribution.ts';
import type { SetRule } from '@/lib/committee/schema/assignment.ts';

/** Says who is given the proposals of a theme; nobody chosen takes the rule away. A rule gives nothing until a plan uses it. */
export async function setRule(context: Context, input: SetRule): Promise<Result<{ people: number }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    if (!prepares(viewer, input.commissionId)) return refuse('commission-not-found');
    const commission = await findCommission({ id: input.commissionId });
    if (!commission?.themeIds.includes(input.themeId)) return refuse('theme-not-found', [{ field: 'themeId', message: 'Choisissez un thème de la commission.' }]);
    const experts = new Set((await commissionPeople(commission.id, now)).filter(isExpert).map(({ personId }) => personId));
    const people = [...new Set(input.people)];
    if (people.some((personId) => !experts.has(personId))) return refuse('expert-not-found', [{ field: 'people', message: 'Une des personnes choisies ne siège plus.' }]);
    const before = (await listRules(commission.id)).filter(({ themeId }) => themeId === input.themeId).map(({ personId }) => personId);
    await replaceRules(commission.id, input.themeId, people, { createdById: viewer.personId, createdAt: now });
    await recordAct(context, {
      verb: 'commission.set-rule',
      objectKind: 'commission',
      objectId: commission.id,
      before: { themeId: input.themeId, people: before },
      after: { themeId: input.themeId, people },
    });
    return ok({ people: people.length });
  });
}

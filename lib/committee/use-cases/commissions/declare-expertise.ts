import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { listThemes } from '@/lib/committee/repository/commissions.ts';
import { replaceExpertise } from '@/lib/committee/repository/expertise.ts';
import { listOwnMandates } from '@/lib/committee/repository/mandates.ts';
import type { DeclareExpertise } from '@/lib/committee/schema/composition.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Says what one knows, theme by theme, and how much one can examine; whoever sits in a commission, or is about to. */
export async function declareExpertise(context: Context, input: DeclareExpertise): Promise<Result<{ declared: number }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    if (!viewer || (await listOwnMandates(viewer.personId, now)).length === 0) return refuse('expertise-not-yours');
    const levels = (await listThemes()).flatMap(({ id: themeId }) => {
      const level = input.levels[themeId];
      return level ? [{ themeId, level }] : [];
    });
    await replaceExpertise(viewer.personId, { levels, capacity: input.capacity }, now);
    // Without what was declared, which dies with the account: the audit does not.
    await recordAct(context, { verb: 'expertise.declare', objectKind: 'person', objectId: viewer.personId, after: { themes: levels.length } });
    return ok({ declared: levels.length });
  });
}

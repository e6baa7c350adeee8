import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { admissibilityMail, eachPersonOnce, type AdmissibilityNews } from '@/lib/cahiers/mails.ts';
import { canManageCahier } from '@/lib/cahiers/permissions.ts';
import { writeVerdict } from '@/lib/cahiers/repository/admissibility.ts';
import { addTransitions, findCahierForUpdate } from '@/lib/cahiers/repository/cahiers.ts';
import { verdictRefusal } from '@/lib/cahiers/rules/admissibility.ts';
import { cahierTransition } from '@/lib/cahiers/rules/transitions.ts';
import type { Verdict } from '@/lib/cahiers/types/admissibility.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

export interface Decided {
  cahierId: string;
  receiptNumber: string;
}

function newsOf(verdict: Verdict, receiptNumber: string): AdmissibilityNews {
  return verdict.act === 'admit' ? { act: 'admit', publicAddress: `${env().SITE_URL}/cahiers/${receiptNumber}` } : verdict;
}

function noteOf(verdict: Verdict): string {
  if (verdict.act === 'return') return verdict.asked;
  return verdict.act === 'reject' ? verdict.reason : '';
}

/**
 * Declares a submitted cahier admissible (it becomes public), returns it for completion before a date, or declares it
 * inadmissible with a reason; its delegates are told.
 */
export async function decideAdmissibility(
  context: Context,
  { cahierId, verdict }: { cahierId: string; verdict: Verdict },
): Promise<Result<Decided, CahierRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const cahier = await findCahierForUpdate(cahierId);
    if (!cahier || !canManageCahier(viewer, cahier)) return refuse('cahier-not-found');
    const refusal = verdictRefusal(cahier, verdict.act, now);
    if (refusal) return refuse(refusal);
    const step = cahierTransition(cahier.status, verdict.act);
    if (!step || !cahier.receiptNumber) return refuse('transition-refused');
    if (verdict.act === 'return' && verdict.dueAt <= now) {
      return refuse('completion-date-past', [{ field: 'dueAt', message: 'Choisissez un moment à venir.' }]);
    }

    const note = noteOf(verdict);
    await writeVerdict(cahier.id, step.to, verdict, now);
    await addTransitions([
      { cahierId: cahier.id, proposalId: null, from: step.from, to: step.to, at: now, note, actedById: viewer.personId },
    ]);
    const due: Record<string, string> = verdict.act === 'return' ? { completionDueAt: verdict.dueAt.toISOString() } : {};
    await recordAct(context, {
      verb: `cahier.${verdict.act}`,
      objectKind: 'cahier',
      objectId: cahier.id,
      before: { status: cahier.status },
      after: { status: step.to, note, ...due },
    });
    const about = {
      title: cahier.title,
      actorName: cahier.actor.name,
      callTitle: cahier.call.title,
      address: `${env().SITE_URL}/mon-espace/cahiers/${cahier.id}`,
      receiptNumber: cahier.receiptNumber,
    };
    for (const person of eachPersonOnce(await attachedPeople(['actor_delegate'], [cahier.actor.id], now))) {
      await queueMail(context, admissibilityMail(person, about, newsOf(verdict, cahier.receiptNumber)));
    }
    return ok({ cahierId: cahier.id, receiptNumber: cahier.receiptNumber });
  });
}

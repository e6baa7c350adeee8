import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { moveProposal } from '@/lib/cahiers/use-cases/move-proposal.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { examinationsOpenedMail } from '@/lib/committee/mails/examination.ts';
import { eachPersonOnce } from '@/lib/committee/mails/mail.ts';
import { canRouteCall, officerKinds, prepares } from '@/lib/committee/permissions.ts';
import { commissionsByTheme, listCommissionsByIds } from '@/lib/committee/repository/commissions.ts';
import { insertExaminations, lockAwaiting } from '@/lib/committee/repository/examinations.ts';
import { listVeiledPairs } from '@/lib/committee/repository/veil.ts';
import type { OpenExaminations } from '@/lib/committee/schema/examination.ts';

/**
 * Routes proposals of admissible cahiers to the commission that takes their theme and opens their examination.
 * A manager of the call may name another commission; a chair or a secretary takes what comes to their own.
 * What cannot be opened is left as it is.
 */
export async function openExaminations(context: Context, input: OpenExaminations): Promise<Result<{ opened: number }, CommitteeRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    if (!viewer) return refuse('nothing-to-open');
    const waiting = await lockAwaiting(viewer, input.proposals);
    const byTheme = await commissionsByTheme(waiting.flatMap(({ themeId }) => (themeId ? [themeId] : [])));
    const routed = waiting.flatMap((proposal) => {
      const manages = canRouteCall(viewer, proposal.callId);
      const named = manages ? input.commissionId : null;
      const commissionId = named ?? (proposal.themeId ? byTheme.get(proposal.themeId) : undefined);
      return commissionId && (manages || prepares(viewer, commissionId)) ? [{ ...proposal, commissionId }] : [];
    });
    const commissions = new Map((await listCommissionsByIds([...new Set(routed.map(({ commissionId }) => commissionId))])).map((known) => [known.id, known]));
    const opened = routed.filter(({ commissionId }) => commissions.has(commissionId));
    if (opened.length === 0) return refuse('nothing-to-open');

    await insertExaminations(opened.map(({ proposalId, commissionId }) => ({ proposalId, commissionId, openedAt: now })));
    for (const { proposalId, commissionId } of opened) {
      const moved = await moveProposal(context, { proposalId, act: 'examine' });
      if (!moved.ok) return refuse('nothing-to-open');
      await recordAct(context, { verb: 'examination.open', objectKind: 'proposal', objectId: proposalId, after: { commissionId } });
    }
    for (const [commissionId, given] of Map.groupBy(opened, (proposal) => proposal.commissionId)) {
      const address = `${env().SITE_URL}/comite/commissions/${commissions.get(commissionId)?.slug}`;
      const officers = eachPersonOnce(await attachedPeople(officerKinds, [commissionId], now)).filter(({ id }) => id !== viewer.personId);
      const veiled = await listVeiledPairs(given.map(({ proposalId }) => proposalId), officers.map(({ id }) => id), now);
      for (const officer of officers) {
        const known = given.length - veiled.filter(({ personId }) => personId === officer.id).length;
        if (known > 0) await queueMail(context, examinationsOpenedMail(officer, known, address));
      }
    }
    return ok({ opened: opened.length });
  });
}

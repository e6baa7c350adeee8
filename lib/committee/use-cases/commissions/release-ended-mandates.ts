import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { recipientsAround } from '@/lib/committee/loaders/people.ts';
import { expertGoneMail } from '@/lib/committee/mails/commissions.ts';
import type { Recipient } from '@/lib/committee/mails/mail.ts';
import { officerKinds } from '@/lib/committee/permissions.ts';
import { removeAssignment } from '@/lib/committee/repository/assignments.ts';
import { listOrphanAssignments } from '@/lib/committee/repository/departures.ts';
import { findScope, lockExaminations } from '@/lib/committee/repository/scope.ts';
import type { ShortProposal } from '@/lib/committee/types/composition.ts';
import type { ExaminationScope } from '@/lib/committee/types/examination.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Releases what was given to experts whose mandate has ended, by itself, by an act, or with their account: a job runs
 * it for all, the end of a mandate for one person at once; not exposed to the web. Submitted evaluations stay and
 * count, drafts are kept. The officers are told which proposals lost an expert, without those they may not know of.
 */
export async function releaseEndedMandates(context: Context, only: { commissionId: string; personId: string } | null): Promise<Result<{ released: number }, never>> {
  return transaction(async () => {
    const { now } = context;
    const orphans = await listOrphanAssignments(now, only);
    // All of them before the first: a batch or a plan that holds several takes them in the same order.
    await lockExaminations([...new Set(orphans.map(({ proposalId }) => proposalId))]);
    let released = 0;
    for (const departure of Map.groupBy(orphans, ({ commissionId, personId }) => `${commissionId} ${personId}`).values()) {
      const { personId } = departure[0]!;
      const left: ExaminationScope[] = [];
      for (const { proposalId } of departure) {
        const scope = await findScope(proposalId);
        // Submitted while this waited for the examination: it stays.
        if (!scope || scope.evaluators.some((evaluator) => evaluator.personId === personId && evaluator.status === 'submitted')) continue;
        await removeAssignment(proposalId, personId, now);
        await recordAct(context, { verb: 'examination.release', objectKind: 'proposal', objectId: proposalId, before: { personId } });
        left.push({ ...scope, assignments: scope.assignments.filter((assignment) => assignment.personId !== personId) });
      }
      released += left.length;
      await tellOfficers(context, personId, left);
    }
    return ok({ released });
  });
}

async function tellOfficers(context: Context, personId: string, scopes: readonly ExaminationScope[]): Promise<void> {
  const told = new Map<string, { officer: Recipient; proposals: ShortProposal[] }>();
  for (const scope of scopes) {
    for (const officer of await recipientsAround(scope, officerKinds, context.now)) {
      // Whoever ends a mandate sees what it leaves on the page that they come back to.
      if (officer.id === context.viewer?.personId) continue;
      const known = told.get(officer.id) ?? { officer, proposals: [] };
      told.set(officer.id, { officer, proposals: [...known.proposals, remaining(scope)] });
    }
  }
  const name = (await peopleNames([personId])).get(personId) ?? '';
  const slug = scopes[0]?.heading.commission.slug ?? '';
  for (const { officer, proposals } of told.values()) {
    await queueMail(context, expertGoneMail(officer, name || 'Un expert', proposals, `${env().SITE_URL}/comite/commissions/${slug}/composition`));
  }
}

function remaining({ proposalId, heading, assignments, recusedIds }: ExaminationScope): ShortProposal {
  const assigned = assignments.filter(({ personId }) => !recusedIds.includes(personId)).length;
  return { proposalId, title: heading.title, receiptNumber: heading.receiptNumber, assigned, quorum: heading.call.quorum };
}

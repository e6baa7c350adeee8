import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { eachPersonOnce, submittedMail } from '@/lib/cahiers/mails.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { addTransitions, findCahierForUpdate } from '@/lib/cahiers/repository/cahiers.ts';
import { listSections } from '@/lib/cahiers/repository/drafts.ts';
import { findSubmittedText } from '@/lib/cahiers/repository/readable.ts';
import { keepTextPrint, markSubmitted, materialiseCahier, takeReceiptRank } from '@/lib/cahiers/repository/submission.ts';
import { listTerritories, listThemesOfCall } from '@/lib/cahiers/repository/surroundings.ts';
import { formatReceiptNumber, receiptYear } from '@/lib/cahiers/rules/receipt-number.ts';
import { submissionRefusal } from '@/lib/cahiers/rules/submission-window.ts';
import { checkSubmission } from '@/lib/cahiers/rules/submittable.ts';
import { textPrint } from '@/lib/cahiers/rules/text-print.ts';
import { cahierTransition } from '@/lib/cahiers/rules/transitions.ts';
import type { SubmissionReceipt } from '@/lib/cahiers/types/cahier.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Submits a cahier: checks everything, locks it, gives its receipt number (kept when it comes back completed) and tells
 * the delegates. The second of two clicks gets the receipt of the first.
 */
export async function submitCahier(context: Context, input: { cahierId: string }): Promise<Result<SubmissionReceipt, CahierRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const cahier = await findCahierForUpdate(input.cahierId);
    if (!cahier || !canContribute(viewer, cahier)) return refuse('cahier-not-found');
    if (cahier.status === 'submitted' && cahier.receiptNumber && cahier.submittedAt) {
      return ok({ cahierId: cahier.id, receiptNumber: cahier.receiptNumber, submittedAt: cahier.submittedAt });
    }
    const step = cahierTransition(cahier.status, 'submit');
    if (!step) return refuse('cahier-locked');
    const late = submissionRefusal(cahier, now);
    if (late) return refuse(late);
    if (!cahier.call.openTo.includes(cahier.actor.kind)) return refuse('actor-kind-refused');

    const [kept, themes, territories] = [
      await listSections(cahier.id),
      await listThemesOfCall(cahier.call.id),
      await listTerritories(),
    ];
    const { value: submitted, problems } = checkSubmission(cahier, kept, { themes, territories });
    if (!submitted) {
      const fields = problems.map(({ section, field, message }) => ({ field: `${section}:${field}`, message }));
      return refuse('cahier-incomplete', fields);
    }

    await materialiseCahier(cahier.id, submitted);
    const proposals = cahier.proposals.filter(({ id }) => submitted.proposals.some((proposal) => proposal.id === id));
    const entered = proposals.filter(({ status }) => status === 'draft');
    const entry = { cahierId: cahier.id, at: now, note: '', actedById: viewer.personId };
    await addTransitions([
      { ...entry, proposalId: null, from: step.from, to: step.to },
      ...entered.map(({ id }) => ({ ...entry, proposalId: id, from: 'draft', to: 'awaiting' })),
    ]);
    const year = receiptYear(now);
    const receiptNumber = cahier.receiptNumber ?? formatReceiptNumber(year, await takeReceiptRank(year));
    await markSubmitted(cahier.id, receiptNumber, now, proposals.map(({ id }) => id));
    const text = await findSubmittedText(cahier.id);
    if (!text) throw new Error('A cahier just submitted has no text.');
    await keepTextPrint(cahier.id, textPrint(text));
    await recordAct(context, {
      verb: 'cahier.submit',
      objectKind: 'cahier',
      objectId: cahier.id,
      before: { status: cahier.status, receiptNumber: cahier.receiptNumber },
      after: { status: step.to, receiptNumber, proposalIds: proposals.map(({ id }) => id) },
    });
    const about = {
      title: submitted.title,
      actorName: cahier.actor.name,
      callTitle: cahier.call.title,
      address: `${env().SITE_URL}/mon-espace/cahiers/${cahier.id}`,
      receiptNumber,
      submittedAt: now,
      again: cahier.receiptNumber !== null,
    };
    for (const person of eachPersonOnce(await attachedPeople(['actor_delegate'], [cahier.actor.id], now))) {
      await queueMail(context, submittedMail(person, about));
    }
    return ok({ cahierId: cahier.id, receiptNumber, submittedAt: now });
  });
}

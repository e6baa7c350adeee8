import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { faultSentence } from '@/lib/committee/rules/fault-words.ts';
import { publishBatch, type PublishedOutcome } from '@/lib/committee/use-cases/decisions/publish-batch.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { carrierMail } from '@/lib/labs/mails.ts';
import { addCarriers, listCarriers } from '@/lib/labs/repository/carriers.ts';
import {
  addMilestones,
  createLab,
  findDecidedProposal,
  findLabForUpdate,
  linkProposal,
  slugsLike,
  type DecidedProposal,
} from '@/lib/labs/repository/changes.ts';
import { consolidatedPlan, firstSentence } from '@/lib/labs/rules/plan.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { freeSlug, slugOf } from '@/lib/platform/names.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

export type PublishedWithLab = PublishedOutcome & { labSlug: string | null };

/**
 * Publishes a batch of decisions and makes a LAB of each proposal that is selected, in the same transaction, carried
 * by the delegates of its actor; one that was chosen to feed a LAB still in preparation feeds it instead. All of it or
 * nothing.
 */
export async function publishDecisionBatch(
  context: Context,
  input: { batchId: string; due: boolean },
): Promise<Result<{ batchId: string; published: PublishedWithLab[] }, CommitteeRefusal>> {
  return transaction(async () => {
    const batch = await publishBatch(context, input);
    if (!batch.ok) return batch;
    // Two batches that feed the same LABs take them in the same order.
    const fed = new Set(batch.value.published.flatMap(({ labId }) => labId ?? []));
    for (const labId of [...fed].toSorted()) await findLabForUpdate(labId);
    const published: PublishedWithLab[] = [];
    for (const outcome of batch.value.published) {
      const lab = outcome.outcome === 'selected' ? await labOf(context, outcome) : null;
      if (outcome.outcome === 'selected' && !lab) {
        const message = `« ${outcome.title} » (${outcome.receiptNumber}) : ${faultSentence({ code: 'lab-gone', criterion: null })}`;
        return refuse('batch-faulty', [{ field: outcome.proposalId, message }]);
      }
      published.push({ ...outcome, labSlug: lab?.slug ?? null });
    }
    return ok({ batchId: batch.value.batchId, published });
  }, { seconds: 120 });
}

interface LabAddress {
  id: string;
  slug: string;
  title: string;
}

/** The LAB that the proposal makes or feeds; null when the one that was chosen is not in preparation any more. */
async function labOf(context: Context, { proposalId, labId }: PublishedOutcome): Promise<LabAddress | null> {
  const proposal = await findDecidedProposal(proposalId);
  if (!proposal) return null;
  const lab = labId ? await feedLab(labId, proposal) : await bearLab(context, proposal);
  if (!lab) return null;
  await giveToDelegates(context, lab, proposal.actorId);
  await recordAct(context, {
    verb: labId ? 'lab.feed' : 'lab.create',
    objectKind: 'lab',
    objectId: lab.id,
    after: { title: lab.title, proposalId: proposal.id },
  });
  return lab;
}

async function bearLab(context: Context, proposal: DecidedProposal): Promise<LabAddress> {
  const wanted = slugOf(proposal.title, 'lab');
  const slug = freeSlug(wanted, await slugsLike(wanted));
  const id = await createLab({
    slug,
    title: proposal.title,
    summary: firstSentence(proposal.description, 400),
    demonstration: proposal.demonstration,
    publishedAt: context.now,
    proposalId: proposal.id,
    milestones: consolidatedPlan([proposal]),
  });
  return { id, slug, title: proposal.title };
}

async function feedLab(labId: string, proposal: DecidedProposal): Promise<LabAddress | null> {
  const lab = await findLabForUpdate(labId);
  if (!lab || lab.status !== 'preparing') return null;
  await linkProposal(lab.id, proposal.id);
  await addMilestones(lab.id, proposal.milestones);
  return lab;
}

async function giveToDelegates(context: Context, lab: LabAddress, actorId: string): Promise<void> {
  const known = new Set((await listCarriers(lab.id, context.now)).map(({ personId }) => personId));
  const delegates = await attachedPeople(['actor_delegate'], [actorId], context.now);
  const newcomers = delegates.filter(({ personId }, index) => !known.has(personId) && delegates.findIndex((other) => other.personId === personId) === index);
  await addCarriers(
    lab.id,
    newcomers.map(({ personId }) => personId),
    context.now,
  );
  for (const { person } of newcomers) {
    await queueMail(context, { ...carrierMail(lab.title, `${env().SITE_URL}/maylab`), recipient: person.email, personId: person.id });
  }
}

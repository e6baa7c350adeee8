import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import type { PublishDecision } from '@/lib/committee/schema/decision.ts';
import { publishDecision, type PublishedOutcome } from '@/lib/committee/use-cases/decisions/publish-decision.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { LabRefusal } from '@/lib/labs/errors.ts';
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
 * Publishes a decision and, when it selects the proposal, makes a LAB of it in the same transaction, carried by the
 * delegates of its actor; with `labId`, the proposal feeds that LAB, still in preparation, instead.
 */
export async function publishDecisionAndLab(
  context: Context,
  input: PublishDecision & { labId: string | null },
): Promise<Result<PublishedWithLab, CommitteeRefusal | LabRefusal>> {
  return transaction(async () => {
    const published = await publishDecision(context, input);
    if (!published.ok) return published;
    if (published.value.outcome !== 'selected') return ok({ ...published.value, labSlug: null });
    const proposal = await findDecidedProposal(published.value.proposalId);
    if (!proposal) return refuse('lab-not-found');
    const lab = input.labId ? await feedLab(input.labId, proposal) : await bearLab(context, proposal);
    if (!lab) return refuse('lab-not-found');
    await giveToDelegates(context, lab, proposal.actorId);
    await recordAct(context, {
      verb: input.labId ? 'lab.feed' : 'lab.create',
      objectKind: 'lab',
      objectId: lab.id,
      after: { title: lab.title, proposalId: proposal.id },
    });
    return ok({ ...published.value, labSlug: lab.slug });
  });
}

interface LabAddress {
  id: string;
  slug: string;
  title: string;
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

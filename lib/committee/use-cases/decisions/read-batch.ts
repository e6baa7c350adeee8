import 'server-only';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { openBatch } from '@/lib/committee/loaders/batches.ts';
import { checked, decisionMails, dossiersOf, peopleToTell } from '@/lib/committee/loaders/dossiers.ts';
import { canPrepare, presides } from '@/lib/committee/permissions.ts';
import { listDecidable } from '@/lib/committee/repository/batches.ts';
import { listHeldDecisions } from '@/lib/committee/repository/decisions.ts';
import { listScopes } from '@/lib/committee/repository/scope.ts';
import { coherenceNotes, decisionOfMail, heldForBatch } from '@/lib/committee/rules/batch.ts';
import type { BatchDesk, BatchMail, CheckedDecision, DecisionDossier } from '@/lib/committee/types/batch.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { preparedMails } from '@/lib/notifications/loaders.ts';
import { isCorrected, isOutdated, mailPrint } from '@/lib/notifications/rules.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** One batch for its officers: what stands in the way of each decision, and each mail with who receives it. */
export async function readBatch(context: Context, input: { slug: string; batchId: string }): Promise<Result<BatchDesk, CommitteeRefusal>> {
  const { viewer, now } = context;
  const opened = await openBatch(viewer, input.batchId);
  if (!viewer || !opened) return refuse('batch-not-found');
  const { batch, dossiers } = opened;
  if (batch.commission.slug !== input.slug) return refuse('batch-not-found');
  const toTell = await peopleToTell(dossiers, now);
  const decisions = dossiers.map((dossier) => checked(dossier, toTell.get(dossier.scope.proposalId)?.length ?? 0, batch.publishAt ?? now));
  const known = new Set(dossiers.map(({ scope }) => scope.proposalId));
  return ok({
    presides: presides(viewer, batch.commissionId),
    batch: { ...batch, heldFor: batch.heldFor.filter(({ proposalId }) => proposalId === null || known.has(proposalId)) },
    scheduledBy: batch.scheduledById ? ((await peopleNames([batch.scheduledById])).get(batch.scheduledById) ?? '') : '',
    decisions,
    coherence: coherenceNotes(decisions.map(({ scope, decision, bands, reading }) => ({ proposalId: scope.proposalId, outcome: decision.outcome, bands, mean: reading.mean }))),
    mails: await mailsOf(batch.id, dossiers, toTell),
    free: batch.status === 'preparing' ? await freeDecisions(context, batch) : [],
  });
}

async function mailsOf(batchId: string, dossiers: readonly DecisionDossier[], toTell: Awaited<ReturnType<typeof peopleToTell>>): Promise<BatchMail[]> {
  const today = new Map(decisionMails(dossiers, toTell).map(({ key, mail }) => [key, mail]));
  const proposals = new Map(dossiers.map(({ scope, decision }) => [decision.id, scope.proposalId]));
  return (await preparedMails(heldForBatch(batchId))).flatMap((mail) => {
    const proposalId = proposals.get(decisionOfMail(mail.uniqueKey) ?? '');
    if (!proposalId) return [];
    const composed = today.get(mail.uniqueKey ?? '') ?? mail;
    const { id, recipient, subject, body, status, createdAt } = mail;
    return [
      {
        id, recipient, subject, body, status, createdAt, proposalId,
        corrected: isCorrected(mail),
        outdated: mail.status === 'held' && isOutdated(mail, composed),
        print: mailPrint(mail),
        composed: { subject: composed.subject, body: composed.body },
      },
    ];
  });
}

/** Decisions of the call that could join the batch. */
async function freeDecisions(context: Context, batch: { commissionId: string; callId: string }): Promise<CheckedDecision[]> {
  const decidable = (await listDecidable(batch.commissionId)).filter(({ call }) => call.id === batch.callId);
  const scopes = (await listScopes(decidable.map(({ proposalId }) => proposalId))).filter((scope) => canPrepare(context.viewer, scope));
  const held = (await listHeldDecisions(scopes.map(({ proposalId }) => proposalId))).filter(({ batchId }) => batchId === null);
  const dossiers = await dossiersOf(scopes, held);
  const toTell = await peopleToTell(dossiers, context.now);
  return dossiers.map((dossier) => checked(dossier, toTell.get(dossier.scope.proposalId)?.length ?? 0, context.now));
}

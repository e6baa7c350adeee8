import 'server-only';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { checked, dossiersOf, peopleToTell, tiedPeople } from '@/lib/committee/loaders/dossiers.ts';
import { canPrepare, prepares, presides } from '@/lib/committee/permissions.ts';
import { listBatchedCalls, listBatches, listDecidable } from '@/lib/committee/repository/batches.ts';
import { findCommission } from '@/lib/committee/repository/commissions.ts';
import { listHeldDecisions, listOpinionsOn } from '@/lib/committee/repository/decisions.ts';
import { listScopes } from '@/lib/committee/repository/scope.ts';
import { coherenceNotes, lacksChair } from '@/lib/committee/rules/batch.ts';
import { currentOpinion } from '@/lib/committee/rules/decision.ts';
import type { DecisionsDesk } from '@/lib/committee/types/batch.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** The decisions of a commission on one call that wait for publication, checked together, and its batches. */
export async function readDecisions(context: Context, input: { slug: string; callSlug: string | null }): Promise<Result<DecisionsDesk, CommitteeRefusal>> {
  const { viewer, now } = context;
  const commission = await findCommission({ slug: input.slug });
  if (!commission || !prepares(viewer, commission.id)) return refuse('commission-not-found');
  const [decidable, batched] = [await listDecidable(commission.id), await listBatchedCalls(commission.id)];
  const scopes = (await listScopes([...new Set([...decidable.map(({ proposalId }) => proposalId), ...batched.flatMap(({ proposalIds }) => proposalIds)])])).filter(
    (scope) => scope.commissionId === commission.id && canPrepare(viewer, scope),
  );
  const known = new Set(scopes.map(({ proposalId }) => proposalId));
  const calls = [
    ...decidable.filter(({ proposalId }) => known.has(proposalId)).map(({ call }) => call),
    ...batched.filter(({ proposalIds }) => proposalIds.some((id) => known.has(id))).map(({ call }) => call),
  ].toSorted((a, b) => b.closesAt.getTime() - a.closesAt.getTime() || a.id.localeCompare(b.id));
  const distinct = [...new Map(calls.map(({ id, slug, title }) => [id, { id, slug, title }])).values()];
  const call = distinct.find(({ slug }) => slug === input.callSlug) ?? distinct[0] ?? null;

  const waiting = new Set(decidable.map(({ proposalId }) => proposalId));
  const ofCall = scopes.filter(({ callId, proposalId }) => callId === call?.id && waiting.has(proposalId));
  const held = await listHeldDecisions(ofCall.map(({ proposalId }) => proposalId));
  const decided = new Set(held.map(({ proposalId }) => proposalId));
  const dossiers = await dossiersOf(ofCall.filter(({ proposalId }) => decided.has(proposalId)), held);
  const toTell = await peopleToTell(dossiers, now);
  const decisions = dossiers.map((dossier) => checked(dossier, toTell.get(dossier.scope.proposalId)?.length ?? 0, now));
  const undecided = ofCall.filter(({ proposalId }) => !decided.has(proposalId));
  const opinions = await listOpinionsOn(undecided.map(({ proposalId }) => proposalId));
  const chairIds = (await attachedPeople(['commission_chair'], [commission.id], now)).map(({ personId }) => personId);
  const tied = await tiedPeople(ofCall, now);
  const batches = call ? await listBatches(commission.id, call.id) : [];
  return ok({
    commission: { id: commission.id, slug: commission.slug, name: commission.name },
    presides: presides(viewer, commission.id),
    calls: distinct,
    call,
    undecided: undecided.map((scope) => ({
      proposalId: scope.proposalId,
      title: scope.heading.title,
      receiptNumber: scope.heading.receiptNumber,
      actorName: scope.heading.actorName,
      opinion: currentOpinion(opinions.filter(({ proposalId }) => proposalId === scope.proposalId), scope.deliberatedAt)?.outcome ?? null,
      withoutChair: lacksChair(chairIds, scope.recusedIds, tied(scope)),
    })),
    decisions: decisions.map((decision) => ({ ...decision, withoutChair: lacksChair(chairIds, decision.scope.recusedIds, tied(decision.scope)) })),
    coherence: coherenceNotes(decisions.map(({ scope, decision, bands, reading }) => ({ proposalId: scope.proposalId, outcome: decision.outcome, bands, mean: reading.mean }))),
    batches: batches
      .map(({ proposalIds, heldFor, ...batch }) => ({
        id: batch.id,
        status: batch.status,
        createdAt: batch.createdAt,
        publishAt: batch.publishAt,
        publishedAt: batch.publishedAt,
        decisions: proposalIds.filter((id) => known.has(id)).length,
        heldFor: heldFor.filter(({ proposalId }) => proposalId === null || known.has(proposalId)),
        isEmpty: proposalIds.length === 0,
      }))
      .filter(({ decisions: count, isEmpty }) => count > 0 || isEmpty)
      .map(({ isEmpty: _isEmpty, ...batch }) => batch),
  });
}

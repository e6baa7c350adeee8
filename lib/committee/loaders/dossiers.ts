import 'server-only';
import { delegatesByActor } from '@/lib/committee/loaders/people.ts';
import { decisionMail } from '@/lib/committee/mails/decisions.ts';
import { eachPersonOnce, type Recipient } from '@/lib/committee/mails/mail.ts';
import { listOpinionsOn, listScoresOn } from '@/lib/committee/repository/decisions.ts';
import { bandsOf, decisionFaults, decisionNotes, mailKey } from '@/lib/committee/rules/batch.ts';
import { currentOpinion } from '@/lib/committee/rules/decision.ts';
import { readEvaluations } from '@/lib/committee/rules/reading.ts';
import type { CheckedDecision, DecisionDossier } from '@/lib/committee/types/batch.ts';
import type { DecisionRecord } from '@/lib/committee/types/decision.ts';
import type { ExaminationScope } from '@/lib/committee/types/examination.ts';
import { attachedPeople } from '@/lib/identity/loaders.ts';
import type { OutgoingMail } from '@/lib/notifications/types.ts';
import { env } from '@/lib/platform/env.ts';

type Decided = DecisionRecord & { proposalId: string };

/** Each of these decisions with what it is judged by: two queries, in the order of the scopes. */
export async function dossiersOf(scopes: readonly ExaminationScope[], decisions: readonly Decided[]): Promise<DecisionDossier[]> {
  const proposalIds = scopes.map(({ proposalId }) => proposalId);
  const [opinions, scores] = [await listOpinionsOn(proposalIds), await listScoresOn(proposalIds)];
  return scopes.flatMap((scope) => {
    const of = <Row extends { proposalId: string }>(rows: readonly Row[]) => rows.filter(({ proposalId }) => proposalId === scope.proposalId);
    const [decision] = of(decisions);
    if (!decision) return [];
    const opinion = currentOpinion(of(opinions), scope.deliberatedAt);
    return [{ scope, decision, opinion, reading: readEvaluations(of(scores), scope.recusedIds, scope.heading.call) }];
  });
}

/** The same, checked as for a publication at that instant; a decision already published is not checked any more. */
export function checked(dossier: DecisionDossier, toTell: number, at: Date): CheckedDecision {
  const { scope, decision, opinion, reading } = dossier;
  const evidence = { status: scope.status, reading, opinion: opinion?.outcome ?? null };
  const isHeld = decision.publishedAt === null;
  return {
    ...dossier,
    bands: bandsOf(reading),
    faults: isHeld ? decisionFaults(decision, evidence, at) : [],
    notes: isHeld ? [...decisionNotes(decision, evidence), ...(toTell === 0 ? (['nobody-to-tell'] as const) : [])] : [],
  };
}

export interface DecisionMail {
  proposalId: string;
  key: string;
  mail: OutgoingMail;
}

/** Delegates to tell of each of these decisions, by proposal, at `now`. */
export async function peopleToTell(dossiers: readonly { scope: ExaminationScope }[], now: Date): Promise<Map<string, Recipient[]>> {
  const attached = await attachedPeople(['actor_delegate'], [...new Set(dossiers.map(({ scope }) => scope.actorId))], now);
  return new Map(dossiers.map(({ scope }) => [scope.proposalId, eachPersonOnce(attached.filter(({ objectId }) => objectId === scope.actorId))]));
}

/** What the portal would write today of each of these decisions to each delegate. */
export function decisionMails(dossiers: readonly DecisionDossier[], toTell: ReadonlyMap<string, readonly Recipient[]>): DecisionMail[] {
  const site = env().SITE_URL;
  return dossiers.flatMap(({ scope, decision }) =>
    (toTell.get(scope.proposalId) ?? []).map((person) => ({
      proposalId: scope.proposalId,
      key: mailKey(decision.id, person.id),
      mail: decisionMail(person, scope.heading, decision, {
        feedback: `${site}/cahiers/${scope.heading.receiptNumber}/proposition-${scope.heading.position}`,
        completion: `${site}/mon-espace/cahiers/${scope.cahierId}/propositions/${scope.proposalId}/presentation`,
      }),
    })),
  );
}

/** Delegates of the actor of each of these cahiers, or of a co-signatory: those whom the veil covers. */
export async function tiedPeople(scopes: readonly ExaminationScope[], now: Date): Promise<(scope: ExaminationScope) => ReadonlySet<string>> {
  const delegates = await delegatesByActor(scopes.flatMap(({ actorId, coSignatoryIds }) => [actorId, ...coSignatoryIds]), now);
  return ({ actorId, coSignatoryIds }) => new Set([actorId, ...coSignatoryIds].flatMap((id) => [...(delegates.get(id) ?? [])]));
}

import 'server-only';
import type { CahierRecord, CahierStatus, OwnCahier, ProposalStatus, TransitionEntry } from '@/lib/cahiers/types/cahier.ts';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const callColumns = { id: true, slug: true, title: true, status: true, opensAt: true, closesAt: true, openTo: true } as const;
const actorColumns = { id: true, name: true, kind: true } as const;

const recordColumns = {
  id: true,
  status: true,
  receiptNumber: true,
  title: true,
  submittedAt: true,
  submittedPrint: true,
  publishedAt: true,
  completionAsked: true,
  completionDueAt: true,
  inadmissibleFor: true,
  reopenedUntil: true,
  createdAt: true,
  call: { select: callColumns },
  actor: { select: actorColumns },
  proposals: {
    orderBy: { position: 'asc' },
    select: {
      id: true,
      position: true,
      status: true,
      title: true,
      themeId: true,
      leadId: true,
      adjournedFor: true,
      amendableUntil: true,
    },
  },
} as const;

interface UnfinishedCahier {
  id: string;
  title: string;
  actor: { id: string; name: string };
  call: { title: string };
}

export async function findCahier(id: string): Promise<CahierRecord | null> {
  if (!isUuid(id)) return null;
  return db().cahier.findUnique({ where: { id }, select: recordColumns });
}

/**
 * Same, holding the row until the transaction ends: one act at a time on a cahier. Its call is kept as it is meanwhile,
 * so that neither its closing nor its way of judging moves between the check of a submission and its receipt.
 */
export async function findCahierForUpdate(id: string): Promise<CahierRecord | null> {
  if (!isUuid(id)) return null;
  await db().$queryRaw`
    SELECT c.id FROM "Cahier" c JOIN "Call" l ON l.id = c."callId" WHERE c.id = ${id}::uuid FOR UPDATE OF c FOR SHARE OF l`;
  return findCahier(id);
}

/** Same, keeping acts out without keeping other saves out. */
export async function findCahierForSave(id: string): Promise<CahierRecord | null> {
  if (!isUuid(id)) return null;
  await db().$queryRaw`SELECT id FROM "Cahier" WHERE id = ${id}::uuid FOR SHARE`;
  return findCahier(id);
}

/** The cahier that holds this proposal, held until the transaction ends. */
export async function findCahierOfProposalForUpdate(proposalId: string): Promise<CahierRecord | null> {
  if (!isUuid(proposalId)) return null;
  const proposal = await db().proposal.findUnique({ where: { id: proposalId }, select: { cahierId: true } });
  return proposal && findCahierForUpdate(proposal.cahierId);
}

/** Cahiers of these actors, those last written first. */
export async function listCahiersOfActors(actorIds: readonly string[]): Promise<OwnCahier[]> {
  if (actorIds.length === 0) return [];
  const rows = await db().cahier.findMany({
    where: { actorId: { in: [...actorIds] } },
    select: {
      id: true,
      status: true,
      receiptNumber: true,
      title: true,
      submittedAt: true,
      completionDueAt: true,
      reopenedUntil: true,
      createdAt: true,
      call: { select: callColumns },
      actor: { select: actorColumns },
      sections: { where: { key: 'diagnosis' }, select: { content: true } },
      _count: { select: { proposals: true } },
    },
  });
  const saves = await db().cahierSection.groupBy({
    by: ['cahierId'],
    where: { cahierId: { in: rows.map(({ id }) => id) } },
    _max: { updatedAt: true },
  });
  const lastSave = new Map(saves.map(({ cahierId, _max }) => [cahierId, _max.updatedAt]));
  return rows
    .map(({ sections, _count, createdAt, title, ...row }) => ({
      ...row,
      title: typedTitle(sections[0]?.content) || title,
      savedAt: lastSave.get(row.id) ?? row.submittedAt ?? createdAt,
      proposalCount: _count.proposals,
    }))
    .toSorted((one, other) => other.savedAt.getTime() - one.savedAt.getTime());
}

/** Cahiers of a call that have not come to their end, drafts included, with the title last typed. */
export async function listUnfinishedOfCall(callId: string): Promise<UnfinishedCahier[]> {
  const rows = await db().cahier.findMany({
    where: { callId, status: { in: ['draft', 'submitted', 'returned', 'admissible'] } },
    orderBy: { createdAt: 'asc' },
    select: {
      id: true,
      title: true,
      actor: { select: { id: true, name: true } },
      call: { select: { title: true } },
      sections: { where: { key: 'diagnosis' }, select: { content: true } },
    },
  });
  return rows.map(({ sections, title, ...row }) => ({ ...row, title: typedTitle(sections[0]?.content) || title }));
}

function typedTitle(content: unknown): string {
  if (typeof content !== 'object' || content === null || !('title' in content)) return '';
  return typeof content.title === 'string' ? content.title.trim() : '';
}

export async function createCahier(cahier: { callId: string; actorId: string; createdById: string; createdAt: Date }): Promise<string> {
  const { id } = await db().cahier.create({ data: cahier, select: { id: true } });
  return id;
}

/** Adds an empty proposal after the others. */
export async function createProposal(proposal: {
  cahierId: string;
  position: number;
  leadId: string | null;
  createdAt: Date;
}): Promise<string> {
  const { id } = await db().proposal.create({ data: proposal, select: { id: true } });
  return id;
}

/** Removes a proposal that was never submitted, with everything typed in it. */
export async function deleteProposal(cahierId: string, proposalId: string): Promise<void> {
  const ofProposal = { cahierId, key: { startsWith: `${proposalId}.` } };
  await db().cahierSection.deleteMany({ where: ofProposal });
  await db().sectionRevision.deleteMany({ where: ofProposal });
  await db().proposal.delete({ where: { id: proposalId }, select: { id: true } });
}

/** Numbers proposals from 1 in this order. By way of negative numbers: positions are unique at every instant. */
export async function orderProposals(cahierId: string, ids: readonly string[]): Promise<void> {
  for (const [index, id] of ids.entries()) {
    await db().proposal.update({ where: { id, cahierId }, data: { position: -index - 1 }, select: { id: true } });
  }
  await db().$executeRaw`UPDATE "Proposal" SET position = -position WHERE "cahierId" = ${cahierId}::uuid AND position < 0`;
}

export async function setCahierStatus(id: string, status: CahierStatus): Promise<void> {
  await db().cahier.update({ where: { id }, data: { status }, select: { id: true } });
}

export interface ProposalDecision {
  adjournedFor?: string;
  amendableUntil?: Date | null;
  decidedAt?: Date | null;
}

export async function setProposalStatus(id: string, status: ProposalStatus, decision: ProposalDecision = {}): Promise<void> {
  await db().proposal.update({ where: { id }, data: { status, ...decision }, select: { id: true } });
}

/** Proposals adjourned whose date to be amended has passed. */
export async function listProposalsToLapse(now: Date): Promise<string[]> {
  const rows = await db().proposal.findMany({
    where: { status: 'adjourned', amendableUntil: { lte: now } },
    orderBy: { amendableUntil: 'asc' },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export interface NewTransition {
  cahierId: string;
  proposalId: string | null;
  from: string;
  to: string;
  at: Date;
  note: string;
  actedById: string | null;
}

export async function addTransitions(entries: readonly NewTransition[]): Promise<void> {
  if (entries.length > 0) await db().cahierTransition.createMany({ data: [...entries] });
}

/** History of a cahier and of its proposals, oldest first. */
export async function listTransitions(cahierId: string): Promise<TransitionEntry[]> {
  return db().cahierTransition.findMany({
    where: { cahierId },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
    select: { id: true, proposalId: true, from: true, to: true, at: true, note: true },
  });
}

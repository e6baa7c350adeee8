import 'server-only';
import type { LabStatus, MilestoneState } from '@/lib/labs/types.ts';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

export interface LabState {
  id: string;
  slug: string;
  title: string;
  status: LabStatus;
  startsOn: Date | null;
  endsOn: Date | null;
  planFrozenAt: Date | null;
  pictureFileId: string | null;
  version: number;
}

/** What the acts on a LAB look at, its row held until the end of the transaction. */
export async function findLabForUpdate(id: string): Promise<LabState | null> {
  if (!isUuid(id)) return null;
  const rows = await db().$queryRaw<LabState[]>`
    SELECT id, slug, title, status::text AS status, "startsOn", "endsOn", "planFrozenAt", "pictureFileId", version
    FROM "Lab" WHERE id = ${id}::uuid FOR UPDATE`;
  return rows[0] ?? null;
}

/** Slugs that begin like this one, to choose a free one. */
export async function slugsLike(slug: string): Promise<Set<string>> {
  const rows = await db().lab.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
  return new Set(rows.map((row) => row.slug));
}

export interface DecidedProposal {
  id: string;
  title: string;
  description: string;
  demonstration: boolean;
  actorId: string;
  milestones: { title: string; startMonth: number; endMonth: number }[];
}

export async function findDecidedProposal(id: string): Promise<DecidedProposal | null> {
  const row = await db().proposal.findUnique({
    where: { id },
    select: {
      id: true,
      title: true,
      description: true,
      milestones: { orderBy: { position: 'asc' }, select: { title: true, startMonth: true, endMonth: true } },
      cahier: { select: { actorId: true, demonstration: true } },
    },
  });
  if (!row) return null;
  const { cahier, ...proposal } = row;
  return { ...proposal, ...cahier };
}

export async function createLab(lab: {
  slug: string;
  title: string;
  summary: string;
  demonstration: boolean;
  publishedAt: Date;
  proposalId: string;
  milestones: { position: number; title: string; startMonth: number; endMonth: number }[];
}): Promise<string> {
  const { proposalId, milestones, publishedAt, ...columns } = lab;
  const { id } = await db().lab.create({
    data: {
      ...columns,
      publishedAt,
      createdAt: publishedAt,
      proposals: { create: { proposalId } },
      milestones: { create: milestones },
    },
    select: { id: true },
  });
  return id;
}

export async function linkProposal(labId: string, proposalId: string): Promise<void> {
  await db().labProposal.create({ data: { labId, proposalId }, select: { labId: true } });
}

/** The milestones of a LAB by position, to add to them. */
export async function addMilestones(labId: string, milestones: readonly { title: string; startMonth: number; endMonth: number }[]): Promise<void> {
  const last = await db().labMilestone.aggregate({ where: { labId }, _max: { position: true } });
  const first = (last._max.position ?? 0) + 1;
  await db().labMilestone.createMany({ data: milestones.map((milestone, index) => ({ ...milestone, labId, position: first + index })) });
}

export async function replaceMilestones(labId: string, milestones: readonly { title: string; startMonth: number; endMonth: number }[]): Promise<void> {
  await db().labMilestone.deleteMany({ where: { labId } });
  await db().labMilestone.createMany({ data: milestones.map((milestone, index) => ({ ...milestone, labId, position: index + 1 })) });
}

export async function listMilestones(labId: string): Promise<{ id: string; title: string; startMonth: number; endMonth: number; state: MilestoneState }[]> {
  return db().labMilestone.findMany({
    where: { labId },
    orderBy: { position: 'asc' },
    select: { id: true, title: true, startMonth: true, endMonth: true, state: true },
  });
}

export async function setMilestoneState(id: string, state: MilestoneState, note: string): Promise<void> {
  await db().labMilestone.update({ where: { id }, data: { state, note }, select: { id: true } });
}

export async function setTexts(id: string, texts: { title: string; summary: string; presentation: string }): Promise<void> {
  await db().lab.update({ where: { id }, data: { ...texts, version: { increment: 1 } }, select: { id: true } });
}

export async function setPicture(id: string, pictureFileId: string, pictureAlt: string): Promise<void> {
  await db().lab.update({ where: { id }, data: { pictureFileId, pictureAlt }, select: { id: true } });
}

export async function setStatus(
  id: string,
  change: { status: LabStatus; startsOn?: Date; endsOn?: Date; planFrozenAt?: Date; lessons?: string },
): Promise<void> {
  await db().lab.update({ where: { id }, data: change, select: { id: true } });
}

export async function appendTransition(transition: { labId: string; from: LabStatus; to: LabStatus; at: Date; note: string }): Promise<void> {
  await db().labTransition.create({ data: transition, select: { id: true } });
}

export async function createNote(note: {
  labId: string;
  title: string;
  tried: string;
  saw: string;
  learnt: string;
  authorId: string;
  publishedAt: Date;
}): Promise<string> {
  const { id } = await db().labNote.create({ data: note, select: { id: true } });
  return id;
}

export async function createNeed(need: { labId: string; label: string; details: string; createdAt: Date }): Promise<string> {
  const { id } = await db().labNeed.create({ data: need, select: { id: true } });
  return id;
}

export async function meetNeed(labId: string, needId: string, metAt: Date): Promise<boolean> {
  const { count } = await db().labNeed.updateMany({ where: { id: needId, labId, metAt: null }, data: { metAt } });
  return count === 1;
}

import 'server-only';
import type { RunningPlan } from '@/lib/labs/rules/plan.ts';
import type { LabOrigin, LabRecord, LabStatus, LabSummary, LabText, MaylabNeed } from '@/lib/labs/types.ts';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const summaryColumns = {
  id: true,
  slug: true,
  title: true,
  summary: true,
  status: true,
  demonstration: true,
  publishedAt: true,
  pictureFileId: true,
  pictureAlt: true,
  proposals: {
    select: { proposal: { select: { themeId: true, territories: { select: { territorySiren: true } } } } },
  },
} satisfies Prisma.LabSelect;

const originColumns = {
  id: true,
  title: true,
  position: true,
  themeId: true,
  territories: { select: { territorySiren: true } },
  cahier: {
    select: {
      receiptNumber: true,
      title: true,
      publishedAt: true,
      actor: { select: { name: true, slug: true, listed: true } },
      call: { select: { slug: true, title: true } },
    },
  },
} satisfies Prisma.ProposalSelect;

const recordColumns = {
  ...summaryColumns,
  presentation: true,
  lessons: true,
  startsOn: true,
  endsOn: true,
  planFrozenAt: true,
  createdAt: true,
  version: true,
  proposals: { select: { proposal: { select: originColumns } } },
  milestones: {
    orderBy: { position: 'asc' },
    select: { id: true, position: true, title: true, startMonth: true, endMonth: true, state: true, note: true },
  },
  notes: {
    orderBy: { publishedAt: 'desc' },
    select: { id: true, title: true, tried: true, saw: true, learnt: true, publishedAt: true },
  },
  needs: {
    orderBy: [{ metAt: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    select: { id: true, label: true, details: true, createdAt: true, metAt: true },
  },
  transitions: { orderBy: { at: 'asc' }, select: { from: true, to: true, at: true, note: true } },
} satisfies Prisma.LabSelect;

type SummaryRow = Prisma.LabGetPayload<{ select: typeof summaryColumns }>;
type RecordRow = Prisma.LabGetPayload<{ select: typeof recordColumns }>;

function toSummary({ proposals, ...row }: SummaryRow): LabSummary {
  const themeIds = proposals.flatMap(({ proposal }) => (proposal.themeId ? [proposal.themeId] : []));
  const sirens = proposals.flatMap(({ proposal }) => proposal.territories.map(({ territorySiren }) => territorySiren));
  return { ...row, themeIds: [...new Set(themeIds)], territorySirens: [...new Set(sirens)] };
}

function toOrigin({ id, title, position, themeId, cahier }: RecordRow['proposals'][number]['proposal']): LabOrigin {
  return {
    proposalId: id,
    proposalTitle: title,
    proposalPosition: position,
    themeId,
    cahierReference: cahier.receiptNumber ?? '',
    cahierTitle: cahier.title,
    cahierPublic: cahier.publishedAt !== null,
    actorName: cahier.actor.name,
    actorSlug: cahier.actor.slug,
    actorListed: cahier.actor.listed,
    callSlug: cahier.call.slug,
    callTitle: cahier.call.title,
  };
}

function toRecord(row: RecordRow): LabRecord {
  const { proposals, transitions, ...rest } = row;
  return {
    ...toSummary({ ...rest, proposals }),
    ...rest,
    origins: proposals.map(({ proposal }) => toOrigin(proposal)),
    transitions: transitions.map(({ from, to, ...when }) => ({ ...when, from: from as LabStatus, to: to as LabStatus })),
  };
}

export async function findLab(id: string): Promise<LabRecord | null> {
  if (!isUuid(id)) return null;
  const row = await db().lab.findUnique({ where: { id }, select: recordColumns });
  return row && toRecord(row);
}

export async function findPublicLab(slug: string): Promise<LabRecord | null> {
  const row = await db().lab.findFirst({ where: { slug, publishedAt: { not: null } }, select: recordColumns });
  return row && toRecord(row);
}

export interface LabSelection {
  status: LabStatus | null;
  themeId: string | null;
  territorySiren: string | null;
  /** Only LABs that the public sees. */
  publicOnly: boolean;
}

function where({ status, themeId, territorySiren, publicOnly }: LabSelection): Prisma.LabWhereInput {
  const proposal: Prisma.ProposalWhereInput = {
    ...(themeId ? { themeId } : {}),
    ...(territorySiren ? { territories: { some: { territorySiren } } } : {}),
  };
  return {
    ...(publicOnly ? { publishedAt: { not: null } } : {}),
    ...(status ? { status } : {}),
    ...(themeId || territorySiren ? { proposals: { some: { proposal } } } : {}),
  };
}

export async function listLabs(selection: LabSelection, skip: number, take: number): Promise<{ labs: LabSummary[]; total: number }> {
  const [rows, total] = await Promise.all([
    db().lab.findMany({ where: where(selection), orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }], skip, take, select: summaryColumns }),
    db().lab.count({ where: where(selection) }),
  ]);
  return { labs: rows.map(toSummary), total };
}

/** Every public LAB with its texts, newest first. */
export async function listPublicTexts(): Promise<LabText[]> {
  const rows = await db().lab.findMany({
    where: { publishedAt: { not: null } },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    select: {
      ...summaryColumns,
      presentation: true,
      lessons: true,
      notes: { orderBy: { publishedAt: 'desc' }, select: { title: true, tried: true, saw: true, learnt: true } },
      needs: { orderBy: { createdAt: 'desc' }, select: { label: true, details: true } },
    },
  });
  return rows.map(({ presentation, lessons, notes, needs, ...row }) => ({ ...toSummary(row), presentation, lessons, notes, needs }));
}

export async function listLabsByIds(ids: readonly string[]): Promise<LabSummary[]> {
  const rows = await db().lab.findMany({ where: { id: { in: [...ids] } }, orderBy: { title: 'asc' }, select: summaryColumns });
  return rows.map(toSummary);
}

/** LABs that proposals feed, by proposal. */
export async function listLabsOfProposals(
  proposalIds: readonly string[],
): Promise<{ proposalId: string; slug: string; title: string; status: LabStatus }[]> {
  const rows = await db().labProposal.findMany({
    where: { proposalId: { in: [...proposalIds] }, lab: { publishedAt: { not: null } } },
    select: { proposalId: true, lab: { select: { slug: true, title: true, status: true } } },
  });
  return rows.map(({ proposalId, lab }) => ({ proposalId, ...lab }));
}

/** Needs not met yet of the LABs that the public sees, newest first. */
export async function listOpenNeeds(take: number): Promise<MaylabNeed[]> {
  const rows = await db().labNeed.findMany({
    where: { metAt: null, lab: { publishedAt: { not: null } } },
    orderBy: { createdAt: 'desc' },
    take,
    select: { id: true, label: true, details: true, createdAt: true, metAt: true, lab: { select: { slug: true, title: true } } },
  });
  return rows.map(({ lab, ...need }) => ({ ...need, labSlug: lab.slug, labTitle: lab.title }));
}

/** Plans of the LABs that the public sees under way, with their steps not finished yet. */
export async function listRunningPlans(): Promise<RunningPlan[]> {
  const rows = await db().lab.findMany({
    where: { publishedAt: { not: null }, startsOn: { not: null }, status: { in: ['experimenting', 'extended'] } },
    orderBy: { slug: 'asc' },
    select: {
      slug: true,
      title: true,
      startsOn: true,
      endsOn: true,
      milestones: { where: { state: { in: ['planned', 'under_way'] } }, orderBy: { position: 'asc' }, select: { title: true, endMonth: true } },
    },
  });
  return rows.flatMap(({ startsOn, ...row }) => (startsOn ? [{ ...row, startsOn }] : []));
}

/** The LABs of these addresses that the public sees. */
export async function listPublicLabsNamed(slugs: readonly string[]): Promise<LabSummary[]> {
  if (slugs.length === 0) return [];
  const rows = await db().lab.findMany({ where: { slug: { in: [...slugs] }, publishedAt: { not: null } }, select: summaryColumns });
  return rows.map(toSummary);
}

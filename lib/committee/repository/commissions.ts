import 'server-only';
import type { LocalizedText } from '@/lib/calls/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import type { CommissionRecord, CommissionSummary } from '@/lib/committee/types/commission.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

const columns = {
  id: true,
  slug: true,
  name: true,
  presentation: true,
  themes: { select: { themeId: true } },
} as const;

interface Row extends Omit<CommissionRecord, 'themeIds'> {
  themes: { themeId: string }[];
}

function toRecord({ themes, ...row }: Row): CommissionRecord {
  return { ...row, themeIds: themes.map(({ themeId }) => themeId) };
}

export async function findCommission(key: { id: string } | { slug: string }): Promise<CommissionRecord | null> {
  const row = await db().commission.findUnique({ where: key, select: columns });
  return row && toRecord(row);
}

export async function listCommissions(): Promise<CommissionRecord[]> {
  return (await db().commission.findMany({ orderBy: { name: 'asc' }, select: columns })).map(toRecord);
}

/** Every commission with how many examinations it has, as far as the viewer may know. */
export async function listCommissionSummaries(viewer: Viewer): Promise<CommissionSummary[]> {
  const counts = await db().$queryRaw<{ commissionId: string; count: number }[]>`
    SELECT x."commissionId", count(*)::int AS count
    FROM "Examination" x JOIN "Proposal" p ON p.id = x."proposalId" JOIN "Cahier" c ON c.id = p."cahierId"
    WHERE ${unveiledFor(viewer)} GROUP BY x."commissionId"`;
  const examinations = new Map(counts.map(({ commissionId, count }) => [commissionId, count]));
  return (await listCommissions()).map((commission) => ({ ...commission, examinationCount: examinations.get(commission.id) ?? 0 }));
}

export async function listCommissionsByIds(ids: readonly string[]): Promise<CommissionRecord[]> {
  if (ids.length === 0) return [];
  return (await db().commission.findMany({ where: { id: { in: [...ids] } }, orderBy: { name: 'asc' }, select: columns })).map(toRecord);
}

export interface CommissionContent {
  name: string;
  presentation: string;
}

export async function insertCommission(commission: CommissionContent & { slug: string }): Promise<string> {
  requireTransaction();
  const { id } = await db().commission.create({ data: commission, select: { id: true } });
  return id;
}

export async function updateCommission(id: string, content: CommissionContent): Promise<void> {
  requireTransaction();
  await db().commission.update({ where: { id }, data: content, select: { id: true } });
}

export async function replaceThemes(commissionId: string, themeIds: readonly string[]): Promise<void> {
  requireTransaction();
  await db().commissionTheme.deleteMany({ where: { commissionId } });
  await db().commissionTheme.createMany({ data: themeIds.map((themeId) => ({ commissionId, themeId })) });
}

/** Commission that takes each of these themes; a theme that none takes is absent. */
export async function commissionsByTheme(themeIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().commissionTheme.findMany({
    where: { themeId: { in: [...themeIds] } },
    select: { themeId: true, commissionId: true },
  });
  return new Map(rows.map(({ themeId, commissionId }) => [themeId, commissionId]));
}

/** Themes in their order, with the commission that takes each. */
export async function listThemes(): Promise<{ id: string; name: string; commissionId: string | null }[]> {
  const [themes, taken] = await Promise.all([
    db().theme.findMany({ orderBy: { position: 'asc' }, select: { id: true, name: true } }),
    db().commissionTheme.findMany({ select: { themeId: true, commissionId: true } }),
  ]);
  const commissions = new Map(taken.map(({ themeId, commissionId }) => [themeId, commissionId]));
  return themes.map(({ id, name }) => ({
    id,
    name: (name as unknown as LocalizedText).fr,
    commissionId: commissions.get(id) ?? null,
  }));
}

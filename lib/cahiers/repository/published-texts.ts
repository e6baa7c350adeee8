import 'server-only';
import type { PublishedText, PublishedTextVersion } from '@/lib/cahiers/types/public.ts';
import { db } from '@/lib/platform/database.ts';

/**
 * Version of the text of each public cahier: another one each time its row, that of its author or those of its
 * proposals were written. PostgreSQL stamps each row with the transaction that wrote it,
 * and puts each new state of it in another place.
 */
export async function listTextVersions(): Promise<PublishedTextVersion[]> {
  return db().$queryRaw<PublishedTextVersion[]>`
    SELECT c.id, concat_ws(' ', c.xmin, c.ctid, a.xmin, a.ctid, p.versions) AS version, coalesce(p.ids, '{}') AS "proposalIds"
    FROM "Cahier" c JOIN "Actor" a ON a.id = c."actorId"
    LEFT JOIN (
      SELECT p."cahierId", string_agg(concat_ws(',', p.xmin, p.ctid, t.versions), ' ' ORDER BY p.position) AS versions,
        array_agg(p.id::text ORDER BY p.position) FILTER (WHERE p.status <> 'withdrawn') AS ids
      FROM "Proposal" p
      LEFT JOIN (SELECT "proposalId", string_agg(xmin::text, ',' ORDER BY "territorySiren") AS versions FROM "ProposalTerritory" GROUP BY 1) t ON t."proposalId" = p.id
      WHERE p.status <> 'draft' GROUP BY 1
    ) p ON p."cahierId" = c.id
    WHERE c."publishedAt" IS NOT NULL AND c."receiptNumber" IS NOT NULL`;
}

/** The text of public cahiers among these, withdrawn proposals left out. */
export async function listPublishedTexts(ids: readonly string[]): Promise<PublishedText[]> {
  if (ids.length === 0) return [];
  const rows = await db().cahier.findMany({
    where: { id: { in: [...ids] }, publishedAt: { not: null }, receiptNumber: { not: null } },
    select: {
      id: true,
      receiptNumber: true,
      title: true,
      diagnosis: true,
      publishedAt: true,
      actor: { select: { name: true } },
      call: { select: { title: true } },
      proposals: {
        where: { status: { notIn: ['draft', 'withdrawn'] } },
        orderBy: { position: 'asc' },
        select: {
          id: true,
          position: true,
          title: true,
          themeId: true,
          description: true,
          beneficiaries: true,
          expectedEffects: true,
          partners: true,
          territories: { select: { territorySiren: true } },
        },
      },
    },
  });
  return rows.map(({ receiptNumber, publishedAt, actor, call, proposals, ...row }) => ({
    ...row,
    reference: receiptNumber!,
    publishedAt: publishedAt!,
    actorName: actor.name,
    callTitle: call.title,
    proposals: proposals.map(({ territories, ...proposal }) => ({
      ...proposal,
      territorySirens: territories.map(({ territorySiren }) => territorySiren),
    })),
  }));
}

import 'server-only';
import { listTransitions } from '@/lib/cahiers/repository/cahiers.ts';
import { listCoSigners } from '@/lib/cahiers/repository/co-signatures.ts';
import { listCahierFiles } from '@/lib/cahiers/repository/files.ts';
import { findSubmittedText } from '@/lib/cahiers/repository/readable.ts';
import { publicHistory } from '@/lib/cahiers/rules/public-history.ts';
import type { PublicCahier, PublicCahierSummary, PublicFilter } from '@/lib/cahiers/types/public.ts';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';

/**
 * Cahiers that hold these words in any of their forms, in their text or in a proposal, that bear this number or whose
 * author is so named; only when there is none, those of which a title looks like what was typed. Each set is read from an index.
 */
function matching(search: string): Prisma.Sql {
  if (search === '') return Prisma.sql`TRUE`;
  const words = Prisma.sql`websearch_to_tsquery('public.portal_french', ${search})`;
  const plain = Prisma.sql`portal_plain(${search})`;
  return Prisma.sql`c.id IN (
    WITH found AS MATERIALIZED (
      SELECT id FROM "Cahier" WHERE "searchVector" @@ ${words} OR "receiptNumber" = upper(${search})
      UNION SELECT "cahierId" FROM "Proposal" WHERE status NOT IN ('draft', 'withdrawn') AND "searchVector" @@ ${words}
      UNION SELECT o.id FROM "Cahier" o JOIN "Actor" n ON n.id = o."actorId" WHERE ${plain} <% portal_plain(n.name)
    )
    SELECT id FROM found
    UNION ALL SELECT id FROM "Cahier" WHERE NOT EXISTS (SELECT FROM found) AND ${plain} <% portal_plain(title)
    UNION ALL SELECT "cahierId" FROM "Proposal"
      WHERE NOT EXISTS (SELECT FROM found) AND status NOT IN ('draft', 'withdrawn') AND ${plain} <% portal_plain(title)
  )`;
}

function about({ theme, territory }: PublicFilter): Prisma.Sql {
  if (theme === null && territory === null) return Prisma.sql`TRUE`;
  const ofTheme = theme === null ? Prisma.sql`TRUE` : Prisma.sql`p."themeId" = ${theme}`;
  const ofTerritory =
    territory === null
      ? Prisma.sql`TRUE`
      : Prisma.sql`EXISTS (
          SELECT FROM "ProposalTerritory" pt JOIN "Territory" t ON t.siren = pt."territorySiren"
          WHERE pt."proposalId" = p.id AND t.slug = ${territory})`;
  return Prisma.sql`EXISTS (
    SELECT FROM "Proposal" p WHERE p."cahierId" = c.id AND p.status <> 'draft' AND ${ofTheme} AND ${ofTerritory})`;
}

/** A page of the public cahiers, last published first. */
export async function listPublicCahiers(
  filter: PublicFilter,
  { skip, take }: { skip: number; take: number },
): Promise<{ cahiers: PublicCahierSummary[]; total: number }> {
  const ofCall = filter.call === null ? Prisma.sql`TRUE` : Prisma.sql`k.slug = ${filter.call}`;
  const where = Prisma.sql`
    FROM "Cahier" c JOIN "Actor" a ON a.id = c."actorId" JOIN "Call" k ON k.id = c."callId"
    WHERE c."publishedAt" IS NOT NULL AND ${ofCall} AND ${about(filter)} AND ${matching(filter.search)}`;
  const page = await db().$queryRaw<{ id: string; total: number }[]>`
    SELECT c.id, count(*) OVER ()::int AS total ${where}
    ORDER BY c."publishedAt" DESC, c.id DESC LIMIT ${take} OFFSET ${skip}`;
  return { cahiers: await findSummaries(page.map(({ id }) => id)), total: page[0]?.total ?? 0 };
}

/** Calls that have at least one public cahier, newest first. */
export async function listCallsOfPublicCahiers(): Promise<{ slug: string; title: string }[]> {
  return db().call.findMany({
    where: { cahiers: { some: { publishedAt: { not: null } } } },
    orderBy: { opensAt: 'desc' },
    select: { slug: true, title: true },
  });
}

/** Public cahiers that this actor wrote or signed, last published first. */
export async function listPublicCahiersOfActor(actorId: string, take: number): Promise<PublicCahierSummary[]> {
  const rows = await db().cahier.findMany({
    where: { publishedAt: { not: null }, OR: [{ actorId }, { coSignatures: { some: { actorId, status: 'accepted' } } }] },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take,
    select: { id: true },
  });
  return findSummaries(rows.map(({ id }) => id));
}

/** Public cahiers among these, in this order. */
async function findSummaries(ids: readonly string[]): Promise<PublicCahierSummary[]> {
  if (ids.length === 0) return [];
  const rows = await db().cahier.findMany({
    where: { id: { in: [...ids] }, publishedAt: { not: null } },
    select: {
      id: true,
      receiptNumber: true,
      status: true,
      title: true,
      publishedAt: true,
      demonstration: true,
      actor: { select: { name: true } },
      call: { select: { title: true } },
      proposals: {
        where: { status: { not: 'draft' } },
        orderBy: { position: 'asc' },
        select: { id: true, title: true, themeId: true, status: true },
      },
    },
  });
  const byId = new Map(
    rows.map(({ receiptNumber, publishedAt, actor, call, ...row }) => [
      row.id,
      { ...row, reference: receiptNumber ?? '', publishedAt: publishedAt!, actorName: actor.name, callTitle: call.title },
    ]),
  );
  return ids.flatMap((id) => byId.get(id) ?? []);
}

export async function findPublicCahier(reference: string): Promise<PublicCahier | null> {
  const row = await db().cahier.findFirst({
    where: { receiptNumber: reference, publishedAt: { not: null } },
    select: {
      id: true,
      status: true,
      submittedAt: true,
      publishedAt: true,
      demonstration: true,
      actor: { select: { name: true, slug: true, listed: true } },
      call: { select: { slug: true, title: true } },
    },
  });
  if (!row) return null;
  const { actor, submittedAt, publishedAt, ...cahier } = row;
  const [text, coSigners, files, history] = await Promise.all([
    findSubmittedText(row.id),
    listCoSigners(row.id),
    listCahierFiles(row.id, 'public'),
    listTransitions(row.id),
  ]);
  if (!text || !publishedAt) return null;
  return {
    ...cahier,
    reference,
    submittedAt: submittedAt ?? publishedAt,
    publishedAt,
    actor: { name: actor.name, slug: actor.listed ? actor.slug : null },
    text,
    coSigners,
    files,
    history: publicHistory(history),
  };
}

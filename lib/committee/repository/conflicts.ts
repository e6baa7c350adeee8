import 'server-only';
import type { Viewer } from '@/lib/identity/types.ts';
import { unveiledFor } from '@/lib/committee/repository/veil.ts';
import { underWayStatuses } from '@/lib/committee/rules/evaluation.ts';
import type { CahierFacts, ExpertFacts, Signatory } from '@/lib/committee/types/conflicts.ts';
import type { ConflictTie } from '@/lib/committee/types/examination.ts';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

/** A date as PostgreSQL writes it in JSON. */
function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

export interface CahierForHints extends CahierFacts {
  /** Keys of the hints that a chair read and cleared, by person. */
  cleared: ReadonlyMap<string, readonly string[]>;
}

/** What hints are computed from, for each of these cahiers. */
export async function listCahierFacts(cahierIds: readonly string[], now: Date): Promise<Map<string, CahierForHints>> {
  interface Row {
    id: string;
    signatories: Signatory[];
    proposals: { position: number; partners: string }[];
    reviews: { personId: string; hints: string[] | null }[];
  }
  const rows = await db().$queryRaw<Row[]>`
    SELECT c.id,
      (SELECT coalesce(json_agg(json_build_object(
          'actorId', a.id, 'name', a.name, 'siren', a.siren, 'role', s.role, 'delegateEmails', ARRAY(
            SELECT d.email FROM "Attachment" m JOIN "Person" d ON d.id = m."personId" AND d."erasedAt" IS NULL
            WHERE m.kind = 'actor_delegate' AND m."objectId" = a.id::text
              AND m."startsAt" <= ${now} AND (m."endsAt" IS NULL OR m."endsAt" > ${now})
            ORDER BY d.email)) ORDER BY s.role, a.name), '[]')
        FROM (
          SELECT c."actorId" AS id, 'actor' AS role
          UNION SELECT k."actorId", 'co_signatory' FROM "CoSignature" k
          WHERE k."cahierId" = c.id AND k.status = 'accepted' AND k."actorId" <> c."actorId"
        ) s JOIN "Actor" a ON a.id = s.id) AS signatories,
      (SELECT coalesce(json_agg(json_build_object('position', p.position, 'partners', p.partners) ORDER BY p.position), '[]')
        FROM "Proposal" p WHERE p."cahierId" = c.id AND p.status <> 'withdrawn' AND p.partners <> '') AS proposals,
      (SELECT coalesce(json_agg(json_build_object('personId', r."personId", 'hints', r.hints)), '[]')
        FROM "ConflictReview" r WHERE r."cahierId" = c.id) AS reviews
    FROM "Cahier" c WHERE c.id = ANY(${[...cahierIds]}::uuid[])`;
  return new Map(
    rows.map(({ id, signatories, proposals, reviews }) => [
      id,
      { signatories, proposals, cleared: new Map(reviews.map(({ personId, hints }) => [personId, hints ?? []])) },
    ]),
  );
}

/** What hints are computed from, for each of these people. */
export async function listExpertFacts(personIds: readonly string[], now: Date): Promise<Map<string, ExpertFacts>> {
  interface Row {
    id: string;
    email: string;
    mandates: { actorId: string; name: string; siren: string | null; endsAt: string | null }[];
    interests: { tie: ConflictTie; name: string; siren: string | null; endedOn: string | null }[];
  }
  const rows = await db().$queryRaw<Row[]>`
    SELECT d.id, d.email,
      (SELECT coalesce(json_agg(json_build_object('actorId', a.id, 'name', a.name, 'siren', a.siren, 'endsAt', m."endsAt") ORDER BY a.name), '[]')
        FROM "Attachment" m JOIN "Actor" a ON a.id::text = m."objectId"
        WHERE m."personId" = d.id AND m.kind = 'actor_delegate' AND m."startsAt" <= ${now}) AS mandates,
      (SELECT coalesce(json_agg(json_build_object(
          'tie', i.tie, 'name', i.organisation, 'siren', i.siren, 'endedOn', i."endedOn") ORDER BY i."declaredAt", i.id), '[]')
        FROM "Interest" i WHERE i."personId" = d.id) AS interests
    FROM "Person" d WHERE d.id = ANY(${[...personIds]}::uuid[])`;
  return new Map(
    rows.map(({ id, email, mandates, interests }) => [
      id,
      {
        email,
        mandates: mandates.map((mandate) => ({ ...mandate, endsAt: dateOf(mandate.endsAt) })),
        interests: interests.map((interest) => ({ ...interest, endedOn: dateOf(interest.endedOn) })),
      },
    ]),
  );
}

/** The chair's word on hints: the last one replaces those before. */
export async function writeReview(review: {
  cahierId: string;
  personId: string;
  reason: string;
  hints: string[];
  reviewedById: string;
  reviewedAt: Date;
}): Promise<void> {
  requireTransaction();
  const { cahierId, personId, ...word } = review;
  await db().conflictReview.upsert({
    where: { cahierId_personId: { cahierId, personId } },
    create: review,
    update: word,
    select: { cahierId: true },
  });
}

export interface ReviewRecord {
  cahierId: string;
  personId: string;
  reason: string;
  reviewedById: string;
  reviewedAt: Date;
}

export async function listReviews(cahierIds: readonly string[]): Promise<ReviewRecord[]> {
  return db().conflictReview.findMany({
    where: { cahierId: { in: [...cahierIds] } },
    select: { cahierId: true, personId: true, reason: true, reviewedById: true, reviewedAt: true },
  });
}

export interface ExaminedCahier {
  cahierId: string;
  receiptNumber: string;
  cahierTitle: string;
  actorName: string;
  callTitle: string;
  quorum: number;
  /** The actor of the cahier and its co-signatories. */
  actorIds: string[];
  /** Under examination by the commission, as far as the viewer may know; `submitted`: who has evaluated it. */
  proposals: { id: string; title: string; submitted: string[] }[];
}

/** Cahiers of which a commission examines proposals now, without those of which the viewer may know nothing. */
export async function listExaminedCahiers(viewer: Viewer, commissionId: string, cahierId: string | null): Promise<ExaminedCahier[]> {
  const one = cahierId === null ? Prisma.sql`true` : Prisma.sql`c.id = ${cahierId}::uuid`;
  return db().$queryRaw<ExaminedCahier[]>`
    SELECT c.id AS "cahierId", COALESCE(c."receiptNumber", '') AS "receiptNumber", c.title AS "cahierTitle", a.name AS "actorName",
      l.title AS "callTitle", l.quorum,
      ARRAY(SELECT c."actorId" UNION SELECT k."actorId" FROM "CoSignature" k
        WHERE k."cahierId" = c.id AND k.status = 'accepted' AND k."actorId" IS NOT NULL) AS "actorIds",
      json_agg(json_build_object('id', p.id, 'title', p.title, 'submitted', ARRAY(
        SELECT e."personId" FROM "Evaluation" e WHERE e."proposalId" = p.id AND e.status = 'submitted')) ORDER BY p.position) AS proposals
    FROM "Examination" x
    JOIN "Proposal" p ON p.id = x."proposalId"
    JOIN "Cahier" c ON c.id = p."cahierId"
    JOIN "Actor" a ON a.id = c."actorId"
    JOIN "Call" l ON l.id = c."callId"
    WHERE x."commissionId" = ${commissionId}::uuid AND p.status::text = ANY(${[...underWayStatuses]}) AND ${one} AND ${unveiledFor(viewer)}
    GROUP BY c.id, a.name, l.id
    ORDER BY c."receiptNumber"`;
}

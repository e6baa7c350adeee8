import { randomUUID } from 'node:crypto';
import type pg from 'pg';

const items = 12;

/**
 * Opens a sitting of a commission: twelve of its proposals on the order of the day, the one given under discussion, all
 * its people in the room. Once a database: a second measure finds the first one.
 */
export async function openSitting(client: pg.ClientBase, { commissionSlug, proposalId }: { commissionSlug: string; proposalId: string }, now: Date): Promise<string> {
  const known = await client.query<{ id: string }>(
    `SELECT s.id FROM "Sitting" s JOIN "Commission" m ON m.id = s."commissionId" WHERE m.slug = $1 AND s.status = 'in_session'`,
    [commissionSlug],
  );
  if (known.rows[0]) return known.rows[0].id;
  const sittingId = randomUUID();
  await client.query(
    `INSERT INTO "Sitting" (id, "commissionId", status, title, "startsAt", "endsAt", "createdById", "createdAt", "convenedAt", "openedAt")
     SELECT $1, m.id, 'in_session', 'Séance', $3, $3::timestamptz + interval '3 hours', a."personId", $3, $3, $3
     FROM "Commission" m JOIN "Attachment" a ON a.kind = 'commission_chair' AND a."objectId" = m.id::text
     WHERE m.slug = $2 LIMIT 1`,
    [sittingId, commissionSlug, now],
  );
  await client.query(
    `INSERT INTO "SittingItem" (id, "sittingId", position, "proposalId", "startedAt")
     SELECT gen_random_uuid(), $1, row_number() OVER (ORDER BY x."proposalId" <> $3::uuid, x."proposalId"), x."proposalId",
       CASE WHEN x."proposalId" = $3::uuid THEN $4::timestamptz END
     FROM "Examination" x JOIN "Proposal" p ON p.id = x."proposalId" AND p.status = 'under_examination'
     JOIN "Commission" m ON m.id = x."commissionId" WHERE m.slug = $2
     ORDER BY x."proposalId" <> $3::uuid, x."proposalId" LIMIT ${items}`,
    [sittingId, commissionSlug, proposalId, now],
  );
  await client.query(
    `INSERT INTO "Attendance" ("sittingId", "personId", status, kinds, "arrivedAt")
     SELECT $1, a."personId", 'present', array_agg(a.kind), $3
     FROM "Attachment" a JOIN "Commission" m ON m.id::text = a."objectId" AND a.kind::text LIKE 'commission_%'
     WHERE m.slug = $2 GROUP BY a."personId"`,
    [sittingId, commissionSlug, now],
  );
  await client.query(`UPDATE "Sitting" SET "currentItemId" = (SELECT id FROM "SittingItem" WHERE "sittingId" = $1 AND "proposalId" = $2) WHERE id = $1`, [sittingId, proposalId]);
  return sittingId;
}

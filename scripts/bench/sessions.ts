import { randomBytes } from 'node:crypto';
import type pg from 'pg';

import { sessionTokenHash } from '@/lib/identity/rules.ts';
import { sessionCookieName } from '@/lib/web/session-cookie.ts';
import { people } from './data/plan.ts';
import { idOf } from './data/seeded.ts';
import { Tables } from './data/tables.ts';
import { openSitting } from './data/sitting-rows.ts';

/** The header that makes a request that of a signed-in person. */
export type Cookie = { cookie: string };

/** Opens a session for a person, as sign-in does. */
async function openSession(client: pg.ClientBase, personId: string, now: Date): Promise<Cookie> {
  const token = randomBytes(32).toString('base64url');
  const tables = new Tables();
  tables.add('Session', {
    id: crypto.randomUUID(),
    tokenHash: sessionTokenHash(token),
    personId,
    expiresAt: new Date(now.getTime() + 86_400_000).toISOString(),
    userAgent: 'bench',
  });
  await tables.write(client);
  return { cookie: `${sessionCookieName()}=${token}` };
}

/** An expert with a proposal to score, and the chair of the commission that examines it. */
export type Examined = { proposalId: string; commissionSlug: string; sittingId: string; expert: Cookie; chair: Cookie };

/** The expert who has the most to score: each number of cahiers adds to the same queue. */
export async function openExamination(client: pg.ClientBase, now: Date): Promise<Examined> {
  const { rows } = await client.query<{ proposalId: string; commissionSlug: string; expertId: string; chairId: string }>(`
    WITH waiting AS (
      SELECT g."personId", g."proposalId", count(*) OVER (PARTITION BY g."personId") AS load
      FROM "Assignment" g
      JOIN "Proposal" p ON p.id = g."proposalId" AND p.status = 'under_examination'
      LEFT JOIN "Evaluation" e ON e."proposalId" = g."proposalId" AND e."personId" = g."personId"
      WHERE e.status IS DISTINCT FROM 'submitted'
        AND NOT EXISTS (SELECT FROM "Recusal" r WHERE r."cahierId" = p."cahierId" AND r."personId" = g."personId")
    )
    SELECT w."proposalId", w."personId" AS "expertId", m.slug AS "commissionSlug", a."personId" AS "chairId"
    FROM waiting w
    JOIN "Examination" x ON x."proposalId" = w."proposalId"
    JOIN "Commission" m ON m.id = x."commissionId"
    JOIN "Attachment" a ON a.kind = 'commission_chair' AND a."objectId" = m.id::text
    ORDER BY w.load DESC, w."personId", w."proposalId" LIMIT 1`);
  const [found] = rows;
  if (!found) throw new Error('No expert has anything to score.');
  const { proposalId, commissionSlug, expertId, chairId } = found;
  const sittingId = await openSitting(client, { commissionSlug, proposalId }, now);
  return { proposalId, commissionSlug, sittingId, expert: await openSession(client, expertId, now), chair: await openSession(client, chairId, now) };
}

export type Others = Record<'contributor' | 'callManager' | 'administrator', Cookie>;

export async function openOtherSessions(client: pg.ClientBase, now: Date): Promise<Others> {
  const open = (rank: number) => openSession(client, idOf('person', rank), now);
  return { contributor: await open(people.contributor), callManager: await open(people.callManager), administrator: await open(people.administrator) };
}

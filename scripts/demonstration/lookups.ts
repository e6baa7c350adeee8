/** What the acts of a demonstration need and no use-case answers: read from the rows they have just written. */
import { db } from '@/lib/platform/database.ts';

async function one<Row>(sql: string, values: unknown[]): Promise<Row> {
  // Within the transaction of the act, whose rows nobody else sees yet.
  const rows = await db().$queryRawUnsafe<Row[]>(sql, ...values);
  const [row] = rows;
  if (!row || rows.length > 1) throw new Error(`Demonstration: one row expected, ${rows.length} found by ${sql}`);
  return row;
}

export async function commissionId(slug: string): Promise<string> {
  return (await one<{ id: string }>('SELECT id FROM "Commission" WHERE slug = $1', [slug])).id;
}

export async function commissionSlug(id: string): Promise<string> {
  return (await one<{ slug: string }>('SELECT slug FROM "Commission" WHERE id = $1::uuid', [id])).slug;
}

/** The mandate of an expert who sits in one commission only. */
export async function mandateOf(personId: string): Promise<string> {
  return (await one<{ id: string }>(`SELECT id FROM "Attachment" WHERE "personId" = $1::uuid AND kind::text LIKE 'commission_%'`, [personId])).id;
}

export async function labId(slug: string): Promise<string> {
  return (await one<{ id: string }>('SELECT id FROM "Lab" WHERE slug = $1', [slug])).id;
}

export async function labMilestoneId(lab: string, position: number): Promise<string> {
  return (await one<{ id: string }>('SELECT id FROM "LabMilestone" WHERE "labId" = $1::uuid AND position = $2', [lab, position])).id;
}

export async function labStart(lab: string): Promise<Date> {
  // As text: the driver would read a day as midnight on this machine's clock.
  const { day } = await one<{ day: string }>('SELECT "startsOn"::text AS day FROM "Lab" WHERE id = $1::uuid', [lab]);
  return new Date(`${day}T00:00:00Z`);
}

/** The secret of the link by which this address is invited to sign: only the mail holds it. */
export async function coSignatureToken(email: string): Promise<string> {
  const sql = `SELECT body FROM "Mail" WHERE recipient = $1 AND body LIKE '%/co-signatures/%' ORDER BY "createdAt" DESC LIMIT 1`;
  const { body } = await one<{ body: string }>(sql, [email]);
  const token = /\/co-signatures\/([\da-f]{64})/.exec(body)?.[1];
  if (!token) throw new Error(`Demonstration: no link to sign in the mail to ${email}`);
  return token;
}

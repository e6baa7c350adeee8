import 'server-only';
import type { Act, AuditEntry } from '@/lib/audit/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

/** Writes one line of the audit in the open transaction. */
export async function appendLine(context: Pick<Context, 'viewer' | 'now' | 'requestId'>, act: Act): Promise<void> {
  requireTransaction();
  await db().auditLine.create({
    data: {
      at: context.now,
      personId: context.viewer?.personId ?? null,
      verb: act.verb,
      objectKind: act.objectKind,
      objectId: act.objectId,
      ...(act.before === undefined || act.before === null ? {} : { before: act.before }),
      ...(act.after === undefined || act.after === null ? {} : { after: act.after }),
      requestId: context.requestId,
    },
    select: { id: true },
  });
}

export interface AuditSelection {
  /** Kind of object, or id of one. */
  object: string;
  /** Beginning of the verb ("cahier." for all that happened to cahiers). */
  verb: string;
  /** Part of a name or address. */
  person: string;
  from: Date | null;
  until: Date | null;
}

interface Row extends Omit<AuditEntry, 'id'> {
  id: bigint;
}

/** Lines that match, newest first, with the name of who acted. Empty filters select everything. */
export async function listLines(selection: AuditSelection, skip: number, take: number): Promise<AuditEntry[]> {
  const person = `%${selection.person.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const verb = `${selection.verb.replaceAll(/[\\%_]/g, '\\$&')}%`;
  const rows = await db().$queryRaw<Row[]>`
    SELECT line.id, line.at, line."personId", COALESCE(NULLIF(person.name, ''), person.email, '') AS "personName",
           line.verb, line."objectKind", line."objectId", line.before, line.after, line."requestId"
    FROM "AuditLine" line LEFT JOIN "Person" person ON person.id = line."personId"
    WHERE (${selection.object} = '' OR line."objectKind" = ${selection.object} OR line."objectId" = ${selection.object})
      AND (${selection.verb} = '' OR line.verb LIKE ${verb})
      AND (${selection.person} = '' OR person.name ILIKE ${person} OR person.email ILIKE ${person})
      AND (${selection.from}::timestamptz IS NULL OR line.at >= ${selection.from}::timestamptz)
      AND (${selection.until}::timestamptz IS NULL OR line.at < ${selection.until}::timestamptz)
    ORDER BY line.id DESC OFFSET ${skip} LIMIT ${take}`;
  return rows.map((row) => ({
    ...row,
    id: String(row.id),
    before: row.before ?? null,
    after: row.after ?? null,
  }));
}

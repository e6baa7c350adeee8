import 'server-only';
import { db } from '@/lib/platform/database.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';
import { isUuid } from '@/lib/platform/uuid.ts';
import type { EditorMandate } from '@/lib/territories/types/editors.ts';

/** Editors are attachments of identity: this domain owns those of a territory. */
const kind = 'territory_editor' as const;

const columns = {
  id: true,
  personId: true,
  objectId: true,
  title: true,
  startsAt: true,
  endsAt: true,
  person: { select: { name: true, email: true } },
} as const;

interface Row extends Omit<EditorMandate, 'territorySiren' | 'name' | 'email'> {
  objectId: string;
  person: { name: string; email: string };
}

function toMandate({ objectId, person: { name, email }, ...row }: Row): EditorMandate {
  return { ...row, territorySiren: objectId, name: name || email, email };
}

/** Holds the row of a territory: acts on who edits it wait for one another. */
export async function lockTerritory(siren: string): Promise<void> {
  requireTransaction();
  await db().$queryRaw`SELECT siren FROM "Territory" WHERE siren = ${siren} FOR UPDATE`;
}

/** The mandates to edit these territories that are not over at `now`, the first to begin first; nobody erased. */
export async function listEditors(sirens: readonly string[], now: Date): Promise<EditorMandate[]> {
  const rows = await db().attachment.findMany({
    where: { kind, objectId: { in: [...sirens] }, person: { erasedAt: null }, OR: [{ endsAt: null }, { endsAt: { gt: now } }] },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    select: columns,
  });
  return rows.map(toMandate);
}

/** Same, holding the rows: an end given elsewhere at the same time is waited for. */
export async function listEditorsForUpdate(siren: string, now: Date): Promise<EditorMandate[]> {
  requireTransaction();
  await db().$queryRaw`SELECT id FROM "Attachment" WHERE kind = 'territory_editor' AND "objectId" = ${siren} ORDER BY id FOR UPDATE`;
  return listEditors([siren], now);
}

/** A mandate to edit a territory, over or not. */
export async function findEditorMandate(id: string): Promise<EditorMandate | null> {
  if (!isUuid(id)) return null;
  const row = await db().attachment.findFirst({ where: { id, kind }, select: columns });
  return row && toMandate(row);
}

export async function openEditorMandate(mandate: { territorySiren: string; personId: string; title: string; startsAt: Date }): Promise<string> {
  requireTransaction();
  const { territorySiren: objectId, ...rest } = mandate;
  const { id } = await db().attachment.create({ data: { ...rest, kind, objectId }, select: { id: true } });
  return id;
}

export async function endEditorMandates(ids: readonly string[], endsAt: Date): Promise<void> {
  requireTransaction();
  await db().attachment.updateMany({ where: { id: { in: [...ids] }, kind }, data: { endsAt } });
}

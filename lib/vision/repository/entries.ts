import 'server-only';
import { db } from '@/lib/platform/database.ts';
import { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { groupColumns } from '@/lib/vision/rules/kinds.ts';
import { inOrder, type Placed } from '@/lib/vision/rules/order.ts';
import { contentColumns } from '@/lib/vision/schema/entries.ts';
import type { EntryContent, EntryGroup, EntryKind, VisionEntry } from '@/lib/vision/types/entries.ts';

const tables: Readonly<Record<EntryKind, string>> = {
  terre: 'Terre',
  theme: 'Theme',
  lead: 'Lead',
  swot: 'SwotItem',
  figure: 'KeyFigure',
  challenge: 'Challenge',
  value: 'BrandValue',
  principle: 'Principle',
  body: 'GovernanceBody',
  milestone: 'PlanningMilestone',
  statement: 'BrandStatement',
};

const name = (identifier: string) => Prisma.raw(`"${identifier}"`);
const tableOf = (kind: EntryKind) => name(tables[kind]);

type Row = Record<string, EntryContent[string]> & { id: string; position: number; revision: number; editedAt: string | null };

const pick = (row: Row, columns: readonly string[]) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
const instant = (value: unknown) => (typeof value === 'string' ? new Date(value) : null);

/** Lists inside a statement keep the order that the reference numbered them in: their place says it. */
function withoutPositions(content: EntryContent[string]): EntryContent[string] {
  if (!Array.isArray(content)) return content;
  return content.map((item) => {
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return item;
    const { position: _position, ...rest } = item;
    return rest;
  });
}

function entryOf(kind: EntryKind, row: Row): VisionEntry {
  const { id, position, revision } = row;
  const content = pick(row, contentColumns(kind));
  return {
    kind,
    id,
    position,
    revision,
    editedAt: instant(row.editedAt),
    retiredAt: instant(row['retiredAt']),
    group: pick(row, groupColumns[kind]) as EntryGroup,
    content: kind === 'statement' ? { content: withoutPositions(content['content'] ?? null) } : content,
  };
}

/** An entry, or null. Inside a transaction that will write it, it is locked first. */
export async function findEntry(kind: EntryKind, id: string, { locked = false } = {}): Promise<VisionEntry | null> {
  const lock = locked ? Prisma.sql`FOR UPDATE` : Prisma.empty;
  const [found] = await db().$queryRaw<{ row: Row }[]>`SELECT to_jsonb(entry) AS row FROM ${tableOf(kind)} AS entry WHERE id = ${id} ${lock}`;
  return found ? entryOf(kind, found.row) : null;
}

/** All entries of a kind, those retired included, in order. Inside a transaction that moves some, all are locked first. */
export async function listEntries(kind: EntryKind, { locked = false } = {}): Promise<VisionEntry[]> {
  const lock = locked ? Prisma.sql`FOR UPDATE` : Prisma.empty;
  const rows = await db().$queryRaw<{ row: Row }[]>`SELECT to_jsonb(entry) AS row FROM ${tableOf(kind)} AS entry ORDER BY id ${lock}`;
  return inOrder(rows.map(({ row }) => entryOf(kind, row)));
}

/** All entries of some kinds, those retired included, in order; one query. */
export async function listEntriesOf(kinds: readonly EntryKind[]): Promise<Partial<Record<EntryKind, VisionEntry[]>>> {
  const selects = kinds.map((kind) => Prisma.sql`SELECT ${kind}::text AS kind, to_jsonb(entry) AS row FROM ${tableOf(kind)} AS entry`);
  const rows = await db().$queryRaw<{ kind: EntryKind; row: Row }[]>`${Prisma.join(selects, ' UNION ALL ')}`;
  const lists = Map.groupBy(rows, ({ kind }) => kind);
  return Object.fromEntries(kinds.map((kind) => [kind, inOrder((lists.get(kind) ?? []).map(({ row }) => entryOf(kind, row)))]));
}

/** Writes some columns of an entry, and that editors did. */
export async function writeEntry(kind: EntryKind, id: string, columns: EntryContent, change: { at: Date; revision?: number; retiredAt?: Date | null }): Promise<void> {
  const { at, ...state } = change;
  const all = { ...columns, ...state, editedAt: at };
  const written = Object.keys(all).map((column) => Prisma.sql`${name(column)} = given.${name(column)}`);
  await db().$executeRaw`
    UPDATE ${tableOf(kind)} AS entry SET ${Prisma.join(written)}
    FROM jsonb_populate_record(NULL::${tableOf(kind)}, ${JSON.stringify(all)}::jsonb) AS given
    WHERE entry.id = ${id}`;
}

/** Gives entries their new positions. */
export async function placeEntries(kind: EntryKind, places: readonly Placed[], at: Date): Promise<void> {
  for (const { id, position } of places) await writeEntry(kind, id, { position }, { at });
}

export async function createEntry(entry: Omit<VisionEntry, 'retiredAt' | 'editedAt'> & { at: Date }): Promise<void> {
  const { kind, id, position, revision, group, content, at } = entry;
  const columns = { ...group, ...content, id, position, revision, editedAt: at };
  const list = Prisma.join(Object.keys(columns).map((column) => name(column)));
  await db().$executeRaw`
    INSERT INTO ${tableOf(kind)} (${list})
    SELECT ${list} FROM jsonb_populate_record(NULL::${tableOf(kind)}, ${JSON.stringify(columns)}::jsonb)`;
}

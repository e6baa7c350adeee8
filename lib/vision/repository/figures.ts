import 'server-only';
import { db } from '@/lib/platform/database.ts';
import type { Prisma } from '@/lib/platform/prisma-client/client.ts';
import { reader, type Reader } from '@/lib/vision/repository/texts.ts';
import type { ChosenFigures, KeyFigure, Language } from '@/lib/vision/types/pages.ts';

const columns = { id: true, kind: true, label: true, value: true, unit: true, date: true, source: true, note: true } as const;

async function find({ text, optional }: Reader, where: Prisma.KeyFigureWhereInput): Promise<KeyFigure[]> {
  const rows = await db().keyFigure.findMany({ where: { ...where, retiredAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: columns });
  return rows.map(({ id, kind, label, value, unit, date, source, note }) => ({
    slug: id,
    kind,
    label: text(label),
    value: text(value),
    unit: optional(unit),
    date,
    source: text(source),
    note: optional(note),
  }));
}

export function figuresOfTerre(read: Reader, terreId: string): Promise<KeyFigure[]> {
  return find(read, { terreId });
}

export function figuresOfTheme(read: Reader, themeId: string): Promise<KeyFigure[]> {
  return find(read, { themeId });
}

/** Every figure, for who chooses some. */
export function listFigures(language: Language): Promise<KeyFigure[]> {
  return find(reader(language), {});
}

/** Those of these figures that exist, in the order asked. */
export async function figuresNamed(language: Language, slugs: readonly string[]): Promise<ChosenFigures> {
  const read = reader(language);
  const found = await find(read, { id: { in: [...slugs] } });
  return { figures: found.toSorted((a, b) => slugs.indexOf(a.slug) - slugs.indexOf(b.slug)), untranslated: read.untranslated() };
}

import 'server-only';
import { db } from '@/lib/platform/database.ts';
import { figuresOfTerre } from '@/lib/vision/repository/figures.ts';
import { reader, type Reader } from '@/lib/vision/repository/texts.ts';
import type { Language, SwotQuadrant, TerrePageContent, TerreWithThemes } from '@/lib/vision/types/pages.ts';

const themeColumns = { id: true, name: true, objective: true } as const;
const summaryColumns = {
  id: true,
  name: true,
  tagline: true,
  objective: true,
  themes: { orderBy: { position: 'asc' }, select: themeColumns },
} as const;

interface NamedRow {
  id: string;
  name: unknown;
  objective: unknown;
}

const inOrder = [{ position: 'asc' as const }, { id: 'asc' as const }];

function summaryIn({ text }: Reader, row: NamedRow & { tagline: unknown; themes: readonly NamedRow[] }): TerreWithThemes {
  return {
    slug: row.id,
    name: text(row.name),
    tagline: text(row.tagline),
    objective: text(row.objective),
    themes: row.themes.map(({ id, name, objective }) => ({ slug: id, name: text(name), objective: text(objective) })),
  };
}

/** The terres with their themes, in order. */
export async function listTerres(language: Language): Promise<TerreWithThemes[]> {
  const rows = await db().terre.findMany({ orderBy: { position: 'asc' }, select: summaryColumns });
  return rows.map((row) => summaryIn(reader(language), row));
}

/** What the page of a terre shows, or null. */
export async function findTerre(language: Language, slug: string): Promise<TerrePageContent | null> {
  const row = await db().terre.findUnique({
    where: { id: slug },
    select: {
      ...summaryColumns,
      presentation: true,
      swotItems: { where: { retiredAt: null }, orderBy: inOrder, select: { quadrant: true, text: true } },
    },
  });
  if (!row) return null;
  const read = reader(language);
  const swot: Record<SwotQuadrant, string[]> = { strength: [], weakness: [], opportunity: [], threat: [] };
  for (const item of row.swotItems) swot[item.quadrant].push(read.text(item.text));
  return {
    ...summaryIn(read, row),
    presentation: read.paragraphs(row.presentation),
    swot,
    figures: await figuresOfTerre(read, slug),
    untranslated: read.untranslated(),
  };
}

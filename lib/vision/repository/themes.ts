import 'server-only';
import { db } from '@/lib/platform/database.ts';
import { figuresOfTheme } from '@/lib/vision/repository/figures.ts';
import { reader, type Reader } from '@/lib/vision/repository/texts.ts';
import { concernedParties } from '@/lib/vision/schema/columns.ts';
import type { Language, ThemePageContent, ThemeWithTerre } from '@/lib/vision/types/pages.ts';

const columns = { id: true, name: true, objective: true, terre: { select: { id: true, name: true } } } as const;

interface ThemeRow {
  id: string;
  name: unknown;
  objective: unknown;
  terre: { id: string; name: unknown };
}

function themeIn({ text }: Reader, row: ThemeRow): ThemeWithTerre {
  return {
    slug: row.id,
    name: text(row.name),
    objective: text(row.objective),
    terre: { slug: row.terre.id, name: text(row.terre.name) },
  };
}

/** Every theme, in order. */
export async function listThemes(language: Language): Promise<ThemeWithTerre[]> {
  const rows = await db().theme.findMany({ orderBy: { position: 'asc' }, select: columns });
  return rows.map((row) => themeIn(reader(language), row));
}

/** What the page of a theme shows, or null. */
export async function findTheme(language: Language, slug: string): Promise<ThemePageContent | null> {
  const row = await db().theme.findUnique({
    where: { id: slug },
    select: {
      ...columns,
      diagnosis: true,
      concerned: true,
      leads: { where: { retiredAt: null }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, text: true } },
      terre: {
        select: { id: true, name: true, themes: { orderBy: { position: 'asc' }, select: { id: true, name: true, objective: true } } },
      },
    },
  });
  if (!row) return null;
  const read = reader(language);
  const { say, text, paragraphs } = read;
  return {
    ...themeIn(read, row),
    diagnosis: paragraphs(row.diagnosis),
    concerned: concernedParties.parse(row.concerned).map(({ kind, name }) => ({ kind, name: say(name) })),
    leads: row.leads.map((lead) => ({ id: lead.id, text: text(lead.text) })),
    figures: await figuresOfTheme(read, slug),
    siblings: row.terre.themes
      .filter(({ id }) => id !== slug)
      .map(({ id, name, objective }) => ({ slug: id, name: text(name), objective: text(objective) })),
    untranslated: read.untranslated(),
  };
}

import 'server-only';
import type { CahierNames, ReadableCahier } from '@/lib/cahiers/types/readable.ts';
import { db } from '@/lib/platform/database.ts';

type Language = 'fr' | 'en';

function inLanguage(text: unknown, language: Language): string {
  const both = (text ?? {}) as Partial<Record<Language, string>>;
  return both[language] || both.fr || '';
}

/** Names of the themes, leads and territories that a cahier points at. */
export async function findNames(text: ReadableCahier, language: Language): Promise<CahierNames> {
  const themeIds = text.proposals.flatMap(({ themeId }) => themeId ?? []);
  const leadIds = text.proposals.flatMap(({ leadId }) => leadId ?? []);
  const sirens = text.proposals.flatMap(({ territories }) => territories);
  const [themes, leads, territories] = await Promise.all([
    db().theme.findMany({ where: { id: { in: themeIds } }, select: { id: true, name: true } }),
    db().lead.findMany({ where: { id: { in: leadIds } }, select: { id: true, text: true } }),
    db().territory.findMany({ where: { siren: { in: [...new Set(sirens)] } }, select: { siren: true, name: true } }),
  ]);
  return {
    themes: new Map(themes.map(({ id, name }) => [id, inLanguage(name, language)])),
    leads: new Map(leads.map(({ id, text: lead }) => [id, inLanguage(lead, language)])),
    territories: new Map(territories.map(({ siren, name }) => [siren, name])),
  };
}

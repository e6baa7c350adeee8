import 'server-only';
import type { CahierActor, CahierCall } from '@/lib/cahiers/types/cahier.ts';
import { db } from '@/lib/platform/database.ts';
import { isUuid } from '@/lib/platform/uuid.ts';

const callColumns = { id: true, slug: true, title: true, status: true, opensAt: true, closesAt: true, openTo: true } as const;

/** A call that its public can see. */
export async function findPublishedCall(id: string): Promise<CahierCall | null> {
  if (!isUuid(id)) return null;
  return db().call.findFirst({ where: { id, status: { not: 'draft' } }, select: callColumns });
}

/** Published calls that are not closed at `now`, first closed first. */
export async function listCallsTakingDrafts(now: Date): Promise<CahierCall[]> {
  return db().call.findMany({
    where: { status: 'published', closesAt: { gt: now } },
    orderBy: { closesAt: 'asc' },
    select: callColumns,
  });
}

export async function listActors(ids: readonly string[]): Promise<CahierActor[]> {
  if (ids.length === 0) return [];
  return db().actor.findMany({
    where: { id: { in: ids.filter(isUuid) } },
    orderBy: { name: 'asc' },
    select: { id: true, name: true, kind: true },
  });
}

export interface ThemeChoice {
  id: string;
  name: string;
}

export interface TerritoryChoice {
  siren: string;
  name: string;
}

/** Themes that a call accepts, in their order; all of them for a call that names none. */
export async function listThemesOfCall(callId: string): Promise<ThemeChoice[]> {
  const accepted = await db().callTheme.findMany({ where: { callId }, select: { themeId: true } });
  const themes = await db().theme.findMany({
    where: accepted.length === 0 ? {} : { id: { in: accepted.map(({ themeId }) => themeId) } },
    orderBy: { position: 'asc' },
    select: { id: true, name: true },
  });
  return themes.map(({ id, name }) => ({ id, name: french(name) }));
}

export async function listTerritories(): Promise<TerritoryChoice[]> {
  return db().territory.findMany({ orderBy: { name: 'asc' }, select: { siren: true, name: true } });
}

/** A lead to start from, in French; null for one that was retired. */
export async function findLead(id: string): Promise<{ id: string; themeId: string; text: string } | null> {
  const lead = await db().lead.findUnique({ where: { id, retiredAt: null }, select: { id: true, themeId: true, text: true } });
  return lead && { ...lead, text: french(lead.text) };
}

function french(text: unknown): string {
  return typeof text === 'object' && text !== null && 'fr' in text && typeof text.fr === 'string' ? text.fr : '';
}

export interface LeadChoices {
  themeId: string;
  themeName: string;
  leads: readonly { id: string; text: string }[];
}

/** Leads of the founding document, by theme, of the themes that a call accepts. */
export async function listLeadsOfCall(callId: string): Promise<LeadChoices[]> {
  const themes = await listThemesOfCall(callId);
  const leads = await db().lead.findMany({
    where: { themeId: { in: themes.map(({ id }) => id) }, retiredAt: null },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, themeId: true, text: true },
  });
  return themes.map(({ id, name }) => ({
    themeId: id,
    themeName: name,
    leads: leads.filter(({ themeId }) => themeId === id).map((lead) => ({ id: lead.id, text: french(lead.text) })),
  }));
}

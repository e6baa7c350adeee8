import 'server-only';
import { canWriteTerritoryPage } from '@/lib/content/permissions.ts';
import { findTerritoryPublication } from '@/lib/content/repository/publications.ts';
import { listReadings } from '@/lib/content/repository/readings.ts';
import { documentRules } from '@/lib/content/rules/documents.ts';
import type { PublicationState } from '@/lib/content/types/publication.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';

export interface TerritoryPageStanding {
  siren: string;
  state: PublicationState;
  scheduledFor: Date | null;
  updatedAt: Date;
  updatedBy: string;
  /** Texts written in French and not in English. */
  missingEnglish: number;
  /** A version that waits for somebody else than its author. */
  waiting: { askedAt: Date; askedBy: string; isOwn: boolean } | null;
  /** The last version that the viewer submitted came back with a note, and nothing was written since. */
  returned: { answeredBy: string; note: string } | null;
}

/** Where the pages of these territories stand, for those who compose them: one that nobody began, or not theirs, is left out. */
export async function listTerritoryPages({ viewer }: Context, input: { sirens: readonly string[] }): Promise<TerritoryPageStanding[]> {
  const own = input.sirens.filter((siren) => canWriteTerritoryPage(viewer, siren));
  const standings = await Promise.all(own.map((siren) => standing(siren, viewer?.personId ?? '')));
  return standings.filter((one) => one !== null);
}

async function standing(siren: string, viewerId: string): Promise<TerritoryPageStanding | null> {
  const page = await findTerritoryPublication(siren);
  if (!page) return null;
  const [last] = await listReadings(page.id);
  const names = await peopleNames([page.updatedById, last?.askedById, last?.answeredById].filter((id) => typeof id === 'string'));
  const { state, scheduledFor, updatedAt, updatedById, kind, document } = page;
  const isReturned = last?.answer === 'returned' && last.askedById === viewerId && last.answeredAt !== null && updatedAt <= last.answeredAt;
  return {
    siren,
    state,
    scheduledFor,
    updatedAt,
    updatedBy: names.get(updatedById ?? '') ?? '',
    missingEnglish: documentRules(kind).missingEnglish(document).length,
    waiting: last?.answer === null ? { askedAt: last.askedAt, askedBy: names.get(last.askedById) ?? '', isOwn: last.askedById === viewerId } : null,
    returned: isReturned ? { answeredBy: names.get(last.answeredById ?? '') ?? '', note: last.note } : null,
  };
}

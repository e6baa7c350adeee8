import 'server-only';
import { subYears } from 'date-fns';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { listConsents } from '@/lib/content/repository/consents.ts';
import { eraseTestimonies } from '@/lib/content/repository/erasure.ts';
import { findPublicationForUpdate, listTerritoryPageIds } from '@/lib/content/repository/publications.ts';
import { consentKeptYears } from '@/lib/content/rules/consents.ts';
import type { Context } from '@/lib/identity/types.ts';
import { nameKey } from '@/lib/platform/names.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Erases, one year after they were written, the testimonies of people who have no consent on record, not even one that
 * has ended: they never agreed, or under another name. From the drafts and the versions of the pages of territories, with
 * their own pictures. Run by a job, on nobody's behalf. Answers on how many pages.
 */
export async function eraseUnbackedTestimonies(now: Date): Promise<number> {
  const context: Context = { viewer: null, now, requestId: '' };
  let erased = 0;
  for (const id of await listTerritoryPageIds()) {
    erased += await transaction(async () => {
      const page = await findPublicationForUpdate(id);
      if (!page) return 0;
      const known = new Set((await listConsents(id)).map(({ personName }) => nameKey(personName)));
      const testimonies = await eraseTestimonies(page, (personName) => !known.has(nameKey(personName)), subYears(now, consentKeptYears));
      if (testimonies === 0) return 0;
      await recordAct(context, { verb: 'publication.erase-unbacked-testimonies', objectKind: 'publication', objectId: id, after: { kind: page.kind, testimonies } });
      return 1;
    });
  }
  return erased;
}

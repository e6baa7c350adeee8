import 'server-only';
import { cache } from 'react';
import { findCommune, listCommuneEntries } from '@/lib/territories/repository/communes.ts';
import { matchCommunes } from '@/lib/territories/rules/commune-names.ts';
import type { CommuneAnswer } from '@/lib/territories/types/commune.ts';

/** What the page of a commune says; null when there is none of that slug. */
export const communePage = cache(findCommune);

/** The 240 communes by name, with all that they may be found by. */
export const everyCommune = cache(listCommuneEntries);

/** The communes that bear a name, or the code of a letter or of the INSEE, as a person types it. */
export async function communesNamed(typed: string): Promise<CommuneAnswer> {
  return typed.trim() === '' ? { kind: 'nothing-typed' } : matchCommunes(await everyCommune(), typed);
}

import { readdirSync } from 'node:fs';
import path from 'node:path';
// Relative, with its extension: this file is also run by Node alone, when reference content is loaded.
import { InvalidReference, readReferenceFile } from '../platform/reference-file.ts';
import { homeRules } from './rules/home.ts';
import { territoryPageRules } from './rules/territory-page.ts';
import { homeDraftSchema } from './schema/home.ts';
import { territoryPageDraftSchema } from './schema/territory-page.ts';
import type { HomeDocument } from './types/home.ts';
import type { TerritoryPageDocument } from './types/territory-page.ts';

/** The composition that the home starts with. @throws InvalidReference when it could not be published. */
export function readHomeReference(dir: string): HomeDocument {
  const home = readReferenceFile(dir, 'home.json', homeDraftSchema);
  const [fault] = homeRules.faults(home);
  if (fault) throw new InvalidReference('home.json', fault.field, fault.message);
  return home;
}

/**
 * The pages that territories start with, by the slug of their territory: the files of `territory-pages`.
 * @throws InvalidReference when one could not be published, shows a picture or lacks English
 */
export function readTerritoryPagesReference(dir: string): Map<string, TerritoryPageDocument> {
  const files = readdirSync(path.join(dir, 'territory-pages')).filter((name) => name.endsWith('.json'));
  return new Map(
    files.toSorted().map((name) => {
      const file = `territory-pages/${name}`;
      const page = readReferenceFile(dir, file, territoryPageDraftSchema);
      const [fault] = territoryPageRules.faults(page);
      if (fault) throw new InvalidReference(file, fault.field, fault.message);
      // Pictures are bytes of the storage, which reference files do not hold.
      if (territoryPageRules.pictureIds(page).length > 0) throw new InvalidReference(file, '', 'shows a picture');
      const [missing] = territoryPageRules.missingEnglish(page);
      if (missing) throw new InvalidReference(file, missing, 'is not written in English');
      return [name.slice(0, -'.json'.length), page];
    }),
  );
}

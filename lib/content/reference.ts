// Relative, with its extension: this file is also run by Node alone, when reference content is loaded.
import { InvalidReference, readReferenceFile } from '../platform/reference-file.ts';
import { homeRules } from './rules/home.ts';
import { homeDraftSchema } from './schema/home.ts';
import type { HomeDocument } from './types/home.ts';

/** The composition that the home starts with. @throws InvalidReference when it could not be published. */
export function readHomeReference(dir: string): HomeDocument {
  const home = readReferenceFile(dir, 'home.json', homeDraftSchema);
  const [fault] = homeRules.faults(home);
  if (fault) throw new InvalidReference('home.json', fault.field, fault.message);
  return home;
}

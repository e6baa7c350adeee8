import { z } from 'zod';
// Relative, with its extension: this file is also run by Node alone, when reference content is loaded.
import { InvalidReference, readReferenceFile } from '../platform/reference-file.ts';
import { emptyContent } from './rules/content.ts';
import { publishingFaults } from './rules/faults.ts';
import { placeKinds } from './schema/inputs.ts';
import type { PlaceContent } from './types.ts';

const both = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });

const placeRow = z.strictObject({
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'),
  kind: z.enum(placeKinds),
  name: z.string().min(2),
  communeInsee: z.string().regex(/^53\d{3}$/, 'must be the INSEE code of a commune of the Mayenne'),
  address: z.string().default(''),
  operatorName: z.string().min(1),
  summary: both,
  presentation: both,
  services: z.array(both),
  openSince: both.optional(),
  source: both,
});

export interface PlaceReference {
  slug: string;
  content: PlaceContent;
}

/** The places that the founding documents describe. @throws InvalidReference when one could not be published. */
export function readPlacesReference(dir: string): PlaceReference[] {
  return readReferenceFile(dir, 'places.json', z.array(placeRow)).map(({ slug, openSince, ...row }) => {
    const content: PlaceContent = { ...emptyContent, ...row, openSince: openSince ?? emptyContent.openSince };
    const [fault] = publishingFaults(content);
    if (fault) throw new InvalidReference('places.json', `${slug} ${fault.field}`, fault.message);
    return { slug, content };
  });
}

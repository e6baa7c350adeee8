import { z } from 'zod';
import { storable } from '@/lib/platform/storable.ts';

/** Longest text searched, in characters. */
const longestSearch = 200;

const all = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) => [given ?? []].flat().map((value) => storable(value).trim()).filter((value) => value !== ''));
const one = all.transform(([first]) => first ?? null);

/** The parts of an address of the map; what they mean is for `readMapAddress`. An empty one is not there. */
export const mapParametersSchema = z.object({
  calque: all,
  territoire: one,
  commune: one,
  recherche: one.transform((text) => (text ?? '').slice(0, longestSearch).toWellFormed()),
  page: one,
  carte: one,
});

export type MapParameters = z.output<typeof mapParametersSchema>;

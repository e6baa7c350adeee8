import { z } from 'zod';
import { isSecureSite } from '@/lib/content/rules/territory-page.ts';
import { longestCredit } from '@/lib/content/schema/pictures.ts';
import { emailSchema } from '@/lib/identity/schema.ts';
import { accessFrom } from '@/lib/places/rules/accessibility.ts';
import { type HoursFault, type HoursRow, openingsOf, readClock } from '@/lib/places/rules/hours.ts';
import type { Opening, PlaceContent, PlaceKind, Weekday } from '@/lib/places/types.ts';
import { storable } from '@/lib/platform/storable.ts';
import { typeset } from '@/lib/vision/rules/typography.ts';

/** Longest texts, in characters. */
export const longest = { name: 140, summary: 300, presentation: 6_000, note: 400, service: 120 } as const;
const mostRows = 40;

export const placeKinds = ['tiers_lieu', 'maison_accueil', 'site_culturel'] as const satisfies readonly PlaceKind[];

const frenchDays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;

const typed = z.string().overwrite(storable).trim();
const atMost = (most: number) => `${most.toLocaleString('fr-FR')} caractères au plus.`;
const text = (most: number) => typed.max(most, atMost(most)).default('');
const line = (most: number) => typed.overwrite((words) => words.replaceAll(/\s*\n\s*/g, ' ')).max(most, atMost(most)).default('');

/** A text in both languages; English may be missing, French may not when English is there. */
const both = (most: number) =>
  z
    .object({ fr: line(most).transform((words) => typeset(words, 'fr')), en: line(most).transform((words) => typeset(words, 'en')) })
    .default({ fr: '', en: '' })
    .refine(({ fr, en }) => fr !== '' || en === '', { path: ['fr'], message: 'Écrivez ce texte en français.' });

const markdown = z
  .object({ fr: text(longest.presentation), en: text(longest.presentation) })
  .default({ fr: '', en: '' })
  .refine(({ fr, en }) => fr !== '' || en === '', { path: ['fr'], message: 'Écrivez ce texte en français.' });

type Cells = Record<string, string>;

/** Cells of the rows of a form, by the number of their row; rows left blank are left out, those after keep their number. */
function filledRows(rows: readonly unknown[]): [number, Cells][] {
  return rows.flatMap((row, index): [number, Cells][] => {
    if (typeof row !== 'object' || row === null) return [];
    const cells = Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, typeof cell === 'string' ? storable(cell).trim() : '']));
    return Object.values(cells).every((cell) => cell === '') ? [] : [[index, cells]];
  });
}

const rows = z.array(z.unknown()).max(mostRows, `${mostRows} lignes au plus.`).default([]);

const services = rows.transform((given, context) =>
  filledRows(given).flatMap(([index, { fr = '', en = '' }]) => {
    const say = (column: string, message: string) => context.addIssue({ code: 'custom', path: [index, column], message });
    if (fr === '') say('fr', 'Écrivez ce service en français.');
    if (fr.length > longest.service) say('fr', atMost(longest.service));
    if (en.length > longest.service) say('en', atMost(longest.service));
    return [{ fr: typeset(fr, 'fr'), en: typeset(en, 'en') }];
  }),
);

const hoursSentences: Readonly<Record<HoursFault, (day: string) => string>> = {
  'closes-before-opening': () => 'La fermeture vient avant l’ouverture. Pour minuit, écrivez 24 h.',
  overlap: (day) => `Le ${day}, ces heures chevauchent celles d’une autre ligne.`,
};

const asWeekday = (cell: string): Weekday | null => (/^[1-7]$/.test(cell) ? (Number(cell) as Weekday) : null);

const openings = rows.transform((given, context): Opening[] => {
  const lines: (HoursRow & { index: number })[] = [];
  for (const [index, { from = '', to = '', opensAt = '', closesAt = '' }] of filledRows(given)) {
    const say = (column: string, message: string) => context.addIssue({ code: 'custom', path: [index, column], message });
    const [first, last, opens, closes] = [asWeekday(from), to === '' ? asWeekday(from) : asWeekday(to), readClock(opensAt), readClock(closesAt)];
    if (first === null) say('from', 'Choisissez le jour.');
    else if (last === null) say('to', 'Choisissez un jour, ou laissez vide.');
    if (opens === null) say('opensAt', 'Écrivez une heure. Exemple\u202f: 9 h 30.');
    if (closes === null) say('closesAt', 'Écrivez une heure. Exemple\u202f: 18 h.');
    if (first && last && opens && closes) lines.push({ index, from: first, to: last, opensAt: opens, closesAt: closes });
  }
  const read = openingsOf(lines);
  for (const { row, fault, weekday } of read.faults) {
    context.addIssue({ code: 'custom', path: [lines[row]!.index, 'closesAt'], message: hoursSentences[fault](frenchDays[weekday - 1]!) });
  }
  return read.openings;
});

/** Latitude then longitude as maps give them: "48.34472, -0.27861"; decimal commas when something else separates. */
const position = line(60).transform((given, context) => {
  if (given === '') return null;
  const found = /^(-?\d{1,3}(?:\.\d+)?)\s*[,;\s]\s*(-?\d{1,3}(?:\.\d+)?)$/.exec(given) ?? /^(-?\d{1,3}(?:,\d+)?)\s*[;\s]\s*(-?\d{1,3}(?:,\d+)?)$/.exec(given);
  if (found) return { latitude: Number(found[1]!.replace(',', '.')), longitude: Number(found[2]!.replace(',', '.')) };
  context.addIssue({ code: 'custom', message: 'Écrivez la latitude puis la longitude, en degrés. Exemple\u202f: 48.34472, -0.27861.' });
  return null;
});

const website = line(300).refine(
  (address) => address === '' || isSecureSite(address),
  'L’adresse d’un site commence par https://. Exemple\u202f: https://exemple.fr.',
);

const optionalId = z
  .union([z.literal(''), z.uuid()], 'Choisissez dans la liste.')
  .default('')
  .transform((id) => (id === '' ? null : id));

const kind = z.enum(placeKinds, 'Choisissez ce qu’est ce lieu.');
const name = line(longest.name).refine((words) => words.length >= 2, 'Donnez le nom du lieu.');
const communeInsee = z.string('Choisissez une commune dans la liste.').regex(/^\d[\dAB]\d{3}$/, 'Choisissez une commune dans la liste.');

export const createPlaceSchema = z.object({ kind, name, communeInsee });

const contentSchema = z.object({
  kind,
  name,
  communeInsee,
  summary: both(longest.summary),
  presentation: markdown,
  services,
  openings,
  openSince: both(longest.note),
  openingNote: both(longest.note),
  address: line(200),
  postalCode: line(5).refine((code) => code === '' || /^\d{5}$/.test(code), 'Un code postal a cinq chiffres.'),
  position,
  access: z.record(z.string(), z.string()).default({}),
  accessNote: both(longest.note),
  operatorId: optionalId,
  operatorName: line(160),
  website,
  phone: line(30).refine((number) => /^[0-9+().\s-]*$/.test(number), 'Un numéro de téléphone ne contient que des chiffres, des espaces et + ( ) . -'),
  email: z.union([z.literal(''), emailSchema], 'Cette adresse électronique n’est pas complète.').default(''),
  picture: z.object({ id: optionalId, alt: both(longest.note) }).default({ id: null, alt: { fr: '', en: '' } }),
  source: both(longest.note),
});

const asContent = ({ access, picture, ...content }: z.output<typeof contentSchema>): PlaceContent => ({
  ...content,
  ...accessFrom(access),
  // An actor of the portal bears its own name.
  operatorName: content.operatorId ? '' : content.operatorName,
  picture: picture.id ? { id: picture.id, alt: picture.alt } : null,
});

/** A picture sent with the form, for the library. */
const newPicture = z.object({ file: z.instanceof(File).optional(), credit: line(longestCredit) }).default({ credit: '' });

/** Which of two texts remains, and the revision of the other one as it was read: "mine:4". */
const settlement = z
  .string()
  .regex(/^(?:mine|theirs):\d{1,9}$/)
  .transform((sent) => {
    const [keep, revision] = sent.split(':');
    return { keep: keep as 'mine' | 'theirs', revision: Number(revision) };
  })
  .optional();

/** What a place must hold to be saved. A picture without words for those who do not see it is refused from the start. */
export const savePlaceSchema = contentSchema
  .extend({ placeId: z.uuid(), revision: z.coerce.number().int().min(1), settle: settlement, newPicture, then: z.enum(['stay', 'preview', 'publish']).catch('stay') })
  .refine(({ picture, newPicture: { file } }) => (picture.id === null && !file) || picture.alt.fr !== '', {
    path: ['picture', 'alt', 'fr'],
    message: 'Décrivez l’image, pour celles et ceux qui ne la voient pas.',
  })
  .transform(({ placeId, revision, settle, then, newPicture: { file, credit }, ...content }) => ({
    placeId,
    revision,
    settle,
    then,
    sent: file ? { file, credit, alt: content.picture.alt } : null,
    content: asContent(content),
  }));

export const placeIdSchema = z.object({ placeId: z.uuid() });
export const removePlaceSchema = placeIdSchema.extend({ sure: z.literal('on', 'Cochez la case pour confirmer.') });

const states = ['draft', 'published', 'removed'] as const;

/** The filters of the list, as they stand in the address. Anything that makes no sense counts as absent. */
export const placeFilterSchema = z.object({
  territory: typed.max(100).nullable().catch(null).default(null),
  kind: z.enum(placeKinds).nullable().catch(null).default(null),
  state: z.enum(states).nullable().catch(null).default(null),
  search: typed.max(200).catch('').default(''),
  page: z.coerce.number().int().min(1).max(100_000).catch(1).default(1),
});

export type CreatePlace = z.output<typeof createPlaceSchema>;
export type SavePlaceForm = z.output<typeof savePlaceSchema>;
export type SavePlace = Omit<SavePlaceForm, 'then' | 'sent'>;
export type PlaceFilter = z.output<typeof placeFilterSchema>;

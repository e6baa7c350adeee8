import { z } from 'zod';
// Relative, with its extension: this file is also run by Node alone, when reference content is loaded.
import { InvalidReference, readReferenceFile } from '../platform/reference-file.ts';

const line = z.string().regex(/^\S(.*\S)?$/s, 'must not be empty, nor begin or end with a space');
const text = z.strictObject({ fr: line, en: line });
const paragraphs = z.array(text).min(1);
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens');
const position = z.int().min(1);
/** For whoever keeps the data (a contradiction of the source, a spelling): never shown on screen. */
const comment = line.optional();
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2018-03');
const terreSlug = slug.nullable();

const terres = z.array(
  z.strictObject({ slug, position, name: text, tagline: text, objective: text, presentation: paragraphs, comment }),
);

const swot = z.array(
  z.strictObject({ terre: slug, quadrant: z.enum(['strength', 'weakness', 'threat', 'opportunity']), position, text, comment }),
);

/** A category ("les associations") is never made an organisation: nobody can be registered or quoted in its name. */
const actorConcerned = z.strictObject({ kind: z.enum(['organisation', 'category']), name: text });

const themes = z.array(
  z.strictObject({
    slug,
    terre: slug,
    position,
    name: text,
    objective: text,
    diagnosis: paragraphs,
    actorsConcerned: z.array(actorConcerned).min(1),
    comment,
  }),
);

/** `printed` is the source's own spelling, kept where the text corrects it. */
const leads = z.array(z.strictObject({ theme: slug, position, text, printed: line.optional(), comment }));

const challenges = z.array(z.strictObject({ slug, position, name: text, statement: text, comment }));

/** The source only names the values; what explains them is the portal's own sentence and must be shown as such. */
const values = z.array(z.strictObject({ slug, position, name: text, portalGloss: text, comment }));

const principles = z.array(
  z.strictObject({ slug, position, name: text, subtitle: text.nullable(), text: paragraphs, comment }),
);

const brand = z.strictObject({
  definition: paragraphs,
  stakes: z.array(z.strictObject({ position, title: text, points: paragraphs })),
  positions: z.array(z.strictObject({ position, terre: terreSlug, title: text, text })),
  media: paragraphs,
  club: paragraphs,
  pegase: z.strictObject({ presentation: paragraphs, condition: text }),
  comment,
});

const governance = z.array(z.strictObject({ slug, position, name: text, composition: text, mission: text, comment }));

const milestones = z.array(
  z
    .strictObject({ position, startsOn: month, endsOn: month, title: text, terre: terreSlug, comment })
    .refine((milestone) => milestone.endsOn >= milestone.startsOn, { path: ['endsOn'], error: 'must not be before startsOn' }),
);

/** The default rubric. `statement` is the criterion in the words of the founding document. */
const criteria = z
  .array(
    z.strictObject({
      key: z.enum(['useful', 'impactful', 'bearable', 'feasible']),
      position,
      name: text,
      statement: text,
      gloss: text,
      guidance: text,
      evidence: paragraphs,
      anchors: z
        .array(z.strictObject({ level: z.int().min(0).max(5), text }))
        .length(6)
        .refine((anchors) => anchors.every((anchor, index) => anchor.level === index), 'must go from level 0 to level 5'),
      comment,
    }),
  )
  .length(4);

/**
 * A figure is its value as written, its unit, its year or date (null when the source gives none) and its source.
 * A figure of the whole document has neither theme nor terre.
 */
const figures = z.array(
  z
    .strictObject({
      slug,
      position,
      theme: slug.nullable(),
      terre: terreSlug,
      kind: z.enum(['observed', 'projection', 'target']),
      label: text,
      value: text,
      unit: text.nullable(),
      date: z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, a month or a day').nullable(),
      source: text,
      note: text.nullable(),
      comment,
    })
    .refine((figure) => figure.theme === null || figure.terre === null, 'belongs to a theme or to a terre, not to both'),
);

const schemas = { terres, swot, themes, leads, challenges, values, principles, brand, governance, milestones, criteria, figures };

/** The content of the founding document, one key a file. */
export type VisionReference = { [File in keyof typeof schemas]: z.output<(typeof schemas)[File]> };

/**
 * Reads and validates the reference content of the vision: each file, then what links them
 * (terres and themes that exist, slugs given once, positions that follow one another in their group, dates in order).
 * @param dir the folder of the files, `prisma/reference/vision`
 * @throws InvalidReference naming the file and the place
 */
export function readVisionReference(dir: string): VisionReference {
  const read = <File extends keyof typeof schemas>(file: File): VisionReference[File] =>
    readReferenceFile(dir, `${file}.json`, schemas[file]) as VisionReference[File];

  const reference: VisionReference = {
    terres: read('terres'),
    swot: read('swot'),
    themes: read('themes'),
    leads: read('leads'),
    challenges: read('challenges'),
    values: read('values'),
    principles: read('principles'),
    brand: read('brand'),
    governance: read('governance'),
    milestones: read('milestones'),
    criteria: read('criteria'),
    figures: read('figures'),
  };
  checkLinks(reference);
  return reference;
}

function checkLinks(reference: VisionReference): void {
  const slugged = ['terres', 'themes', 'challenges', 'values', 'principles', 'governance', 'figures'] as const;
  for (const file of slugged) refuseRepeats(file, 'slug', reference[file].map((row) => row.slug));
  refuseRepeats('criteria', 'key', reference.criteria.map((row) => row.key));

  const terreSlugs = new Set(reference.terres.map((row) => row.slug));
  const themeSlugs = new Set(reference.themes.map((row) => row.slug));
  for (const file of ['swot', 'themes', 'milestones', 'figures'] as const) {
    expectKnown(file, 'terre', reference[file].map((row) => row.terre), terreSlugs);
  }
  expectKnown('brand', 'terre', reference.brand.positions.map((row) => row.terre), terreSlugs, '.positions');
  expectKnown('leads', 'theme', reference.leads.map((row) => row.theme), themeSlugs);
  expectKnown('figures', 'theme', reference.figures.map((row) => row.theme), themeSlugs);

  for (const file of [...slugged, 'criteria', 'milestones'] as const) expectSequence(file, reference[file]);
  expectSequence('swot', reference.swot, reference.swot.map((row) => `${row.terre} ${row.quadrant}`));
  expectSequence('leads', reference.leads, reference.leads.map((row) => row.theme));
  expectSequence('brand', reference.brand.stakes);
  expectSequence('brand', reference.brand.positions);

  reference.milestones.forEach((milestone, index) => {
    const previous = reference.milestones[index - 1];
    if (previous && milestone.startsOn < previous.startsOn) {
      throw new InvalidReference('milestones.json', `[${index}].startsOn`, 'comes before the milestone above it');
    }
  });
}

function refuseRepeats(file: string, field: string, given: readonly string[]): void {
  given.forEach((value, index) => {
    if (given.indexOf(value) !== index) throw new InvalidReference(`${file}.json`, `[${index}].${field}`, `"${value}" is given twice`);
  });
}

/** Positions of a group go 1, 2, 3… in the order of the file: no gap, no repeat. `groups` names the group of each row. */
function expectSequence(file: string, rows: readonly { position: number }[], groups: readonly string[] = []): void {
  const last = new Map<string, number>();
  rows.forEach(({ position: found }, index) => {
    const group = groups[index] ?? '';
    const expected = (last.get(group) ?? 0) + 1;
    if (found !== expected) throw new InvalidReference(`${file}.json`, `[${index}].position`, `expected ${expected}, found ${found}`);
    last.set(group, expected);
  });
}

function expectKnown(file: string, field: string, given: readonly (string | null)[], known: ReadonlySet<string>, place = ''): void {
  given.forEach((value, index) => {
    if (value !== null && !known.has(value)) {
      throw new InvalidReference(`${file}.json`, `${place}[${index}].${field}`, `unknown ${field} "${value}"`);
    }
  });
}

import 'server-only';
import { db } from '@/lib/platform/database.ts';
import { reader, type Reader } from '@/lib/vision/repository/texts.ts';
import { brandStatements } from '@/lib/vision/schema/columns.ts';
import type { Approach, BrandContent, BrandPageContent, Language } from '@/lib/vision/types/pages.ts';

const inOrder = { orderBy: { position: 'asc' } } as const;
/** Whatever their positions, milestones follow their months. */
const alongMonths = [{ startsOn: 'asc' as const }, { endsOn: 'asc' as const }, { position: 'asc' as const }, { id: 'asc' as const }];

/** Principles, challenges, values, bodies, planning and what the brand is: one query each, and nothing that is not shown. */
export async function readApproach(language: Language): Promise<Approach> {
  const read = reader(language);
  const { text, optional, paragraphs } = read;
  const [principles, challenges, values, bodies, milestones, definition] = await Promise.all([
    db().principle.findMany({ ...inOrder, select: { id: true, name: true, subtitle: true, body: true } }),
    db().challenge.findMany({ ...inOrder, select: { id: true, name: true, statement: true } }),
    db().brandValue.findMany({ ...inOrder, select: { id: true, name: true, gloss: true } }),
    db().governanceBody.findMany({ ...inOrder, select: { id: true, name: true, composition: true, mission: true } }),
    db().planningMilestone.findMany({ where: { retiredAt: null }, orderBy: alongMonths, select: { id: true, startsOn: true, endsOn: true, title: true } }),
    db().brandStatement.findUniqueOrThrow({ where: { id: 'definition' }, select: { content: true } }),
  ]);
  return {
    principles: principles.map((row) => ({
      slug: row.id,
      name: text(row.name),
      subtitle: optional(row.subtitle),
      body: paragraphs(row.body),
    })),
    challenges: challenges.map((row) => ({ slug: row.id, name: text(row.name), text: text(row.statement) })),
    values: values.map((row) => ({ slug: row.id, name: text(row.name), text: text(row.gloss) })),
    bodies: bodies.map((row) => ({
      slug: row.id,
      name: text(row.name),
      composition: text(row.composition),
      mission: text(row.mission),
    })),
    milestones: milestones.map((row) => ({ ...row, title: text(row.title) })),
    brand: { definition: paragraphs(definition.content) },
    untranslated: read.untranslated(),
  };
}

/** The statements of the brand, and those of them that have no English. */
export async function readBrandPage(language: Language): Promise<BrandPageContent> {
  const read = reader(language);
  const brand = await readBrand(read);
  return { brand, untranslated: read.untranslated() };
}

async function readBrand({ say }: Reader): Promise<BrandContent> {
  const rows = await db().brandStatement.findMany({ ...inOrder, select: { id: true, content: true } });
  const brand = brandStatements.parse(Object.fromEntries(rows.map(({ id, content }) => [id, content])));
  return {
    definition: brand.definition.map(say),
    stakes: brand.stakes.map(({ title, points }) => ({ title: say(title), points: points.map(say) })),
    positions: brand.positions.map(({ terre, title, text }) => ({ terre, title: say(title), text: say(text) })),
    media: brand.media.map(say),
    club: brand.club.map(say),
    pegase: { presentation: brand.pegase.presentation.map(say), condition: say(brand.pegase.condition) },
  };
}

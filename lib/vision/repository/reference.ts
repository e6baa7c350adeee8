import 'server-only';
import { addCounts, writeReferenceRows, type ReferenceCount } from '@/lib/platform/reference-rows.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { VisionReference } from '@/lib/vision/reference.ts';

const key = (group: string, position: number) => `${group}-${String(position).padStart(2, '0')}`;

/** One table each, those that others point at first. The criteria are not here: rubrics belong to the calls. */
function tablesOf(reference: VisionReference): [table: string, rows: Record<string, unknown>[]][] {
  const { brand } = reference;
  const statements = {
    definition: brand.definition,
    stakes: brand.stakes,
    positions: brand.positions,
    media: brand.media,
    club: brand.club,
    pegase: brand.pegase,
  };
  return [
    ['Terre', reference.terres.map(({ slug: id, position, name, tagline, objective, presentation }) => ({ id, position, name, tagline, objective, presentation }))],
    ['SwotItem', reference.swot.map(({ terre, quadrant, position, text }) => ({ id: key(`${terre}-${quadrant}`, position), terreId: terre, quadrant, position, text }))],
    [
      'Theme',
      reference.themes.map(({ slug, terre, position, name, objective, diagnosis, actorsConcerned }) => ({ id: slug, terreId: terre, position, name, objective, diagnosis, concerned: actorsConcerned })),
    ],
    ['Lead', reference.leads.map(({ theme, position, text }) => ({ id: key(theme, position), themeId: theme, position, text }))],
    ['Challenge', reference.challenges.map(({ slug, position, name, statement }) => ({ id: slug, position, name, statement }))],
    ['BrandValue', reference.values.map(({ slug, position, name, portalGloss }) => ({ id: slug, position, name, gloss: portalGloss }))],
    ['Principle', reference.principles.map(({ slug, position, name, subtitle, text }) => ({ id: slug, position, name, subtitle, body: text }))],
    ['BrandStatement', Object.entries(statements).map(([id, content], index) => ({ id, position: index + 1, content }))],
    ['GovernanceBody', reference.governance.map(({ slug, position, name, composition, mission }) => ({ id: slug, position, name, composition, mission }))],
    [
      'PlanningMilestone',
      reference.milestones.map(({ position, startsOn, endsOn, title, terre }) => ({ id: key('planning', position), position, startsOn, endsOn, title, terreId: terre })),
    ],
    [
      'KeyFigure',
      reference.figures.map(({ slug, position, kind, terre, theme, label, value, unit, date, source, note }) => ({
        id: slug, position, kind, terreId: terre, themeId: theme, label, value, unit, date, source, note,
      })),
    ],
  ];
}

/** Writes the whole reference, one statement a table; all of it or nothing. */
export async function writeReference(reference: VisionReference): Promise<ReferenceCount> {
  return transaction(async () => {
    const counts: ReferenceCount[] = [];
    for (const [table, rows] of tablesOf(reference)) counts.push(await writeReferenceRows(table, rows));
    return addCounts(counts);
  });
}

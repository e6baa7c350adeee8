/** Where each territory lies: one drawing, whose fragment (`territories.svg#coevrons`) lights one of them up. */
import { familiesOf, fieldsOf, TONES } from './drawings.ts';
import { pathOf, type Polygon, randomFrom, smoothPath } from './geometry.ts';
import { type Cell, PLANE, riverCourse } from './mayenne.ts';

/** Reads `siren,slug,…` and gives the slug of each SIREN. */
export function readSlugs(csv: string): Map<string, string> {
  return new Map(
    csv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(','))
      .map(([siren = '', slug = '']) => [siren, slug]),
  );
}

/** The fields of each territory, as one group named by its slug. */
function territoryGroups(cells: readonly Cell[], slugs: ReadonlyMap<string, string>): string {
  const families = familiesOf(cells, riverCourse());
  const random = randomFrom(7);
  const byTerritory = new Map<string, Map<string, Polygon[]>>();
  fieldsOf(cells, 3).forEach((field, i) => {
    const tone = TONES[families[i]!][Math.floor(random() * 3)]!;
    if (!field) return;
    const slug = slugs.get(cells[i]!.epci);
    if (!slug) throw new Error(`No slug for the EPCI ${cells[i]!.epci}`);
    const tones = byTerritory.get(slug) ?? new Map<string, Polygon[]>();
    byTerritory.set(slug, tones.set(tone, [...(tones.get(tone) ?? []), field]));
  });
  const groups = [...byTerritory].map(
    ([slug, tones]) =>
      `<g id="${slug}">${[...tones].map(([tone, fields]) => `<path fill="${tone}" stroke="${tone}" d="${pathOf(fields)}"/>`).join('')}</g>`,
  );
  return `<g stroke-width="3" stroke-linejoin="round">${groups.join('')}</g>`;
}

const open = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PLANE.width} ${PLANE.height}">`;

/** The whole département, each territory apart; all of it quiet but the one that the fragment names. */
export function drawTerritories(cells: readonly Cell[], slugs: ReadonlyMap<string, string>): string {
  return (
    open +
    '<style>g:not(:target)>path{fill:#8aa093;stroke:#8aa093;opacity:.34}</style>' +
    `<path d="${smoothPath(riverCourse())}" fill="none" stroke="#3e8dbd" stroke-width="7" stroke-linecap="round"/>` +
    `${territoryGroups(cells, slugs)}</svg>\n`
  );
}

/** The same fields in their colours, for a page that shows each territory under its own link (`<use>`). */
export function drawTerritoryFields(cells: readonly Cell[], slugs: ReadonlyMap<string, string>): string {
  return `${open}${territoryGroups(cells, slugs)}</svg>\n`;
}

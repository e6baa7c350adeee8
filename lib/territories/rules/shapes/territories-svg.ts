import { type NamedCommune, type NamedTerritory, ringsOf } from '@/lib/territories/rules/shapes/drawing.ts';
import { familiesOf, TONES } from '@/lib/territories/rules/shapes/families.ts';
import { fieldsOf, type Hand } from '@/lib/territories/rules/shapes/fields.ts';
import { pathOf, type Polygon, randomFrom, smoothPath } from '@/lib/territories/rules/shapes/plane.ts';
import { PLANE, project } from '@/lib/territories/rules/shapes/projection.ts';
import { riverCourse } from '@/lib/territories/rules/shapes/river.ts';
import type { CommuneGeometry } from '@/lib/territories/rules/shapes/topology.ts';

/** Quiet where one territory is lit and this is another. The colours stand on a light ground as on a dark one. */
const QUIET = 'svg:has(g:target) g[id]:not(:target)>path{fill:#8aa093;stroke:#8aa093;opacity:.34}';

/**
 * The fields of the whole département, one group a territory named by its slug: all in their colours, or one alone when
 * the fragment of the address names it. Pages also show one group at a time (`<use href="…#slug">`), and the river
 * (`#riviere`) with a stroke of their own.
 */
export function drawTerritories(
  geometries: ReadonlyMap<string, CommuneGeometry>,
  { communes, territories }: { communes: readonly NamedCommune[]; territories: readonly NamedTerritory[] },
  hand: Hand,
): string {
  const river = riverCourse();
  const families = familiesOf(communes.map(({ latitude, longitude }) => ({ at: project(latitude, longitude) })), river);
  const fields = fieldsOf(communes.map(({ insee }) => (geometries.has(insee) ? ringsOf(geometries.get(insee)!) : [])), hand);
  const random = randomFrom(7);
  const tones = families.map((family) => TONES[family][Math.floor(random() * 3)]!);
  const groups = territories.map(({ siren, slug }) => {
    const byTone = new Map<string, Polygon[]>();
    communes.forEach((commune, i) => {
      if (commune.siren === siren) byTone.set(tones[i]!, [...(byTone.get(tones[i]!) ?? []), ...fields[i]!]);
    });
    const paths = [...byTone].map(([tone, list]) => `<path fill="${tone}" stroke="${tone}" d="${pathOf(list)}"/>`);
    return `<g id="${slug}">${paths.join('')}</g>`;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${PLANE.width} ${PLANE.height}"><style>${QUIET}</style>` +
    `<g stroke="#3e8dbd" stroke-width="7"><path id="riviere" d="${smoothPath(river)}" fill="none" stroke-linecap="round"/></g>` +
    `<g stroke-width="3" stroke-linejoin="round">${groups.join('')}</g></svg>\n`
  );
}

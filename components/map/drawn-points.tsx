import { DrawnMap } from '@/components/territories/drawn-map.tsx';
import { ShapesNote } from '@/components/territories/shapes-note.tsx';
import type { MapCount, MapLayer } from '@/lib/map/types.ts';
import type { Drawing } from '@/lib/territories/types/shapes.ts';

interface Props {
  drawing: Drawing;
  counts: readonly MapCount[];
  /** SIREN of a territory or INSEE code of a commune. */
  lit: string | undefined;
  title: string;
  /** Of a territory, by its slug. */
  hrefOf: (slug: string) => string;
}

/** Units of the drawing between two layers of one commune, so that none hides another. */
const aside: Readonly<Record<MapLayer, number>> = { territoire: 0, lab: -20, acteur: 0, lieu: 20 };

/** What the list holds, on the drawn map: each commune has a mark for each of its layers. Territories are drawn themselves. */
export function DrawnPoints({ drawing, counts, lit, title, hrefOf }: Props) {
  const centres = new Map(drawing.communes.map(({ insee, centre }) => [insee, centre]));
  const marks = counts.flatMap(({ communeInsee, layer, count }) => {
    const centre = centres.get(communeInsee);
    return centre && layer !== 'territoire' ? [{ x: centre[0] + aside[layer], y: centre[1], kind: layer, count }] : [];
  });
  return (
    <>
      <DrawnMap drawing={drawing} title={title} {...(lit === undefined ? {} : { lit })} marks={marks} links={({ slug }) => hrefOf(slug)} labels />
      <ShapesNote origin={drawing.origin} />
    </>
  );
}

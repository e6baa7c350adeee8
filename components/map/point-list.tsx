import { LayerShape } from '@/components/map/layer-shape.tsx';
import type { MapLayer } from '@/lib/map/types.ts';

/** A point in the words of its reader. */
export interface ListedPoint {
  id: string;
  layer: MapLayer;
  name: string;
  href: string;
  /** « LAB, en expérimentation » */
  kind: string;
  /** « Gorron, Bocage Mayennais » */
  place: string;
}

interface Props {
  points: readonly ListedPoint[];
  /** Number of the first one. */
  start: number;
  /** Beside each, once the interactive map is open: what leads to its marker, after which its name is said. */
  show?: string;
}

/** The twins of the markers, one for one. */
export function PointList({ points, start, show }: Props) {
  return (
    <ol className="map-list" start={start}>
      {points.map(({ id, layer, name, href, kind, place }) => (
        <li key={id} id={id} data-point={id} tabIndex={show ? -1 : undefined}>
          <LayerShape layer={layer} size={22} />
          <div>
            <a href={href} lang="fr">
              {name}
            </a>
            <p>
              {kind} · {place}
            </p>
          </div>
          {show ? (
            <a className="map-show" href="#carte" data-show={id}>
              {show}
              <span className="sr-only"> {name}</span>
            </a>
          ) : null}
        </li>
      ))}
    </ol>
  );
}

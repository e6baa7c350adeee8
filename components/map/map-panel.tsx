import { LayerShape } from '@/components/map/layer-shape.tsx';
import type { ListedPoint } from '@/components/map/point-list.tsx';

export interface PanelPoint extends ListedPoint {
  /** Where its twin stands in the list. */
  twin: string;
  isLit: boolean;
}

interface Props {
  title: string;
  points: readonly PanelPoint[];
  /** To those that are not shown here. */
  more?: { href: string; label: string } | undefined;
  words: { inList: string; close: string };
  onClose: () => void;
}

/** What stands at a position, over the map. */
export function MapPanel({ title, points, more, words, onClose }: Props) {
  return (
    <section className="map-panel" aria-labelledby="map-panel-title">
      <h2 id="map-panel-title" tabIndex={-1}>
        {title}
      </h2>
      <button type="button" className="button button-quiet button-small" onClick={onClose}>
        {words.close}
      </button>
      <ul>
        {points.map(({ id, layer, name, href, kind, place, twin, isLit }) => (
          <li key={id} data-marker-of={id} aria-current={isLit ? 'true' : undefined}>
            <LayerShape layer={layer} size={22} />
            <div>
              <a href={href} lang="fr">
                {name}
              </a>
              <p>
                {kind} · {place}
              </p>
              <a className="map-twin" href={twin}>
                {words.inList}
                <span className="sr-only"> {name}</span>
              </a>
            </div>
          </li>
        ))}
      </ul>
      {more ? (
        <p>
          <a href={more.href}>{more.label}</a>
        </p>
      ) : null}
    </section>
  );
}

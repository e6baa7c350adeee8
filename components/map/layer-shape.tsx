import { layerShapes } from '@/components/map/layer-shapes.ts';
import type { MapLayer } from '@/lib/map/types.ts';

/** The shape of a layer, in its colour. Decorative: its name stands beside. */
export function LayerShape({ layer, size = 18 }: { layer: MapLayer; size?: number }) {
  return (
    <svg className={`layer-shape layer-${layer}`} width={size} height={size} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={layerShapes[layer]} />
    </svg>
  );
}

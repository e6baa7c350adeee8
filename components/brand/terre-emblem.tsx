import type { TerreSlug } from './terre.ts';

/** A few communes of the mesh in the colours and the texture of a terre. Decorative. */
export function TerreEmblem({ terre, size }: { terre: TerreSlug; size: number }) {
  return <img className="terre-emblem" src={`/brand/terre-${terre}.svg`} alt="" width={size} height={size} decoding="async" />;
}

type Props = { slug: string; size: number; alt?: string };

/** Where a territory lies in the mesh of the communes. One file for all: the fragment lights one up. */
export function TerritoryMesh({ slug, size, alt = '' }: Props) {
  return (
    <img
      className="territory-mesh"
      src={`/brand/territories.svg#${slug}`}
      alt={alt}
      width={size}
      height={Math.round(size * 1.07)}
      decoding="async"
    />
  );
}

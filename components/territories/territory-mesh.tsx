import { currentTerritoriesAddress } from '@/lib/web/shapes.ts';

type Props = {
  slug: string;
  size: number;
  alt?: string;
  /** True far down a page. */
  lazy?: boolean;
};

/** Where a territory lies among the communes. One file for all: the fragment lights one up. */
export async function TerritoryMesh({ slug, size, alt = '', lazy = false }: Props) {
  return (
    <img
      className="territory-mesh"
      src={`${await currentTerritoriesAddress()}#${slug}`}
      alt={alt}
      width={size}
      height={Math.round(size * 1.07)}
      loading={lazy ? 'lazy' : undefined}
      decoding="async"
    />
  );
}

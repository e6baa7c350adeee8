import type { TerreSlug } from './terre.ts';

export type TerreParcel = { slug: TerreSlug; name: string; objective: string; href: string };

/** The three terres as three fields side by side, parted by slanting hedges. */
export function TerreParcels({ terres, headingLevel: Heading = 'h3' }: { terres: readonly TerreParcel[]; headingLevel?: 'h2' | 'h3' }) {
  return (
    <ul className="parcels">
      {terres.map((terre) => (
        <li key={terre.slug} className="parcel on-terre" data-terre={terre.slug}>
          <Heading>
            <a className="parcel-link" href={terre.href}>
              {terre.name}
            </a>
          </Heading>
          <p>{terre.objective}</p>
        </li>
      ))}
    </ul>
  );
}

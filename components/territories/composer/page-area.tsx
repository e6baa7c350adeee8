import type { ReactNode } from 'react';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { TerritoryNav } from '@/components/territories/territory-nav.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import type { Viewer } from '@/lib/identity/types.ts';
import type { TerritorySummary } from '@/lib/territories/types/territory.ts';

type Props = {
  viewer: Viewer;
  territory: TerritorySummary;
  /** What of the page is looked at: « Versions ». */
  part: string;
  /** End of its address, under that of the composer. */
  under: string;
  lead: string;
  children: ReactNode;
};

/** A page beside the composer of a territory's page, with the way back to it. */
export function PageArea({ viewer, territory: { slug, name }, part, under, lead, children }: Props) {
  const edit = `/gestion/territoires/${slug}/page` as const;
  return (
    <AreaPage
      area="gestion"
      viewer={viewer}
      path={`${edit}/${under}`}
      title={`${part} de la page, ${name}`}
      crumbs={[{ label: 'Territoires', path: '/gestion/territoires' }, { label: name, path: `/gestion/territoires/${slug}` }, { label: 'Page', path: edit }, { label: part }]}
      lead={lead}
      actions={
        <LinkButton small href={edit}>
          Revenir à la composition
        </LinkButton>
      }
    >
      <div className="grid gap-12">
        <TerritoryNav slug={slug} current="page" />
        {children}
      </div>
    </AreaPage>
  );
}

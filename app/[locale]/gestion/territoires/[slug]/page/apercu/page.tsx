import type { Metadata } from 'next';
import { z } from 'zod';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { PreviewBar } from '@/components/page/preview-bar.tsx';
import { TerritoryBlocks } from '@/components/territories/page/territory-blocks.tsx';
import { TerritoryFrame } from '@/components/territories/page/territory-frame.tsx';
import { SectionNav } from '@/components/ui/section-nav.tsx';
import { previewTerritoryPage } from '@/lib/content/use-cases/preview-territory-page.ts';
import { locales } from '@/lib/web/i18n/locales.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { territoryWork } from '@/lib/web/territory-composer.ts';
import { composedTerritoryPage } from '@/lib/web/territory-page.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';

const querySchema = z.object({
  langue: z.enum(locales).catch('fr').default('fr'),
  version: z.uuid().nullable().catch(null).default(null),
  largeur: z.enum(['ecran', 'telephone']).catch('ecran').default('ecran'),
  /** Shown in a frame: the page alone. */
  cadre: z.literal('oui').nullable().catch(null).default(null),
});

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const work = await territoryWork((await params).slug);
  return work ? { title: `Aperçu de la page, ${work.territory.name}` } : notFoundMetadata();
}

/** The draft, or a version, as the public would see it in the language and the width asked: same blocks, same components. */
export default async function TerritoryPreviewPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const edit = `/gestion/territoires/${slug}/page`;
  const path = `${edit}/apercu`;
  const context = await requireContext(path);
  const [work, { langue, version, largeur, cadre }] = [await territoryWork(slug), querySchema.parse(await searchParams)];
  if (!work) return <NotFoundPage />;
  const preview = await previewTerritoryPage(context, { siren: work.territory.siren, versionId: version });
  if (!preview.ok) return <NotFoundPage />;
  const address = (width: string, more: Record<string, string> = {}) =>
    `${path}?${new URLSearchParams({ langue, largeur: width, ...(version ? { version } : {}), ...more })}`;
  const page = await composedTerritoryPage(langue, preview.value);
  const shown = (
    <div lang={langue}>
      <TerritoryFrame colour={page.colour}>
        <TerritoryBlocks page={page} />
      </TerritoryFrame>
    </div>
  );
  // Its landmark has a name: the page around the frame has one too.
  if (cadre) return <main aria-label="La page, telle que le public la verrait">{shown}</main>;
  return (
    <>
      <PreviewBar
        path={path}
        version={version}
        language={langue}
        back={version ? { href: `${edit}/versions`, label: 'Revenir aux versions' } : { href: edit, label: 'Revenir à la composition' }}
        more={{ largeur }}
      />
      <div className="container preview-widths">
        <SectionNav
          label="Largeur de l’aperçu"
          items={[
            { href: address('ecran'), label: 'Grand écran', isCurrent: largeur === 'ecran' },
            { href: address('telephone'), label: 'Téléphone', isCurrent: largeur === 'telephone' },
          ]}
        />
      </div>
      {largeur === 'telephone' ? (
        <div className="preview-phone">
          <h1 className="sr-only">Aperçu sur un téléphone</h1>
          {/* oxlint-disable-next-line react/iframe-missing-sandbox -- a page of the portal, under its own policy */}
          <iframe src={address('ecran', { cadre: 'oui' })} title={`Aperçu de la page, ${work.territory.name}, sur un téléphone`} className="preview-frame" />
        </div>
      ) : (
        shown
      )}
    </>
  );
}

import type { Metadata } from 'next';
import { z } from 'zod';
import { HomeBlocks } from '@/components/home/home-blocks.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { PreviewBar } from '@/components/page/preview-bar.tsx';
import { previewHome } from '@/lib/content/use-cases/preview-home.ts';
import { fillHome } from '@/lib/web/home-content.ts';
import { locales } from '@/lib/web/i18n/locales.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Aperçu de l’accueil' };

const path = '/gestion/accueil/apercu';
const querySchema = z.object({
  langue: z.enum(locales).catch('fr').default('fr'),
  version: z.uuid().nullable().catch(null).default(null),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The draft, or an earlier version, as the public would see it in the language asked: same blocks, same components. */
export default async function HomePreviewPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const { langue, version } = querySchema.parse(await searchParams);
  const home = await previewHome(context, { versionId: version });
  if (!home.ok) return <NotFoundPage />;
  const blocks = await fillHome(home.value, langue, context.now);
  return (
    <>
      <PreviewBar
        path={path}
        version={version}
        language={langue}
        back={version ? { href: '/gestion/accueil/versions', label: 'Revenir aux versions' } : { href: '/gestion/accueil', label: 'Revenir à la composition' }}
      />
      <div lang={langue}>
        <HomeBlocks blocks={blocks} locale={langue} />
      </div>
    </>
  );
}

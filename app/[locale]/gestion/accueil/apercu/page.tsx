import type { Metadata } from 'next';
import { z } from 'zod';
import { HomeBlocks } from '@/components/home/home-blocks.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { SectionNav } from '@/components/ui/section-nav.tsx';
import { homeDraftSchema } from '@/lib/content/schema/home.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { fillHome } from '@/lib/web/home-content.ts';
import { locales } from '@/lib/web/i18n/locales.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Aperçu de l’accueil' };

const path = '/gestion/accueil/apercu';
const querySchema = z.object({ langue: z.enum(locales).catch('fr').default('fr') });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** The draft as the public would see it, in the language asked: same blocks, same components. */
export default async function HomePreviewPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const opened = await openPublication(context, { kind: 'home' });
  if (!opened.ok) return <NotFoundPage />;
  const { langue } = querySchema.parse(await searchParams);
  const blocks = await fillHome(homeDraftSchema.parse(opened.value.document), langue, context.now);
  return (
    <>
      <div className="container py-4">
        <p className="mb-3">
          <strong>Aperçu du brouillon enregistré.</strong> Le public ne le voit pas encore. <a href="/gestion/accueil">Revenir à la composition</a>
        </p>
        <SectionNav
          label="Langue de l’aperçu"
          items={[
            { href: path, label: 'En français', isCurrent: langue === 'fr' },
            { href: `${path}?langue=en`, label: 'En anglais', isCurrent: langue === 'en' },
          ]}
        />
      </div>
      <div lang={langue}>
        <HomeBlocks blocks={blocks} locale={langue} />
      </div>
    </>
  );
}

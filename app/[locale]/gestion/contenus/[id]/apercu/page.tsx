import type { Metadata } from 'next';
import { cache } from 'react';
import { ArticleView } from '@/components/content/article-view.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { SectionNav } from '@/components/ui/section-nav.tsx';
import { previewPublication } from '@/lib/content/use-cases/preview-publication.ts';
import { articleSubjects } from '@/lib/web/article-subjects.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Read once a request: for the title, then for the page. */
const read = cache(async (publicationId: string, versionId: string | null, language: 'fr' | 'en') =>
  previewPublication(await getContext(), { publicationId, versionId, language }),
);

async function asked({ params, searchParams }: Props) {
  const [{ id }, { langue, version }] = await Promise.all([params, searchParams]);
  return { id, versionId: typeof version === 'string' ? version : null, language: langue === 'en' ? 'en' : 'fr' } as const;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { id, versionId, language } = await asked(props);
  const found = await read(id, versionId, language);
  return found.ok ? { title: `Aperçu de « ${found.value.title} »` } : notFoundMetadata();
}

export default async function PreviewPage(props: Props) {
  const { id, versionId, language } = await asked(props);
  const edit = `/gestion/contenus/${id}`;
  await requireContext(`${edit}/apercu`);
  const found = await read(id, versionId, language);
  if (!found.ok) return <NotFoundPage />;
  const { article } = found.value;
  const address = (wanted: string) => `${edit}/apercu?${new URLSearchParams({ langue: wanted, ...(versionId ? { version: versionId } : {}) })}`;
  return (
    <>
      <div className="container preview-bar [&>nav]:mb-0">
        <p>
          <strong>Aperçu</strong> : vous seul voyez cette page.
        </p>
        <SectionNav
          label="Langue de l’aperçu"
          items={[
            { href: address('fr'), label: 'Français', isCurrent: language === 'fr' },
            { href: address('en'), label: 'Anglais', isCurrent: language === 'en' },
          ]}
        />
        <LinkButton href={versionId ? `${edit}/versions` : edit} small>
          {versionId ? 'Revenir aux versions' : 'Revenir au texte'}
        </LinkButton>
      </div>
      <div lang={language}>
        <ArticleView article={article} locale={language} subjects={await articleSubjects(language, article)} />
      </div>
    </>
  );
}

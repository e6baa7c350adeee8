import type { Metadata } from 'next';
import { ArticleView } from '@/components/content/article-view.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { SectionNav } from '@/components/ui/section-nav.tsx';
import { previewPublication } from '@/lib/content/use-cases/preview-publication.ts';
import { articleSubjects } from '@/lib/web/article-subjects.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Aperçu' };

type Props = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function PreviewPage({ params, searchParams }: Props) {
  const { id } = await params;
  const edit = `/gestion/contenus/${id}`;
  const context = await requireContext(`${edit}/apercu`);
  const { langue, version } = await searchParams;
  const language = langue === 'en' ? 'en' : 'fr';
  const versionId = typeof version === 'string' ? version : null;
  const found = await previewPublication(context, { publicationId: id, versionId, language });
  if (!found.ok) return <NotFoundPage />;
  const { article } = found.value;
  const address = (wanted: string) => `${edit}/apercu?${new URLSearchParams({ langue: wanted, ...(versionId ? { version: versionId } : {}) })}`;
  return (
    <>
      <div className="container preview-bar">
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

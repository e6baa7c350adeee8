import type { Metadata } from 'next';
import { cache } from 'react';
import { ArticleView } from '@/components/content/article-view.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { PreviewBar } from '@/components/page/preview-bar.tsx';
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
  return (
    <>
      <PreviewBar
        path={`${edit}/apercu`}
        version={versionId}
        language={language}
        back={versionId ? { href: `${edit}/versions`, label: 'Revenir aux versions' } : { href: edit, label: 'Revenir au texte' }}
      />
      <div lang={language}>
        <ArticleView article={article} locale={language} subjects={await articleSubjects(language, article)} />
      </div>
    </>
  );
}

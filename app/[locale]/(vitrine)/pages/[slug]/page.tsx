import type { Metadata } from 'next';
import { getLocale } from 'next-intl/server';
import { ArticleView } from '@/components/content/article-view.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { GonePage } from '@/components/page/gone-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { publishedArticle } from '@/lib/content/loaders.ts';
import { articleMetadata, writtenPage } from '@/lib/web/article-metadata.ts';
import { articleSubjects } from '@/lib/web/article-subjects.ts';
import { publisher } from '@/lib/web/publisher.ts';
import { articleData } from '@/lib/web/structured-data.ts';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const locale = await getLocale();
  return articleMetadata(locale, `/pages/${slug}`, await publishedArticle(locale, 'page', slug));
}

export default async function EditorialPage({ params }: Props) {
  const { slug } = await params;
  const locale = await getLocale();
  const article = await publishedArticle(locale, 'page', slug);
  if (article === null) return <NotFoundPage />;
  if (article === 'removed') return <GonePage />;
  const subjects = await articleSubjects(locale, article);
  const { site } = publisher();
  const label = { label: article.title, ...(article.language === locale ? {} : { lang: article.language }) };
  return (
    <VitrinePage
      path={`/pages/${slug}`}
      crumbs={[label]}
      data={[articleData({ site, locale }, writtenPage(site, `/pages/${slug}`, article))]}
    >
      <NoScriptPage />
      <ArticleView article={article} locale={locale} subjects={subjects} />
    </VitrinePage>
  );
}

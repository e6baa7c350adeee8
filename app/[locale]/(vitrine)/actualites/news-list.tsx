import { getLocale, getTranslations } from 'next-intl/server';
import { ArticleCard } from '@/components/content/article-card.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { newsPage } from '@/lib/content/loaders.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

/** Address of a page (from 1) of the news. */
export function newsPath(page: number): `/${string}` {
  return page === 1 ? '/actualites' : `/actualites/page/${page}`;
}

/** A page of the news; one that does not exist is no page. */
export async function NewsList({ page }: { page: number }) {
  const locale = await getLocale();
  const [t, { articles, pages }] = await Promise.all([getTranslations('articles'), newsPage(locale, page)]);
  if (page > pages) return <NotFoundPage />;
  const crumbs = page === 1 ? [{ label: t('newsTitle') }] : [{ label: t('newsTitle'), path: newsPath(1) }, { label: t('page', { page }) }];
  return (
    <VitrinePage path={newsPath(page)} crumbs={crumbs}>
      <NoScriptPage />
      <PageHeader title={page === 1 ? t('newsTitle') : t('newsPage', { page })} lead={t('newsLead')} />
      <div className="container pb-16">
        {articles.length === 0 ? (
          <EmptyState title={t('newsEmpty')} action={<LinkButton href={localizedPath(locale, '/demarche')}>{t('approach')}</LinkButton>}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <ul className="article-list">
            {articles.map((article, index) => (
              <ArticleCard key={article.id} article={article} isFirst={page === 1 && index === 0} />
            ))}
          </ul>
        )}
        <Pagination
          label={t('pagination')}
          page={page}
          pages={pages}
          hrefOf={(number) => localizedPath(locale, newsPath(number))}
          words={{ previous: t('previous'), next: t('next'), page: (number) => t('page', { page: number }) }}
        />
        <p className="article-feed">
          <a href={localizedPath(locale, '/actualites/atom.xml')}>{t('feed')}</a>
        </p>
      </div>
    </VitrinePage>
  );
}

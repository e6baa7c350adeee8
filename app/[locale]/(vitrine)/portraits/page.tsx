import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ArticleCard } from '@/components/content/article-card.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { publishedPortraits } from '@/lib/content/loaders.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';

/** More would weigh too much for one page; the earlier ones are found by the search and from portrait to portrait. */
const most = 15;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('articles');
  return publicMetadata({ locale: await getLocale(), path: '/portraits', title: t('portraitsTitle'), description: t('portraitsDescription') });
}

export default async function PortraitsPage() {
  const locale = await getLocale();
  const [t, portraits] = await Promise.all([getTranslations('articles'), publishedPortraits(locale, most)]);
  return (
    <VitrinePage path="/portraits" crumbs={[{ label: t('portraitsTitle') }]}>
      <NoScriptPage />
      <PageHeader title={t('portraitsTitle')} lead={t('portraitsLead')} />
      <div className="container pb-16">
        {portraits.length === 0 ? (
          <EmptyState title={t('portraitsEmpty')} action={<LinkButton href={localizedPath(locale, '/demarche')}>{t('approach')}</LinkButton>}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <ul className="article-list">
            {portraits.map((portrait) => (
              <ArticleCard key={portrait.id} article={portrait} />
            ))}
          </ul>
        )}
      </div>
    </VitrinePage>
  );
}

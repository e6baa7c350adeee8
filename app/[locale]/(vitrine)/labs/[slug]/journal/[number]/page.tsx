import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { asTerre } from '@/components/brand/terre.ts';
import { LabLogbook } from '@/components/labs/lab-logbook.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { publicLab } from '@/lib/labs/loaders.ts';
import { logbookPage } from '@/lib/labs/rules/logbook.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ slug: string; number: string }> };

async function find(params: Props['params']) {
  const { slug, number } = await params;
  const lab = await publicLab(slug);
  const shown = lab ? logbookPage(lab.notes, number) : null;
  if (!lab || !shown) return null;
  const locale = await getLocale();
  const themes = await themesWithTerres(locale);
  const terre = themes.find((theme) => lab.themeIds.includes(theme.slug))?.terre.slug;
  const addressOf = (page: number) => `/labs/${slug}/journal/${page}` as const;
  return { lab, shown, locale, terre, addressOf };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  if (!found) return notFoundMetadata();
  const { lab, shown, locale, terre, addressOf } = found;
  const t = await getTranslations('labs');
  return publicMetadata({
    locale,
    path: addressOf(shown.page),
    title: t('logbookTitle', { lab: lab.title, page: shown.page }),
    description: t('logbookLead', { lab: lab.title }),
    terre,
    feed: '/labs/atom.xml',
  });
}

/** All the notes of a LAB, newest first, a dozen a page. */
export default async function LogbookPage({ params }: Props) {
  const found = await find(params);
  if (!found) return <NotFoundPage />;
  const { lab, shown, locale, terre, addressOf } = found;
  const t = await getTranslations('labs');
  return (
    <VitrinePage
      path={addressOf(shown.page)}
      crumbs={[{ path: '/labs', label: t('title') }, { path: `/labs/${lab.slug}`, label: lab.title, lang: 'fr' }, { label: t('logbook') }]}
    >
      <NoScriptPage />
      <PageHeader title={t('notes')} over={<span lang="fr">{lab.title}</span>} lead={t('logbookLead', { lab: lab.title })} terre={asTerre(terre ?? '')} />
      <div className="container pb-16">
        <LabLogbook notes={shown.notes} heading="h2" />
        <Pagination
          label={t('logbookPages')}
          page={shown.page}
          pages={shown.pages}
          hrefOf={(page) => localizedPath(locale, addressOf(page))}
          words={{ previous: t('previous'), next: t('next'), page: (number) => t('page', { number }) }}
        />
      </div>
    </VitrinePage>
  );
}

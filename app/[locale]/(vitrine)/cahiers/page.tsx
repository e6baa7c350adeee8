import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PublicCahierCard } from '@/components/cahiers/public-cahier-card.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { HeldPage } from '@/components/page/held-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { FilterForm } from '@/components/ui/filter-form.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { callsOfPublicCahiers, publicCahiers, publicCahiersPageSize } from '@/lib/cahiers/loaders.ts';
import { publicFilterSchema } from '@/lib/cahiers/schema/public.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';
import { localizedPath, queryOf } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('cahiers');
  return publicMetadata({
    locale: await getLocale(),
    path: '/cahiers',
    title: t('title'),
    description: t('lead'),
    isVariant: Object.keys(await searchParams).length > 0,
  });
}

export default async function CahiersPage({ searchParams }: Props) {
  const asked = await searchParams;
  const filter = publicFilterSchema.parse(asked);
  const locale = await getLocale();
  const [t, themes, territories, calls, found] = await Promise.all([
    getTranslations('cahiers'),
    themesWithTerres(locale),
    allTerritories(),
    callsOfPublicCahiers(),
    publicCahiers({ search: filter.recherche, call: filter.appel, theme: filter.theme, territory: filter.territoire }, filter.page),
  ]);
  const path = localizedPath(locale, '/cahiers');
  const terreOf = new Map(themes.map((theme) => [theme.slug, theme.terre.slug]));
  const choices = [
    { name: 'appel', label: t('filterCall'), value: filter.appel, all: t('all'), options: calls.map(({ slug, title }) => ({ value: slug, label: title, lang: 'fr' })) },
    { name: 'theme', label: t('filterTheme'), value: filter.theme, all: t('all'), options: themes.map(({ slug, name }) => ({ value: slug, label: name })) },
    {
      name: 'territoire',
      label: t('filterTerritory'),
      value: filter.territoire, all: t('all'),
      options: territories.map(({ slug, name }) => ({ value: slug, label: name })),
    },
  ];
  const { page: _page, ...given } = filter;
  const kept = Object.entries(given).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  const hrefOf = (page: number) => `${path}?${new URLSearchParams([...kept, ['page', String(page)]])}`;
  return (
    <VitrinePage path="/cahiers" query={queryOf(asked)} crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <HeldPage seconds={1} />
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="container pb-16">
        <FilterForm
          action={path}
          label={t('filter')}
          search={{ name: 'recherche', label: t('search'), value: filter.recherche }}
          choices={choices}
          apply={t('apply')}
        />
        <p className="mb-4 text-ink-soft" role="status">
          {t('count', { count: found.total })}
        </p>
        {found.cahiers.length > 0 ? (
          <CardGrid>
            {found.cahiers.map((cahier) => (
              <PublicCahierCard key={cahier.id} cahier={cahier} terre={terreOf.get(cahier.proposals[0]?.themeId ?? '')} headingLevel="h2" />
            ))}
          </CardGrid>
        ) : kept.length > 0 ? (
          <EmptyState title={t('emptyTitle')} action={<LinkButton href={path}>{t('reset')}</LinkButton>}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <EmptyState title={t('emptyAllTitle')} action={<LinkButton href={localizedPath(locale, '/appels')}>{t('seeCalls')}</LinkButton>}>
            {t('emptyAllText')}
          </EmptyState>
        )}
        <Pagination
          label={t('pages')}
          page={filter.page}
          pages={Math.ceil(found.total / publicCahiersPageSize)}
          hrefOf={hrefOf}
          words={{ previous: t('previous'), next: t('next'), page: (number) => t('page', { number }) }}
        />
      </div>
    </VitrinePage>
  );
}

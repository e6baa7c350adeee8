import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { LabCard } from '@/components/labs/lab-card.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { HeldPage } from '@/components/page/held-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { FilterForm } from '@/components/ui/filter-form.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { publicLabs, publicLabsPageSize } from '@/lib/labs/loaders.ts';
import { labStatuses } from '@/lib/labs/rules/life.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';
import { localizedPath, queryOf } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('labs');
  return publicMetadata({
    locale: await getLocale(),
    path: '/labs',
    title: t('title'),
    description: t('lead'),
    feed: '/labs/atom.xml',
    isVariant: Object.keys(await searchParams).length > 0,
  });
}

const filterSchema = z.object({
  statut: z.enum(labStatuses).nullable().catch(null).default(null),
  theme: z.string().max(60).nullable().catch(null).default(null),
  territoire: z.string().regex(/^\d{9}$/).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(1_000).catch(1).default(1),
});

export default async function LabsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const filter = filterSchema.parse(asked);
  const locale = await getLocale();
  const [t, themes, territories, found] = await Promise.all([
    getTranslations('labs'),
    themesWithTerres(locale),
    allTerritories(),
    publicLabs({ status: filter.statut, themeId: filter.theme || null, territorySiren: filter.territoire }, filter.page),
  ]);
  const path = localizedPath(locale, '/labs');
  const terreOf = new Map(themes.map((theme) => [theme.slug, theme.terre.slug]));
  const choices = [
    { name: 'statut', label: t('filterStatus'), value: filter.statut, all: t('all'), options: labStatuses.map((value) => ({ value, label: t(`status.${value}`) })) },
    { name: 'theme', label: t('filterTheme'), value: filter.theme, all: t('all'), options: themes.map(({ slug, name }) => ({ value: slug, label: name })) },
    {
      name: 'territoire',
      label: t('filterTerritory'),
      value: filter.territoire, all: t('all'),
      options: territories.map(({ siren, name }) => ({ value: siren, label: name })),
    },
  ];
  const hrefOf = (page: number) => {
    const { page: _page, ...kept } = filter;
    const given = Object.entries(kept).flatMap(([name, value]) => (value ? [[name, value]] : []));
    return `${path}?${new URLSearchParams([...given, ['page', String(page)]])}`;
  };
  return (
    <VitrinePage path="/labs" query={queryOf(asked)} crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <HeldPage seconds={1} />
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="container pb-16">
        <FilterForm action={path} label={t('filter')} choices={choices} apply={t('apply')} />
        <p className="mb-4 text-ink-soft" role="status">
          {t('count', { count: found.total })}
        </p>
        {found.labs.length === 0 ? (
          <EmptyState title={t('emptyTitle')} action={<LinkButton href={path}>{t('emptyAction')}</LinkButton>}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <CardGrid>
            {found.labs.map((lab) => (
              <LabCard key={lab.id} lab={lab} terre={terreOf.get(lab.themeIds[0] ?? '')} headingLevel="h2" />
            ))}
          </CardGrid>
        )}
        <Pagination
          label={t('pages')}
          page={filter.page}
          pages={Math.ceil(found.total / publicLabsPageSize)}
          hrefOf={hrefOf}
          words={{ previous: t('previous'), next: t('next'), page: (number) => t('page', { number }) }}
        />
      </div>
    </VitrinePage>
  );
}

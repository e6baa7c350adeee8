import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { HeldPage } from '@/components/page/held-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { FilterForm } from '@/components/ui/filter-form.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { publicActors, publicActorsPageSize } from '@/lib/actors/loaders.ts';
import { actorKinds } from '@/lib/actors/rules/identifiers.ts';
import type { ActorKind } from '@/lib/actors/types.ts';
import { localizedPath, queryOf } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('actors');
  return publicMetadata({
    locale: await getLocale(),
    path: '/acteurs',
    title: t('title'),
    description: t('lead'),
    isVariant: Object.keys(await searchParams).length > 0,
  });
}

const filterSchema = z.object({
  recherche: z.string().max(200).catch('').default(''),
  genre: z.enum(actorKinds as [ActorKind, ...ActorKind[]]).nullable().catch(null).default(null),
  page: z.coerce.number().int().min(1).max(1000).catch(1).default(1),
});

export default async function PublicActorsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const filter = filterSchema.parse(asked);
  const locale = await getLocale();
  const [t, { actors, total }] = await Promise.all([getTranslations('actors'), publicActors(filter.recherche, filter.genre, filter.page)]);
  const path = localizedPath(locale, '/acteurs');
  const hrefOf = (page: number) => {
    const given = { recherche: filter.recherche, genre: filter.genre ?? '', page: String(page) };
    return `${path}?${new URLSearchParams(Object.entries(given).filter(([, value]) => value !== ''))}`;
  };
  return (
    <VitrinePage path="/acteurs" query={queryOf(asked)} crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <HeldPage seconds={1} />
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="container pb-16">
        <FilterForm
          action={path}
          label={t('filter')}
          search={{ name: 'recherche', label: t('filterSearch'), value: filter.recherche }}
          choices={[
            {
              name: 'genre',
              label: t('filterKind'),
              value: filter.genre,
              all: t('all'),
              options: actorKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })),
            },
          ]}
          apply={t('apply')}
        />
        <p role="status" className="mb-4 text-ink-soft">
          {t('count', { count: total })}
        </p>
        {actors.length === 0 ? (
          <EmptyState title={t('emptyTitle')} action={<LinkButton href={path}>{t('emptyAction')}</LinkButton>}>
            {t('emptyText')}
          </EmptyState>
        ) : (
          <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
            {actors.map((actor) => (
              <li key={actor.id} className="border-b border-line py-3">
                <a className="font-semibold underline underline-offset-4" lang="fr" href={localizedPath(locale, `/acteurs/${actor.slug}`)}>
                  {actor.name}
                </a>
                <span className="block text-small text-ink-soft">
                  {t(`kind.${actor.kind}`)}
                  {actor.communeName ? `, ${actor.communeName}` : ''}
                </span>
                {actor.demonstration ? <Badge>{t('demonstration')}</Badge> : null}
              </li>
            ))}
          </ul>
        )}
        <Pagination
          label={t('pages')}
          page={filter.page}
          pages={Math.ceil(total / publicActorsPageSize)}
          hrefOf={hrefOf}
          words={{ previous: t('previous'), next: t('next'), page: (number) => t('page', { number }) }}
        />
        <div className="mt-12">
          <Notice tone="info" title={t('join')}>
            <p className="mb-3">{t('joinText')}</p>
            <LinkButton href="/mon-espace/acteurs/nouveau">{t('joinAction')}</LinkButton>
          </Notice>
        </div>
      </div>
    </VitrinePage>
  );
}

import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NothingFound } from '@/components/search/nothing-found.tsx';
import { SearchForm } from '@/components/search/search-form.tsx';
import { SearchKinds } from '@/components/search/search-kinds.tsx';
import { SearchNotices } from '@/components/search/search-notices.tsx';
import { SearchResult } from '@/components/search/search-result.tsx';
import { HeldPage } from '@/components/page/held-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { resultsPageSize, searchPortal } from '@/lib/search/loaders.ts';
import { parseQuery } from '@/lib/search/rules/query.ts';
import { type SearchInput, searchSchema } from '@/lib/search/schema.ts';
import { localizedPath, queryOf } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';

export const dynamic = 'force-dynamic';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/** Longest part of a search that the title of a page bears, in characters. */
const longestTitle = 60;

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('search');
  const { text } = parseQuery(searchSchema.parse(await searchParams).q);
  return publicMetadata({
    locale: await getLocale(),
    path: '/recherche',
    title: text === '' ? t('title') : t('titleOf', { query: text.slice(0, longestTitle) }),
    description: t('description'),
    isVariant: Object.keys(await searchParams).length > 0,
  });
}

export default async function SearchPage({ searchParams }: Props) {
  const input = searchSchema.parse(await searchParams);
  const { text, isCut } = parseQuery(input.q);
  const locale = await getLocale();
  const [t, outcome] = await Promise.all([
    getTranslations('search'),
    searchPortal({
      query: text,
      language: locale,
      filters: { kind: input.type, terre: input.terre, territory: input.territoire },
      sort: input.tri,
      page: input.page,
    }),
  ]);
  const path = localizedPath(locale, '/recherche');
  /** The same search with something else; a change leads back to the first page. */
  const asked = (changed: Partial<SearchInput>) => {
    const { q, type, terre, territoire, tri, page } = { ...input, q: text, page: 1, ...changed };
    const given = { q, type, terre, territoire, tri: tri === 'date' ? tri : null, page: page > 1 ? String(page) : null };
    return queryOf(Object.fromEntries(Object.entries(given).filter((entry): entry is [string, string] => Boolean(entry[1]))));
  };
  const hrefOf = (changed: Partial<SearchInput>) => `${path}${asked(changed)}`;
  const { results, total, unfiltered, kinds, terres, territories } = outcome;
  return (
    <VitrinePage path="/recherche" query={asked({ page: input.page })} crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <HeldPage seconds={10} />
      <PageHeader title={t('title')} lead={text === '' ? t('lead') : undefined}>
        <SearchForm action={path} input={input} text={text} terres={terres} territories={territories} />
      </PageHeader>
      <div className="container search-page">
        {kinds.length > 0 ? <SearchKinds kinds={kinds} chosen={input.type} hrefOf={(type) => hrefOf({ type })} /> : null}
        <div className="search-found">
          <SearchNotices outcome={outcome} text={text} isCut={isCut} hrefOf={(q) => hrefOf({ q })} />
          {total > 0 ? (
            <p className="search-count" role="status">
              {text === '' ? t('countAll', { count: total }) : outcome.corrections.length > 0 || outcome.isRelaxed ? t('countFound', { count: total }) : t('count', { count: total, query: text })}
            </p>
          ) : null}
          {results.length > 0 ? (
            <ol className="search-results" start={1 + (input.page - 1) * resultsPageSize}>
              {results.map((result) => (
                <SearchResult key={`${result.kind} ${result.objectId}`} result={result} />
              ))}
            </ol>
          ) : total > 0 ? (
            <NothingFound title={t('emptyPage')} action={{ href: hrefOf({}), label: t('firstPage') }} />
          ) : unfiltered > 0 ? (
            <NothingFound
              title={t('emptyFiltered')}
              action={{ href: hrefOf({ type: null, terre: null, territoire: null }), label: t('withoutFilters', { count: unfiltered }) }}
            />
          ) : (
            <NothingFound title={t('emptyTitle', { query: text })} />
          )}
          <Pagination
            label={t('pages')}
            page={input.page}
            pages={Math.ceil(total / resultsPageSize)}
            hrefOf={(page) => hrefOf({ page })}
            words={{ previous: t('previous'), next: t('next'), page: (number) => t('page', { number }) }}
          />
        </div>
      </div>
    </VitrinePage>
  );
}

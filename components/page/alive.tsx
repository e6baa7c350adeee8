import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PublicCahierCard } from '@/components/cahiers/public-cahier-card.tsx';
import { CallCard } from '@/components/calls/call-card.tsx';
import { articleFolders } from '@/components/content/article-card.tsx';
import { LabCard } from '@/components/labs/lab-card.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import type { PublicCahierSummary } from '@/lib/cahiers/types/public.ts';
import type { CallSummary } from '@/lib/calls/types.ts';
import type { ArticleSummary } from '@/lib/content/types/published.ts';
import type { LabSummary } from '@/lib/labs/types.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';

type Props = {
  /** calls that one may answer now */
  calls?: readonly CallSummary[];
  labs: readonly LabSummary[];
  cahiers: readonly PublicCahierSummary[];
  /** news, and portraits */
  articles?: readonly ArticleSummary[];
  /** slug of the terre of each theme, by the theme's */
  terreOf: ReadonlyMap<string, string>;
  /** what is said when there is nothing yet */
  empty: string;
  /** end of the address of the lists: « ?theme=… »; empty for the whole lists */
  labsQuery: string;
  cahiersQuery: string;
};

/** What is alive on a theme or in a territory: calls to answer, LABs, cahiers. */
export function Alive({ calls = [], labs, cahiers, articles = [], terreOf, empty, labsQuery, cahiersQuery }: Props) {
  const t = useTranslations('alive');
  const locale = useLocale();
  const terre = (themeId: string | null | undefined) => terreOf.get(themeId ?? '');
  if (calls.length + labs.length + cahiers.length + articles.length === 0) {
    return <EmptyState title={empty} action={<LinkButton href={localizedPath(locale, '/demarche')}>{t('how')}</LinkButton>} />;
  }
  return (
    <div className="grid gap-10">
      {calls.length > 0 ? (
        <Group title={t('calls')}>
          {calls.map((call) => (
            <CallCard key={call.id} call={call} phase="open" headingLevel="h4" />
          ))}
        </Group>
      ) : null}
      {labs.length > 0 ? (
        <Group title={t('labs')} more={<a href={localizedPath(locale, `/labs${labsQuery}`)}>{t('allLabs')}</a>}>
          {labs.map((lab) => (
            <LabCard key={lab.id} lab={lab} terre={terre(lab.themeIds[0])} headingLevel="h4" />
          ))}
        </Group>
      ) : null}
      {cahiers.length > 0 ? (
        <Group title={t('cahiers')} more={<a href={localizedPath(locale, `/cahiers${cahiersQuery}`)}>{t('allCahiers')}</a>}>
          {cahiers.map((cahier) => (
            <PublicCahierCard key={cahier.id} cahier={cahier} terre={terre(cahier.proposals[0]?.themeId)} headingLevel="h4" />
          ))}
        </Group>
      ) : null}
      {articles.length > 0 ? (
        <div className="grid gap-5">
          <h3>{t('articles')}</h3>
          <ul className="grid gap-2">
            {articles.map(({ id, kind, slug, language, title, portrait }) => (
              <li key={id}>
                <a href={localizedPath(locale, `${articleFolders[kind]}/${slug}`)} lang={language === locale ? undefined : language}>
                  {portrait ? portrait.personName : title}
                </a>
              </li>
            ))}
          </ul>
          <p>
            <a href={localizedPath(locale, '/actualites')}>{t('allNews')}</a>
          </p>
        </div>
      ) : null}
    </div>
  );
}

function Group({ title, more, children }: { title: string; more?: ReactNode; children: ReactNode }) {
  return (
    <div className="grid gap-5 [&>a]:justify-self-start">
      <h3>{title}</h3>
      <CardGrid>{children}</CardGrid>
      {more}
    </div>
  );
}

import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CallCard } from '@/components/calls/call-card.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { publicCalls } from '@/lib/calls/loaders.ts';
import { callPhase } from '@/lib/calls/rules/life.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('calls');
  return publicMetadata({ locale: await getLocale(), path: '/appels', title: t('title'), description: t('lead') });
}

export default async function CallsPage() {
  const locale = await getLocale();
  const [t, calls] = await Promise.all([getTranslations('calls'), publicCalls()]);
  const now = new Date();
  const phased = calls.map((call) => ({ call, phase: callPhase(call, now) }));
  // The first to close, the first to open, the last closed.
  const open = phased.filter(({ phase }) => phase === 'open').toReversed();
  const upcoming = phased.filter(({ phase }) => phase === 'upcoming').toSorted((a, b) => a.call.opensAt.getTime() - b.call.opensAt.getTime());
  const past = phased.filter(({ phase }) => phase === 'closed' || phase === 'cancelled');
  return (
    <VitrinePage path="/appels" crumbs={[{ label: t('title') }]}>
      <NoScriptPage />
      <PageHeader title={t('title')} lead={t('lead')} />
      <div className="container grid grid-cols-1 gap-14 pb-16">
        <section>
          <h2 className="mb-5">{t('open')}</h2>
          {open.length === 0 ? (
            <EmptyState title={t('noneOpenTitle')} action={<LinkButton href={localizedPath(locale, '/cahiers')}>{t('noneOpenAction')}</LinkButton>}>
              {t('noneOpenText')}
            </EmptyState>
          ) : (
            <CardGrid>
              {open.map((each) => (
                <CallCard key={each.call.id} {...each} />
              ))}
            </CardGrid>
          )}
        </section>
        {[
          { title: t('upcoming'), list: upcoming },
          { title: t('past'), list: past },
        ].map(({ title, list }) =>
          list.length === 0 ? null : (
            <section key={title}>
              <h2 className="mb-5">{title}</h2>
              <CardGrid>
                {list.map((each) => (
                  <CallCard key={each.call.id} {...each} />
                ))}
              </CardGrid>
            </section>
          ),
        )}
      </div>
    </VitrinePage>
  );
}

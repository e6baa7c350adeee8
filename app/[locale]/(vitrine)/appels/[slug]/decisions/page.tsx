import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CallResults } from '@/components/committee/call-results.tsx';
import { DecisionFiles } from '@/components/committee/decision-files.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { publicCall } from '@/lib/calls/loaders.ts';
import { callResults } from '@/lib/committee/loaders/call-results.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const call = await publicCall(slug);
  if (!call) return notFoundMetadata();
  const t = await getTranslations('decisions');
  return publicMetadata({
    locale: await getLocale(),
    path: `/appels/${slug}/decisions`,
    title: t('titleOf', { call: call.title }),
    description: t('lead'),
  });
}

export default async function CallDecisionsPage({ params }: Props) {
  const { slug } = await params;
  const call = await publicCall(slug);
  if (!call) return <NotFoundPage />;
  const [locale, t, calls, { results, waiting, files }] = await Promise.all([getLocale(), getTranslations('decisions'), getTranslations('calls'), callResults(call.id)]);
  const crumbs = [{ path: '/appels' as const, label: calls('title') }, { path: `/appels/${slug}` as const, label: call.title, lang: 'fr' }, { label: t('title') }];
  return (
    <VitrinePage path={`/appels/${slug}/decisions`} crumbs={crumbs}>
      <NoScriptPage />
      <PageHeader title={t('title')} over={<span lang="fr">{call.title}</span>} lead={t('lead')}>
        {call.demonstration ? (
          <p className="mt-4">
            <Badge>{calls('demonstration')}</Badge>
          </p>
        ) : null}
      </PageHeader>
      <div className="container grid grid-cols-1 gap-12 pb-16 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-12">
          <CallResults results={results} waiting={waiting} />
        </div>
        <div className="grid content-start gap-8">
          <DecisionFiles slug={slug} files={files} waiting={waiting} />
          <p className="not-printed">
            <LinkButton href={localizedPath(locale, `/appels/${slug}`)}>{calls('back')}</LinkButton>
          </p>
        </div>
      </div>
    </VitrinePage>
  );
}

import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { CriterionSheet } from '@/components/calls/criterion-sheet.tsx';
import { JudgingTable } from '@/components/calls/judging-table.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { publicCall, rubricVersion } from '@/lib/calls/loaders.ts';
import { missingEnglish } from '@/lib/vision/rules/kinds.ts';
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
  const t = await getTranslations('calls');
  return publicMetadata({
    locale: await getLocale(),
    path: `/appels/${slug}/grille`,
    title: `${t('rubricTitle')} – ${call.title}`,
    description: t('rubricLead'),
  });
}

export default async function RubricPage({ params }: Props) {
  const { slug } = await params;
  const call = await publicCall(slug);
  const rubric = call && (await rubricVersion(call.rubricVersionId));
  if (!call || !rubric) return <NotFoundPage />;
  const [locale, t] = await Promise.all([getLocale(), getTranslations('calls')]);
  const crumbs = [{ path: '/appels' as const, label: t('title') }, { path: `/appels/${slug}` as const, label: call.title, lang: 'fr' }, { label: t('rubricTitle') }];
  return (
    <VitrinePage path={`/appels/${slug}/grille`} crumbs={crumbs}>
      <NoScriptPage />
      <PageHeader
        title={t('rubricTitle')}
        over={<span lang="fr">{call.title}</span>}
        lead={t('rubricLead')}
      />
      <div className="container container-narrow grid gap-14 pb-16">
        <div className="grid gap-4">
          <p>{t('judgedText', { quorum: call.quorum })}</p>
          <p>{t('insufficient')}</p>
          {locale === 'en' && missingEnglish(rubric.criteria) > 0 ? <p>{t('untranslated')}</p> : null}
          <JudgingTable rubric={rubric} rules={call} />
          <p className="text-small text-ink-soft" lang="fr">
            {t('rubricVersion', { name: rubric.name, number: rubric.number })}
          </p>
          <p className="not-printed text-ink-soft">{t('print')}</p>
        </div>
        {rubric.criteria.map((criterion) => (
          <CriterionSheet key={criterion.key} criterion={criterion} />
        ))}
        <p className="not-printed">
          <LinkButton href={localizedPath(locale, `/appels/${slug}`)}>{t('back')}</LinkButton>
        </p>
      </div>
    </VitrinePage>
  );
}

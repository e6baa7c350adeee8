import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { JudgingTable } from '@/components/calls/judging-table.tsx';
import { PhaseBadge } from '@/components/calls/phase-badge.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Countdown } from '@/components/ui/countdown.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import { publicCall, publishedQuestions, rubricVersion } from '@/lib/calls/loaders.ts';
import { callResults } from '@/lib/committee/loaders/call-results.ts';
import { acceptsDrafts, acceptsQuestions, callPhase } from '@/lib/calls/rules/life.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
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
  return publicMetadata({ locale: await getLocale(), path: `/appels/${slug}`, title: call.title, description: call.summary });
}

export default async function CallPage({ params }: Props) {
  const { slug } = await params;
  const call = await publicCall(slug);
  if (!call) return <NotFoundPage />;
  const locale = await getLocale();
  const [t, decisions, { results, waiting }, kinds, themes, rubric, questions] = await Promise.all([
    getTranslations('calls'),
    getTranslations('decisions'),
    callResults(call.id),
    getTranslations('actors'),
    themesWithTerres(locale),
    rubricVersion(call.rubricVersionId),
    publishedQuestions(call.id),
  ]);
  const now = new Date();
  const phase = callPhase(call, now);
  const path = localizedPath(locale, `/appels/${slug}`);
  return (
    <VitrinePage path={`/appels/${slug}`} crumbs={[{ path: '/appels', label: t('title') }, { label: call.title, lang: 'fr' }]}>
      <NoScriptPage />
      <PageHeader title={call.title} titleLang="fr" over={t(`kind.${call.kind}`)} lead={<span lang="fr">{call.summary}</span>}>
        <p className="mt-4 flex flex-wrap items-center gap-3">
          <PhaseBadge phase={phase} />
          {call.demonstration ? <Badge>{t('demonstration')}</Badge> : null}
        </p>
        {phase === 'cancelled' ? null : (
          <p className="mt-3">
            {phase === 'upcoming' ? (
              <>
                {t('opensOn', { date: dateTimeInParis(call.opensAt, locale) })}
                <br />
              </>
            ) : null}
            {phase === 'closed' ? (
              t('closedOn', { date: dateTimeInParis(call.closesAt, locale) })
            ) : (
              <Countdown end={call.closesAt.toISOString()} lang={locale}>
                {t('closesOn', { date: dateTimeInParis(call.closesAt, locale) })}
              </Countdown>
            )}{' '}
            ({t('parisTime')})
          </p>
        )}
        <p className="not-printed mt-6 flex flex-wrap gap-3">
          {acceptsDrafts(call, now) ? (
            <LinkButton variant="primary" href={`/mon-espace/cahiers/nouveau?appel=${slug}`}>
              {phase === 'open' ? t('write') : t('prepare')}
            </LinkButton>
          ) : null}
          {results.length > 0 ? (
            <LinkButton variant="primary" href={`${path}/decisions`}>
              {decisions('link')}
            </LinkButton>
          ) : null}
          <LinkButton href={`${path}/formulaire`}>{t('readForm')}</LinkButton>
          <LinkButton href={`${path}/grille`}>{t('readRubric')}</LinkButton>
        </p>
      </PageHeader>
      <div className="container grid grid-cols-1 gap-12 pt-4 pb-16 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)] lg:grid-rows-[auto_1fr]">
        <div className="grid content-start gap-12">
          {phase === 'cancelled' ? (
            <Notice tone="warning" title={t('cancelledTitle')}>
              <Paragraphs text={call.cancelledFor} lang="fr" />
            </Notice>
          ) : null}
          {phase === 'closed' ? (
            <Notice tone="info" title={t('closedTitle')}>
              <p className="mb-3">{results.length > 0 && waiting === 0 ? decisions('allDecided') : t('closedText')}</p>
              <LinkButton href={localizedPath(locale, '/cahiers')}>{t('closedAction')}</LinkButton>
            </Notice>
          ) : null}
          <section>
            <h2 className="mb-4">{t('about')}</h2>
            <Paragraphs text={call.presentation} lang="fr" />
          </section>
        </div>
        <div className="grid content-start gap-12 sm:grid-cols-2 lg:col-start-2 lg:row-span-2 lg:row-start-1 lg:grid-cols-1">
          <section>
            <h2 className="mb-4">{t('who')}</h2>
            <ul className="prose">
              {call.openTo.map((kind) => (
                <li key={kind}>{kinds(`kinds.${kind}`)}</li>
              ))}
            </ul>
          </section>
          <section>
            <h2 className="mb-4">{t('themes')}</h2>
            <ul className="prose">
              {themes
                .filter((theme) => call.themeIds.includes(theme.slug))
                .map((theme) => (
                  <li key={theme.slug}>
                    <a href={localizedPath(locale, `/themes/${theme.slug}`)}>{theme.name}</a>
                  </li>
                ))}
            </ul>
          </section>
        </div>
        <div className="grid content-start gap-12">
          <section>
            <h2 className="mb-4">{t('judged')}</h2>
            <p className="mb-4 max-w-3xl">{t('judgedText', { quorum: call.quorum })}</p>
            {rubric ? <JudgingTable rubric={rubric} rules={call} /> : null}
          </section>
          <section>
            <h2 className="mb-4">{t('calendar')}</h2>
            <Paragraphs text={call.examinationCalendar} lang="fr" />
          </section>
          <section>
            <h2 className="mb-4">{t('publication')}</h2>
            <Paragraphs text={call.publicationTerms} lang="fr" />
          </section>
          <section id="questions">
            <h2 className="mb-4">{t('questions')}</h2>
            {questions.length === 0 ? <p className="text-ink-soft">{t('noQuestion')}</p> : null}
            <dl className="grid gap-6" lang="fr">
              {questions.map(({ id, question, answer }) => (
                <div key={id} className="border-b border-line pb-5">
                  <dt className="mb-2 font-bold whitespace-pre-line">{question}</dt>
                  <dd>
                    <Paragraphs text={answer} />
                  </dd>
                </div>
              ))}
            </dl>
            {acceptsQuestions(call, now) ? (
              <div className="not-printed mt-6">
                <p className="mb-3">{t('askText')}</p>
                <LinkButton href={`/mon-espace/appels/${slug}/question`}>{t('ask')}</LinkButton>
              </div>
            ) : null}
          </section>
        </div>
      </div>
    </VitrinePage>
  );
}

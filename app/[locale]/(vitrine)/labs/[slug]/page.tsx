import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { asTerre } from '@/components/brand/terre.ts';
import { LabLineage } from '@/components/labs/lab-lineage.tsx';
import { LabLogbook } from '@/components/labs/lab-logbook.tsx';
import { LabRoadmap } from '@/components/labs/lab-roadmap.tsx';
import { LabStatusBadge } from '@/components/labs/lab-status.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import { publishedDecisions } from '@/lib/committee/loaders/decisions.ts';
import { publicLab } from '@/lib/labs/loaders.ts';
import { latestNotes } from '@/lib/labs/rules/logbook.ts';
import { allTerritories } from '@/lib/territories/loaders/territories.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { placeOf } from '@/lib/web/site-data.ts';
import { labData } from '@/lib/web/structured-data.ts';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params;
  const lab = await publicLab(slug);
  if (!lab) return notFoundMetadata();
  const locale = await getLocale();
  const themes = await themesWithTerres(locale);
  return publicMetadata({
    locale,
    path: `/labs/${slug}`,
    title: lab.title,
    description: lab.summary,
    terre: themes.find((theme) => lab.themeIds.includes(theme.slug))?.terre.slug,
    kind: 'article',
    publishedAt: lab.publishedAt,
    feed: '/labs/atom.xml',
  });
}

export default async function LabPage({ params }: Props) {
  const { slug } = await params;
  const lab = await publicLab(slug);
  if (!lab) return <NotFoundPage />;
  const locale = await getLocale();
  const [t, themes, territories, decisions] = await Promise.all([
    getTranslations('labs'),
    themesWithTerres(locale),
    allTerritories(),
    publishedDecisions(lab.origins.map(({ proposalId }) => proposalId)),
  ]);
  const itsThemes = themes.filter((theme) => lab.themeIds.includes(theme.slug));
  const itsTerritories = territories.filter(({ siren }) => lab.territorySirens.includes(siren));
  return (
    <VitrinePage
      path={`/labs/${slug}`}
      crumbs={[{ path: '/labs', label: t('title') }, { label: lab.title, lang: 'fr' }]}
      data={[labData(placeOf(locale), lab)]}
    >
      <NoScriptPage />
      <PageHeader title={lab.title} titleLang="fr" lead={<span lang="fr">{lab.summary}</span>} terre={asTerre(itsThemes[0]?.terre.slug ?? '')}>
        <p className="mt-4 flex flex-wrap items-center gap-3">
          <LabStatusBadge status={lab.status} />
          {lab.demonstration ? <Badge>{t('demonstration')}</Badge> : null}
          <span>
            {lab.startsOn && lab.endsOn
              ? t('from', { start: dateInParis(lab.startsOn, locale), end: dateInParis(lab.endsOn, locale) })
              : t('notStarted')}
          </span>
        </p>
      </PageHeader>
      <div className="container grid grid-cols-1 gap-12 pb-16 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-12">
          {lab.pictureFileId ? (
            <img
              className="aspect-video w-full rounded-xl object-cover"
              src={`/api/labs/${slug}/picture?v=${lab.pictureFileId}`}
              alt={lab.pictureAlt}
              lang="fr"
              width={1280}
              height={720}
              decoding="async"
            />
          ) : null}
          {lab.presentation ? (
            <section>
              <h2 className="mb-4">{t('presentation')}</h2>
              <Paragraphs text={lab.presentation} lang="fr" />
            </section>
          ) : null}
          <section>
            <h2 className="mb-4">{t('plan')}</h2>
            <LabRoadmap milestones={lab.milestones} />
          </section>
          {lab.lessons ? (
            <section>
              <h2 className="mb-4">{t('lessons')}</h2>
              <Paragraphs text={lab.lessons} lang="fr" />
            </section>
          ) : null}
          <section>
            <h2 className="mb-4">{t('notes')}</h2>
            <LabLogbook notes={lab.notes.slice(0, latestNotes)} />
            {lab.notes.length > latestNotes ? (
              <p>
                <a href={localizedPath(locale, `/labs/${slug}/journal/1`)}>{t('allNotes', { count: lab.notes.length })}</a>
              </p>
            ) : null}
          </section>
        </div>
        <div className="grid content-start gap-12">
          <section>
            <h2 className="mb-4 text-h3">{t('lineage')}</h2>
            <p className="mb-4 text-ink-soft">{t('lineageLead')}</p>
            <LabLineage origins={lab.origins} decisions={decisions} />
          </section>
          {lab.needs.length > 0 ? (
            <section>
              <h2 className="mb-4 text-h3">{t('needs')}</h2>
              <ul className="prose">
                {lab.needs.map(({ id, label, details, metAt }) => (
                  <li key={id}>
                    <span lang="fr">
                      <strong>{label}</strong>
                      {details ? ` : ${details}` : ''}
                    </span>{' '}
                    {metAt ? <Badge tone="success">{t('needMet')}</Badge> : null}
                  </li>
                ))}
              </ul>
              <p className="my-4">{t('needCall')}</p>
              <LinkButton href={localizedPath(locale, '/contact')}>{t('contact')}</LinkButton>
            </section>
          ) : null}
          <section>
            <h2 className="mb-4 text-h3">{t('themes')}</h2>
            <ul className="prose">
              {itsThemes.map(({ slug: theme, name }) => (
                <li key={theme}>
                  <a href={localizedPath(locale, `/themes/${theme}`)}>{name}</a>
                </li>
              ))}
            </ul>
          </section>
          {itsTerritories.length > 0 ? (
            <section>
              <h2 className="mb-4 text-h3">{t('territories')}</h2>
              <ul className="prose">
                {itsTerritories.map(({ siren, slug: territory, name }) => (
                  <li key={siren}>
                    <a href={localizedPath(locale, `/territoires/${territory}`)}>{name}</a>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          {lab.transitions.length > 0 ? (
            <section>
              <h2 className="mb-4 text-h3">{t('history')}</h2>
              <ol className="timeline">
                {lab.transitions.map(({ to, at, note }) => (
                  <li key={at.toISOString()} data-past>
                    <p className="text-small text-ink-soft">{dateInParis(at, locale)}</p>
                    <p className="font-semibold">{t(`status.${to}`)}</p>
                    {note ? <p lang="fr">{note}</p> : null}
                  </li>
                ))}
              </ol>
            </section>
          ) : null}
        </div>
      </div>
    </VitrinePage>
  );
}

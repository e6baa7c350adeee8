import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { asTerre } from '@/components/brand/terre.ts';
import { CahierFiles } from '@/components/cahiers/cahier-files.tsx';
import { PublicHistory } from '@/components/cahiers/public-history.tsx';
import { PublicProposalCard } from '@/components/cahiers/public-proposal-card.tsx';
import { cahierStatusWords } from '@/components/cahiers/words.ts';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import { cahierNames, publicCahier } from '@/lib/cahiers/loaders.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata, shortDescription } from '@/lib/web/metadata.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { placeOf } from '@/lib/web/site-data.ts';
import { cahierData } from '@/lib/web/structured-data.ts';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ reference: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { reference } = await params;
  const cahier = await publicCahier(reference);
  if (!cahier) return notFoundMetadata();
  const locale = await getLocale();
  const themes = await themesWithTerres(locale);
  return publicMetadata({
    locale,
    path: `/cahiers/${reference}`,
    title: `${cahier.text.title} (${reference})`,
    description: cahier.text.diagnosis,
    terre: themes.find(({ slug }) => slug === cahier.text.proposals[0]?.themeId)?.terre.slug,
    kind: 'article',
  });
}

export default async function CahierPage({ params }: Props) {
  const { reference } = await params;
  const cahier = await publicCahier(reference);
  if (!cahier) return <NotFoundPage />;
  const locale = await getLocale();
  const [t, themes, names] = await Promise.all([getTranslations('cahiers'), themesWithTerres(locale), cahierNames(cahier.text, locale)]);
  const { text, actor, call, coSigners, files, status } = cahier;
  const terreOf = new Map(themes.map(({ slug, terre }) => [slug, terre.slug]));
  const terre = terreOf.get(text.proposals[0]?.themeId ?? '') ?? '';
  const named = (name: string, slug: string | null) => (slug ? <a href={localizedPath(locale, `/acteurs/${slug}`)}>{name}</a> : name);
  return (
    <VitrinePage
      path={`/cahiers/${reference}`}
      crumbs={[{ path: '/cahiers', label: t('title') }, { label: reference }]}
      data={[
        cahierData(placeOf(locale), {
          path: `/cahiers/${reference}`,
          title: text.title,
          summary: shortDescription(text.diagnosis),
          language: 'fr',
          publishedAt: cahier.publishedAt,
          credit: cahier.actor.name,
        }),
      ]}
    >
      <NoScriptPage />
      <PageHeader title={text.title} titleLang="fr" over={t('over', { reference })} terre={asTerre(terre)}>
        <p className="mt-4 flex flex-wrap items-center gap-3">
          <Badge tone={cahierStatusWords[status].tone}>{t(`status.${status}`)}</Badge>
          {cahier.demonstration ? <Badge>{t('demonstration')}</Badge> : null}
          <span>{t('by', { actor: actor.name })}</span>
        </p>
      </PageHeader>
      <div className="container grid grid-cols-1 gap-12 pb-16 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-12">
          <section className="grid gap-4">
            <h2>{t('diagnosis')}</h2>
            <Paragraphs text={text.diagnosis} lang="fr" />
          </section>
          <section className="grid gap-6">
            <h2>{t('proposals')}</h2>
            <ul className="grid gap-5">
              {text.proposals.map((proposal) => (
                <PublicProposalCard key={proposal.id} reference={reference} proposal={proposal} names={names} terre={terreOf.get(proposal.themeId ?? '')} />
              ))}
            </ul>
          </section>
        </div>
        <div className="grid content-start gap-12">
          <DataList
            items={[
              { term: t('actor'), value: named(actor.name, actor.slug) },
              {
                term: t('coSignedBy'),
                value:
                  coSigners.length > 0 ? (
                    <ul>
                      {coSigners.map((signer) => (
                        <li key={signer.actorId}>{named(signer.actorName, signer.actorSlug)}</li>
                      ))}
                    </ul>
                  ) : null,
              },
              {
                term: t('answersTo'),
                value: (
                  <a href={localizedPath(locale, `/appels/${call.slug}`)} lang="fr">
                    {call.title}
                  </a>
                ),
              },
              { term: t('submittedOn'), value: dateInParis(cahier.submittedAt, locale) },
            ]}
          />
          <LinkButton href={`/cahiers/${reference}/pdf`}>{t('print')}</LinkButton>
          {files.length > 0 ? (
            <section className="grid gap-4">
              <h2 className="text-h3">{t('files')}</h2>
              <CahierFiles files={files} />
            </section>
          ) : null}
          <section className="grid gap-4">
            <h2 className="text-h3">{t('history')}</h2>
            <PublicHistory history={cahier.history} proposals={text.proposals} />
          </section>
        </div>
      </div>
    </VitrinePage>
  );
}

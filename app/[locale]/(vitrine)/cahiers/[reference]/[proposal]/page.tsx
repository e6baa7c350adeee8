import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { asTerre } from '@/components/brand/terre.ts';
import { ProposalParts } from '@/components/cahiers/proposal-parts.tsx';
import { proposalStatusWords } from '@/components/cahiers/words.ts';
import { DecisionFeedback } from '@/components/committee/decision-feedback.tsx';
import { WayBack } from '@/components/labs/way-back.tsx';
import { PageHeader } from '@/components/layout/page-header.tsx';
import { VitrinePage } from '@/components/layout/vitrine-page.tsx';
import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { cahierNames, publicCahier } from '@/lib/cahiers/loaders.ts';
import { parseProposalSegment, proposalAddress } from '@/lib/cahiers/rules/public-addresses.ts';
import { publishedDecisions } from '@/lib/committee/loaders/decisions.ts';
import { labsOfProposals } from '@/lib/labs/loaders.ts';
import { themesWithTerres } from '@/lib/vision/loaders.ts';
import { localizedPath } from '@/lib/web/i18n/links.ts';
import { publicMetadata } from '@/lib/web/metadata.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';

export function generateStaticParams() {
  return [];
}

type Props = { params: Promise<{ reference: string; proposal: string }> };

async function find(params: Props['params']) {
  const { reference, proposal: segment } = await params;
  const cahier = await publicCahier(reference);
  const proposal = cahier?.text.proposals.find(({ position }) => position === parseProposalSegment(segment));
  return cahier && proposal ? { cahier, proposal, path: proposalAddress(reference, proposal.position) } : null;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await find(params);
  if (!found) return notFoundMetadata();
  const { cahier, proposal, path } = found;
  const locale = await getLocale();
  const [t, themes] = await Promise.all([getTranslations('cahiers'), themesWithTerres(locale)]);
  return publicMetadata({
    locale,
    path,
    title: t('proposalTitle', { title: proposal.title, position: proposal.position, reference: cahier.reference }),
    description: proposal.description,
    terre: themes.find(({ slug }) => slug === proposal.themeId)?.terre.slug,
    kind: 'article',
    publishedAt: cahier.publishedAt,
    isWithdrawn: proposal.status === 'withdrawn',
  });
}

export default async function ProposalPage({ params }: Props) {
  const found = await find(params);
  if (!found) return <NotFoundPage />;
  const { cahier, proposal, path } = found;
  const { reference, actor, call, text } = cahier;
  const locale = await getLocale();
  const [t, themes, names, decisions, labs] = await Promise.all([
    getTranslations('cahiers'),
    themesWithTerres(locale),
    cahierNames(text, locale),
    publishedDecisions([proposal.id]),
    labsOfProposals([proposal.id]),
  ]);
  const theme = themes.find(({ slug }) => slug === proposal.themeId);
  const decision = decisions.get(proposal.id);
  const others = text.proposals.filter(({ id }) => id !== proposal.id);
  return (
    <VitrinePage
      path={path}
      crumbs={[
        { path: '/cahiers', label: t('title') },
        { path: `/cahiers/${reference}`, label: reference },
        { label: t('untitledProposal', { position: proposal.position }) },
      ]}
    >
      <NoScriptPage />
      <PageHeader
        title={proposal.title}
        titleLang="fr"
        over={t('proposalOver', { position: proposal.position, reference })}
        terre={asTerre(theme?.terre.slug ?? '')}
      >
        <p className="mt-4 flex flex-wrap items-center gap-3">
          <Badge tone={proposalStatusWords[proposal.status].tone}>
            <span className="inline-block first-letter:uppercase">{t(`proposalStatus.${proposal.status}`)}</span>
          </Badge>
          {cahier.demonstration ? <Badge>{t('demonstration')}</Badge> : null}
          <span>{t('by', { actor: actor.name })}</span>
        </p>
      </PageHeader>
      <div className="container grid grid-cols-1 gap-12 pb-16 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
        <div className="grid content-start gap-10">
          {proposal.status === 'withdrawn' ? <Notice tone="info" title={t('withdrawnNotice')} /> : null}
          {decision ? (
            <DecisionFeedback decision={decision}>
              <WayBack
                outcome={decision.outcome}
                cahierId={cahier.id}
                proposalId={proposal.id}
                labs={labs.get(proposal.id) ?? []}
                isAmendable={proposal.status === 'adjourned'}
              />
            </DecisionFeedback>
          ) : null}
          <ProposalParts proposal={proposal} heading="h2" />
        </div>
        <div className="grid content-start gap-10">
          <DataList
            items={[
              {
                term: t('cahier'),
                value: (
                  <a href={localizedPath(locale, `/cahiers/${reference}`)} lang="fr">
                    {text.title}
                  </a>
                ),
              },
              { term: t('actor'), value: actor.slug ? <a href={localizedPath(locale, `/acteurs/${actor.slug}`)}>{actor.name}</a> : actor.name },
              {
                term: t('answersTo'),
                value: (
                  <a href={localizedPath(locale, `/appels/${call.slug}`)} lang="fr">
                    {call.title}
                  </a>
                ),
              },
              { term: t('theme'), value: theme ? <a href={localizedPath(locale, `/themes/${theme.slug}`)}>{theme.name}</a> : '' },
              { term: t('territories'), value: proposal.territories.map((siren) => names.territories.get(siren) ?? siren).join(', ') },
              { term: t('leadOrigin'), value: names.leads.get(proposal.leadId ?? '') },
            ]}
          />
          {others.length > 0 ? (
            <section className="grid gap-4">
              <h2 className="text-h3">{t('otherProposals')}</h2>
              <ul className="grid gap-2">
                {others.map(({ id, position, title }) => (
                  <li key={id}>
                    <a href={localizedPath(locale, proposalAddress(reference, position))} lang="fr">
                      {title}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
      </div>
    </VitrinePage>
  );
}

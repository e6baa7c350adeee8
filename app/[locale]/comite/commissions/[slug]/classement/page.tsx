import type { Metadata } from 'next';
import { cache } from 'react';
import { CommissionNav } from '@/components/committee/commission-nav.tsx';
import { RankingMethod } from '@/components/committee/ranking-method.tsx';
import { RankingTable } from '@/components/committee/ranking-table.tsx';
import { counted, criterionWords } from '@/components/committee/words.ts';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { FilterForm } from '@/components/ui/filter-form.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import type { CommissionRanking, RankingFilter, RankingOrder } from '@/lib/committee/types/ranking.ts';
import { readRanking, type RankingQuery } from '@/lib/committee/use-cases/progress/read-ranking.ts';
import { rankingOrders, rankingQuery, rankingStates } from '@/lib/web/ranking-query.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';

const stateWords: Readonly<Record<RankingFilter, string>> = {
  all: 'Toutes',
  passes: 'Passent',
  under_threshold: 'Sous le seuil',
  to_complete: 'À compléter',
  held_back: 'Après votre évaluation',
};

const orderWords: Readonly<Record<RankingOrder, string>> = {
  rank: 'Rang',
  corrected: 'Moyenne corrigée (indicatif)',
  disagreement: 'Désaccord, le plus grand d’abord',
  useful: `Médiane « ${criterionWords.useful} »`,
  impactful: `Médiane « ${criterionWords.impactful} »`,
  bearable: `Médiane « ${criterionWords.bearable} »`,
  feasible: `Médiane « ${criterionWords.feasible} »`,
  reference: 'Numéro de cahier',
};

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const read = cache(async (slug: string, callSlug: string | null, filter: RankingFilter, order: RankingOrder, polarisedOnly: boolean, page: number) =>
  readRanking(await getContext(), { slug, callSlug, filter, order, polarisedOnly, page }),
);

function readAsked(slug: string, { callSlug, filter, order, polarisedOnly, page }: ReturnType<typeof rankingQuery>) {
  return read(slug, callSlug, filter, order, polarisedOnly, page);
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const found = await readAsked((await params).slug, rankingQuery(await searchParams));
  return found.ok ? { title: `Classement, ${found.value.commission.name}` } : notFoundMetadata();
}

export default async function RankingPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const path = `/comite/commissions/${slug}/classement`;
  const context = await requireContext(path);
  const query = rankingQuery(await searchParams);
  const found = await readAsked(slug, query);
  if (!found.ok) return <NotFoundPage />;
  const ranking = found.value;
  const { commission, call } = ranking;
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path="/comite"
      title="Classement"
      crumbs={[{ label: 'Comité d’experts', path: '/comite' }, { label: commission.name, path: `/comite/commissions/${slug}` }, { label: 'Classement' }]}
      lead={commission.name}
    >
      <CommissionNav slug={slug} current="classement" />
      {call ? (
        <div className="grid gap-10">
          <Summary ranking={ranking} />
          <section aria-labelledby="lecture">
            <h2 id="lecture" className="mb-4">Lecture des notes</h2>
            <Filters ranking={ranking} query={query} path={path} />
            {ranking.rows.length === 0 ? (
              <EmptyState title="Aucune proposition dans cet état">
                <p>Changez l’état ou l’accord des experts pour en voir d’autres.</p>
              </EmptyState>
            ) : (
              <RankingTable rows={ranking.rows} slug={slug} />
            )}
            <Pagination
              label="Pages du classement"
              page={ranking.page}
              pages={ranking.pages}
              hrefOf={(page) => `${path}?${addressOf(query, call.slug)}&page=${page}`}
              words={{ previous: 'Précédente', next: 'Suivante', page: (number) => `Page ${number}` }}
            />
          </section>
          <RankingMethod call={call} groups={ranking.groups} evaluations={ranking.evaluations} />
          <NamedFile ranking={ranking} path={path} />
        </div>
      ) : (
        <EmptyState title="Aucun examen n’est ouvert dans cette commission" />
      )}
    </AreaPage>
  );
}

function addressOf({ filter, order, polarisedOnly }: Omit<RankingQuery, 'slug'>, callSlug: string): URLSearchParams {
  return new URLSearchParams({ appel: callSlug, etat: rankingStates[filter], tri: rankingOrders[order], ...(polarisedOnly ? { accord: 'partages' } : {}) });
}

/** What the figures say at a glance, and what they still wait for. */
function Summary({ ranking: { call, counts, polarised, ordersRanking } }: { ranking: CommissionRanking }) {
  return (
    <div className="grid gap-4">
      <p className="text-h4">
        {`${call?.title} : `}
        {counted(counts.passes, 'proposition passe', 'propositions passent')}, {counts.under_threshold} sous un seuil, {counts.to_complete} à
        compléter{polarised > 0 ? ` ; avis partagés sur ${polarised}` : ''}.
      </p>
      {counts.held_back > 0 ? (
        <Notice tone="info" title={`${counted(counts.held_back, 'proposition attend', 'propositions attendent')} votre propre évaluation`}>
          <p className="mb-3">Leurs notes se lisent après les vôtres : jusque-là elles n’ont ni chiffre ni rang ici, et n’entrent dans aucun calcul.</p>
          <LinkButton href="/comite">Aller à votre file</LinkButton>
        </Notice>
      ) : null}
      {ordersRanking ? null : (
        <Notice tone="error" title="Aucun classement ne peut être calculé">
          <p>Les poids des quatre critères de cet appel sont tous nuls. Les médianes et les seuils se lisent ; demandez à la personne qui gère l’appel de corriger les poids.</p>
        </Notice>
      )}
    </div>
  );
}

function Filters({ ranking, query, path }: { ranking: CommissionRanking; query: Omit<RankingQuery, 'slug'>; path: string }) {
  const { calls, call, counts } = ranking;
  const states = (Object.keys(stateWords) as RankingFilter[]).filter((state) => state !== 'held_back' || counts.held_back > 0);
  return (
    <FilterForm
      action={path}
      label="Trier et filtrer le classement"
      choices={[
        ...(calls.length > 1
          ? [{ name: 'appel', label: 'Appel', value: call?.slug ?? '', all: null, options: calls.map(({ slug, title }) => ({ value: slug, label: title })) }]
          : []),
        { name: 'etat', label: 'État', value: rankingStates[query.filter], all: null, options: states.map((state) => ({ value: rankingStates[state], label: `${stateWords[state]} (${counts[state]})` })) },
        { name: 'accord', label: 'Accord des experts', value: query.polarisedOnly ? 'partages' : '', all: 'Tous', options: [{ value: 'partages', label: `Avis partagés (${ranking.polarised})` }] },
        { name: 'tri', label: 'Trier par', value: rankingOrders[query.order], all: null, options: (Object.keys(orderWords) as RankingOrder[]).map((order) => ({ value: rankingOrders[order], label: orderWords[order] })) },
      ]}
      apply="Afficher"
    />
  );
}

function NamedFile({ ranking: { call, hasNamedFile }, path }: { ranking: CommissionRanking; path: string }) {
  if (!call || !hasNamedFile) return null;
  return (
    <section aria-labelledby="fichiers">
      <h2 id="fichiers" className="mb-4">Fichiers des décisions</h2>
      <p className="mb-4 max-w-2xl">
        Le fichier public, sans nom, est sur la page <a href={`/appels/${call.slug}/decisions`}>des décisions de l’appel</a>. Le fichier nominatif
        reste dans la commission : il dit qui a donné quelle note et pourquoi, pour les décisions publiées. Chaque téléchargement est inscrit au
        journal.
      </p>
      <LinkButton href={`${path}/fichier-nominatif?appel=${call.slug}`}>Télécharger le fichier nominatif</LinkButton>
    </section>
  );
}

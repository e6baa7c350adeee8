import type { Metadata } from 'next';
import { cache } from 'react';
import { AwaitingFields } from '@/components/committee/awaiting-fields.tsx';
import { CommissionNav } from '@/components/committee/commission-nav.tsx';
import { ExpertTable } from '@/components/committee/expert-table.tsx';
import { ExportLinks } from '@/components/committee/export-links.tsx';
import { FollowUpTable } from '@/components/committee/follow-up-table.tsx';
import { LateTable } from '@/components/committee/late-table.tsx';
import { ProgressOverview } from '@/components/committee/progress-overview.tsx';
import { ToDo, toDoInWords } from '@/components/committee/to-do.tsx';
import { filterWords } from '@/components/committee/words.ts';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Pagination } from '@/components/ui/pagination.tsx';
import { SectionNav } from '@/components/ui/section-nav.tsx';
import { followUpFilters } from '@/lib/committee/rules/follow-up.ts';
import type { CommissionFollowUp, FollowUpFilter } from '@/lib/committee/types/follow-up.ts';
import { readCommission } from '@/lib/committee/use-cases/progress/read-commission.ts';
import { filterNames, followUpQuery } from '@/lib/web/follow-up-query.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';
import { openChosen } from '../actions.ts';

export const dynamic = 'force-dynamic';

const feedback: Readonly<Record<string, string>> = {
  ouverture: 'L’examen est ouvert',
  transfert: 'L’examen est transféré',
};

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const read = cache(async (slug: string, callSlug: string | null, filter: FollowUpFilter, page: number) => readCommission(await getContext(), { slug, callSlug, filter, page }));

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { appel, filter, page } = followUpQuery(await searchParams);
  const found = await read((await params).slug, appel, filter, page);
  return found.ok ? { title: `Tableau de bord, ${found.value.commission.name}` } : notFoundMetadata();
}

export default async function CommissionPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const path = `/comite/commissions/${slug}`;
  const context = await requireContext(path);
  const { appel, filter, page, fait } = followUpQuery(await searchParams);
  const found = await read(slug, appel, filter, page);
  if (!found.ok) return <NotFoundPage />;
  const desk = found.value;
  const hrefOf = (changes: Record<string, string>) => `${path}?${new URLSearchParams({ ...(desk.call ? { appel: desk.call.slug } : {}), ...changes })}#propositions`;
  const hrefOfFilter = (name: string) => hrefOf({ etat: name });
  return (
    <AreaPage
      area="comite"
      viewer={context.viewer}
      path="/comite"
      title={desk.commission.name}
      crumbs={[{ label: 'Comité d’experts', path: '/comite' }, { label: desk.commission.name }]}
      lead={toDoInWords({ desk, hrefOf: hrefOfFilter })}
    >
      <CommissionNav slug={slug} current="" />
      <div className="grid gap-12">
        {feedback[fait] ? <Notice tone="success" live title={feedback[fait]} /> : null}
        <Calls desk={desk} path={path} />
        <ToDo desk={desk} hrefOf={hrefOfFilter} />
        <Awaiting desk={desk} />
        {desk.call ? (
          <>
            <ProgressOverview desk={desk} now={context.now} />
            <LateTable late={desk.late} total={desk.totals.late} slug={slug} now={context.now} />
            <section aria-labelledby="propositions">
              <h2 id="propositions" className="mb-4">Propositions</h2>
              <SectionNav
                label="État des propositions"
                items={followUpFilters
                  .filter((name) => name === 'all' || name === filter || desk.counts[name] > 0)
                  .map((name) => ({
                    href: hrefOf({ etat: filterNames[name] }),
                    label: `${filterWords[name]} (${desk.counts[name]})`,
                    isCurrent: name === filter,
                  }))}
              />
              {desk.rows.length === 0 ? (
                <EmptyState title="Aucune proposition dans cet état" />
              ) : (
                <FollowUpTable rows={desk.rows} slug={slug} quorum={desk.call.quorum} caption={filterWords[filter]} />
              )}
              <Pagination
                label="Pages des propositions"
                page={Math.min(page, desk.pages)}
                pages={desk.pages}
                hrefOf={(target) => hrefOf({ etat: filterNames[filter], page: String(target) })}
                words={{ previous: 'Précédente', next: 'Suivante', page: (number) => `Page ${number}` }}
              />
              <ExportLinks path={path} callSlug={desk.call.slug} filter={filter} />
            </section>
            <Experts desk={desk} />
          </>
        ) : (
          <EmptyState title="Aucun examen n’est ouvert dans cette commission" />
        )}
      </div>
    </AreaPage>
  );
}

function Calls({ desk: { calls, call }, path }: { desk: CommissionFollowUp; path: string }) {
  if (calls.length < 2) return call ? <p className="font-bold">{call.title}</p> : null;
  return (
    <SectionNav
      label="Appels examinés"
      items={calls.map(({ slug, title, examinations }) => ({ href: `${path}?appel=${slug}`, label: `${title} (${examinations})`, isCurrent: slug === call?.slug }))}
    />
  );
}

function Awaiting({ desk }: { desk: CommissionFollowUp }) {
  if (desk.awaiting.length === 0) return null;
  return (
    <section aria-labelledby="attente">
      <h2 id="attente" className="mb-4">À ouvrir</h2>
      <p className="mb-4">Ces propositions de cahiers recevables portent sur un thème de la commission. Ouvrir l’examen permet de les confier à des experts.</p>
      <FormShell action={openChosen} id="opening" key={`open-${desk.awaiting.length}`} label="Ouvrir l’examen">
        <input type="hidden" name="slug" value={desk.commission.slug} />
        <AwaitingFields awaiting={desk.awaiting} />
        <SubmitButton>Ouvrir l’examen</SubmitButton>
      </FormShell>
    </section>
  );
}

function Experts({ desk }: { desk: CommissionFollowUp }) {
  return (
    <section aria-labelledby="experts">
      <h2 id="experts" className="mb-4">Experts</h2>
      <ExpertTable experts={desk.experts} />
      <p className="mt-6">
        <LinkButton href={`/comite/commissions/${desk.commission.slug}/repartition${desk.call ? `?appel=${desk.call.slug}` : ''}`}>Répartir les propositions</LinkButton>
      </p>
    </section>
  );
}

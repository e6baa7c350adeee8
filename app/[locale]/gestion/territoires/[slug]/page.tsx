import type { Metadata } from 'next';
import { cache } from 'react';
import { StateBadge } from '@/components/content/state-badge.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { TerritoryAlive } from '@/components/territories/territory-alive.tsx';
import { TerritoryNav } from '@/components/territories/territory-nav.tsx';
import { TerritoryToDo } from '@/components/territories/territory-to-do.tsx';
import { TerritoryVisits } from '@/components/territories/territory-visits.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { env } from '@/lib/platform/env.ts';
import { dateInParis, dateTimeInParis } from '@/lib/web/dates.ts';
import { notFoundMetadata } from '@/lib/web/not-found.ts';
import { territoryDesk, type TerritoryDesk } from '@/lib/web/territory-desk.ts';
import { territoryTasks } from '@/lib/web/territory-tasks.ts';
import { getContext, requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<Record<string, string | string[] | undefined>> };

const read = cache(async (slug: string) => territoryDesk(await getContext(), slug));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await read((await params).slug);
  return found.ok ? { title: `Territoire ${found.value.team.territory.name}` } : notFoundMetadata();
}

export default async function TerritoryDeskPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { viewer } = await requireContext(`/gestion/territoires/${slug}`);
  const found = await read(slug);
  if (!found.ok) return <NotFoundPage />;
  const { team, page, visits, alive } = found.value;
  const { name } = team.territory;
  const { fait } = await searchParams;
  const places = alive.find(({ key }) => key === 'places')?.count ?? 0;
  return (
    <AreaPage
      area="gestion"
      viewer={viewer}
      path="/gestion/territoires"
      title={name}
      crumbs={[{ label: 'Territoires', path: '/gestion/territoires' }, { label: name }]}
      actions={<LinkButton href={`/territoires/${slug}`}>Voir la page publique</LinkButton>}
    >
      <TerritoryNav slug={slug} current="" />
      <div className="grid gap-12">
        {fait === 'accepte' ? (
          <Notice tone="success" live title="Bienvenue : vous rédigez désormais cette page">
            <p>Tout part d’ici. Rien n’est publié avant que vous le décidiez.</p>
          </Notice>
        ) : null}
        <TerritoryToDo tasks={territoryTasks({ slug, page, editors: team.editors.length, places, manages: team.manages })} />
        <PageStanding slug={slug} page={page} />
        <TerritoryAlive parts={alive} />
        <TerritoryVisits visits={visits} isDemonstration={env().DEMONSTRATION} />
      </div>
    </AreaPage>
  );
}

/** Where the composed page is, once somebody has begun it. */
function PageStanding({ slug, page }: { slug: string; page: TerritoryDesk['page'] }) {
  if (!page) return null;
  const { state, scheduledFor, updatedAt, updatedBy, waiting } = page;
  return (
    <section aria-labelledby="page-composee" className="grid gap-5">
      <h2 id="page-composee">La page</h2>
      <DataList
        items={[
          { term: 'État', value: <StateBadge state={state} /> },
          { term: 'En ligne le', value: state === 'scheduled' && scheduledFor ? dateTimeInParis(scheduledFor) : '' },
          { term: 'Relecture', value: waiting?.isOwn ? `Vous l’avez demandée le ${dateInParis(waiting.askedAt)} ; elle attend quelqu’un d’autre.` : '' },
          { term: 'Dernière modification', value: `${dateTimeInParis(updatedAt)}${updatedBy ? `, par ${updatedBy}` : ''}` },
        ]}
      />
      <p>
        <LinkButton href={`/gestion/territoires/${slug}/page`} variant="primary">
          Composer la page
        </LinkButton>
      </p>
    </section>
  );
}

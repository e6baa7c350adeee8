import type { Metadata } from 'next';
import { LabStatusBadge } from '@/components/labs/lab-status.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import { Card } from '@/components/ui/card.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { enterMaylab } from '@/lib/labs/use-cases/enter-maylab.ts';
import { listOwnLabs } from '@/lib/labs/use-cases/list-own-labs.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'MayLAB' };

export default async function MaylabPage() {
  const context = await requireContext('/maylab');
  const shared = await enterMaylab(context);
  if (!shared.ok) return <NotFoundPage />;
  const labs = await listOwnLabs(context);
  return (
    <AreaPage
      area="maylab"
      viewer={context.viewer}
      path="/maylab"
      title="MayLAB"
      lead="La communauté de celles et ceux qui portent un LAB : vos LABs, et ce dont les autres ont besoin."
    >
      <section className="mb-12">
        <h2>Mes LABs</h2>
        {labs.length === 0 ? (
          <EmptyState title="Vous ne portez aucun LAB" />
        ) : (
          <CardGrid>
            {labs.map(({ id, title, summary, status }) => (
              <Card key={id} as="li" title={title} href={`/maylab/${id}`}>
                <p>{summary || 'Résumé à écrire'}</p>
                <p>
                  <LabStatusBadge status={status} />
                </p>
              </Card>
            ))}
          </CardGrid>
        )}
      </section>
      <section>
        <h2>Les besoins du moment</h2>
        {shared.value.needs.length === 0 ? (
          <EmptyState title="Aucun LAB n’exprime de besoin aujourd’hui" />
        ) : (
          <ul className="prose">
            {shared.value.needs.map(({ id, label, details, createdAt, labSlug, labTitle }) => (
              <li key={id}>
                <strong>{label}</strong>
                {details ? ` : ${details}` : ''}
                <br />
                <a href={`/labs/${labSlug}`}>{labTitle}</a>, le {dateInParis(createdAt)}
              </li>
            ))}
          </ul>
        )}
      </section>
    </AreaPage>
  );
}

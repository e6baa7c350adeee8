import type { Metadata } from 'next';
import { PhaseBadge } from '@/components/calls/phase-badge.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Table } from '@/components/ui/table.tsx';
import { canCreateCall } from '@/lib/calls/permissions.ts';
import { callPhase } from '@/lib/calls/rules/life.ts';
import { listManagedCalls } from '@/lib/calls/use-cases/list-managed-calls.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Appels' };

const path = '/gestion/appels';

export default async function ManagedCallsPage() {
  const context = await requireContext(path);
  const calls = await listManagedCalls(context);
  const creates = canCreateCall(context.viewer);
  if (!creates && calls.length === 0) return <NotFoundPage />;
  const begin = creates ? (
    <LinkButton variant="primary" href={`${path}/nouveau`}>
      Préparer un appel
    </LinkButton>
  ) : undefined;
  return (
    <AreaPage area="gestion" viewer={context.viewer} path={path} title="Appels" lead="Les appels que vous gérez, du brouillon à la clôture." actions={begin}>
      {calls.length === 0 ? (
        <EmptyState title="Aucun appel pour le moment" action={begin}>
          Un appel se prépare en brouillon ; il n’est public qu’une fois publié.
        </EmptyState>
      ) : (
        <Table
          caption="Appels"
          captionHidden
          rows={calls}
          rowKey={({ id }) => id}
          columns={[
            { key: 'title', label: 'Titre', isRowHeader: true, cell: ({ id, title }) => <a href={`${path}/${id}`}>{title}</a> },
            { key: 'phase', label: 'État', cell: (call) => <PhaseBadge phase={callPhase(call, context.now)} /> },
            { key: 'opens', label: 'Ouverture', cell: ({ opensAt }) => dateTimeInParis(opensAt) },
            { key: 'closes', label: 'Clôture', cell: ({ closesAt }) => dateTimeInParis(closesAt) },
            {
              key: 'questions',
              label: 'Questions sans réponse',
              numeric: true,
              cell: ({ unansweredCount }) => (unansweredCount > 0 ? <Badge tone="warning">{unansweredCount}</Badge> : 0),
            },
          ]}
        />
      )}
    </AreaPage>
  );
}

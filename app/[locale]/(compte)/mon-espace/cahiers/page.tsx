import type { Metadata } from 'next';
import { cahierStatusWords } from '@/components/cahiers/words.ts';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Table } from '@/components/ui/table.tsx';
import { submissionDeadline } from '@/lib/cahiers/rules/submission-window.ts';
import type { OwnCahier } from '@/lib/cahiers/types/cahier.ts';
import { listOwnCahiers } from '@/lib/cahiers/use-cases/list-own-cahiers.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Mes cahiers' };

const path = '/mon-espace/cahiers';

function dates(cahier: OwnCahier): string {
  const deadline = submissionDeadline(cahier);
  if (deadline) return `À déposer avant le ${dateTimeInParis(deadline)}`;
  return cahier.submittedAt ? `Déposé le ${dateTimeInParis(cahier.submittedAt)}` : '–';
}

export default async function OwnCahiersPage() {
  const context = await requireContext(path);
  const cahiers = await listOwnCahiers(context);
  const begin = (
    <LinkButton href={`${path}/nouveau`} variant="primary">
      Commencer un cahier
    </LinkButton>
  );
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title="Mes cahiers"
      lead="Ceux des acteurs dont vous êtes délégué·e, du plus récemment écrit au plus ancien."
      actions={cahiers.length > 0 ? begin : undefined}
    >
      {cahiers.length === 0 ? (
        <EmptyState title="Aucun cahier pour l’instant" action={begin}>
          <p>Un cahier d’acteur, c’est un diagnostic et une ou plusieurs propositions d’action. Il s’écrit en plusieurs fois, seul·e ou à plusieurs délégués.</p>
        </EmptyState>
      ) : (
        <Table
          caption="Mes cahiers"
          captionHidden
          rows={cahiers}
          rowKey={({ id }) => id}
          columns={[
            { key: 'title', label: 'Cahier', isRowHeader: true, cell: ({ id, title }) => <a href={`${path}/${id}`}>{title || 'Cahier sans titre'}</a> },
            { key: 'actor', label: 'Acteur', cell: ({ actor }) => actor.name },
            { key: 'call', label: 'Appel', cell: ({ call }) => call.title },
            {
              key: 'status',
              label: 'État',
              cell: ({ status, receiptNumber }) => (
                <>
                  <Badge tone={cahierStatusWords[status].tone}>{cahierStatusWords[status].name}</Badge>
                  {receiptNumber ? <span className="block text-small">{receiptNumber}</span> : null}
                </>
              ),
            },
            { key: 'dates', label: 'Dates', cell: dates },
          ]}
        />
      )}
    </AreaPage>
  );
}

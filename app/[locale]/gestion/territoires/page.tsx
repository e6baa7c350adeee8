import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { StateBadge } from '@/components/content/state-badge.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { ShapesState } from '@/components/territories/shapes-state.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Table } from '@/components/ui/table.tsx';
import { shapesOrigin } from '@/lib/territories/loaders/shapes.ts';
import { canManageEditors, entersTerritories } from '@/lib/territories/permissions.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { territoryRows, type TerritoryRow } from '@/lib/web/territory-desk.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Territoires' };

const path = '/gestion/territoires';
const number = new Intl.NumberFormat('fr-FR');

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TerritoriesAreaPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const { fait } = await searchParams;
  const left = fait === 'depart';
  // Whoever has just left their last territory is told so, on a page that is no longer theirs.
  if (!entersTerritories(context.viewer) && !left) return <NotFoundPage />;
  const rows = await territoryRows(context);
  const manages = canManageEditors(context.viewer);
  const [only, ...others] = rows;
  if (only && others.length === 0 && !manages && !left) redirect(`${path}/${only.slug}`);
  return (
    <AreaPage
      area={entersTerritories(context.viewer) ? 'gestion' : 'mon-espace'}
      viewer={context.viewer}
      path={path}
      title="Territoires"
      lead={manages ? 'La page de chaque territoire : qui la rédige, où elle en est, combien de fois elle est lue.' : rows.length > 0 ? 'Les territoires dont vous rédigez la page.' : undefined}
    >
      <div className="grid gap-8">
        {left ? (
          <Notice tone="success" live title="Vous ne rédigez plus cette page">
            <p>Votre mandat a pris fin. Ce que vous avez écrit reste au territoire. Merci du travail accompli.</p>
          </Notice>
        ) : null}
        {rows.length > 0 ? <TerritoryTable rows={rows} /> : null}
        {manages ? <ShapesState origin={await shapesOrigin()} /> : null}
      </div>
    </AreaPage>
  );
}

function TerritoryTable({ rows }: { rows: readonly TerritoryRow[] }) {
  return (
    <Table
      caption="Territoires, par ordre alphabétique"
      captionHidden
      rows={rows}
      rowKey={({ siren }) => siren}
      columns={[
        { key: 'name', label: 'Territoire', isRowHeader: true, cell: ({ slug, name }) => <a href={`${path}/${slug}`}>{name}</a> },
        { key: 'editors', label: 'Qui rédige', cell: (row) => <Editors {...row} /> },
        { key: 'page', label: 'Page', cell: ({ page }) => (page ? <StateBadge state={page.state} /> : <span className="text-ink-soft">Pas commencée</span>) },
        {
          key: 'edited',
          label: 'Dernière modification',
          cell: ({ page }) =>
            page ? (
              <>
                {dateInParis(page.updatedAt)}
                {page.updatedBy ? <span className="block text-small text-ink-soft">{page.updatedBy}</span> : null}
              </>
            ) : (
              '–'
            ),
        },
        {
          key: 'reading',
          label: 'Relecture',
          cell: ({ page, slug, name }) =>
            page?.waiting ? (
              <a href={`${path}/${slug}/page/relecture`}>
                Attend depuis le {dateInParis(page.waiting.askedAt)}
                <span className="sr-only"> : {name}</span>
              </a>
            ) : (
              '–'
            ),
        },
        { key: 'visits', label: 'Visites en 30 jours', numeric: true, cell: ({ visits }) => number.format(visits) },
      ]}
    />
  );
}

function Editors({ editors, waiting }: TerritoryRow) {
  const names = [...new Set(editors.map(({ name }) => name))];
  return (
    <>
      {names.length === 0 ? <span className="block text-ink-soft">Personne</span> : null}
      {names.map((name) => (
        <span key={name} className="block wrap-anywhere">
          {name}
        </span>
      ))}
      {waiting > 0 ? <Badge tone="info">{waiting > 1 ? `${waiting} invitations en attente` : 'Invitation en attente'}</Badge> : null}
    </>
  );
}

import type { Metadata } from 'next';
import { CommissionFields } from '@/components/committee/commission-fields.tsx';
import { counted } from '@/components/committee/words.ts';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Table } from '@/components/ui/table.tsx';
import { listCommissions } from '@/lib/committee/use-cases/commissions/list-commissions.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { createCommissionForm } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Commissions' };

const path = '/gestion/commissions';

export default async function CommissionsPage() {
  const context = await requireContext(path);
  const read = await listCommissions(context);
  if (!read.ok) return <NotFoundPage />;
  const { commissions, themes } = read.value;
  const names = new Map(commissions.map(({ id, name }) => [id, name]));
  const orphans = themes.filter(({ commissionId }) => commissionId === null);
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title="Commissions"
      lead="Le comité d’experts travaille en commissions. Chacune prend des thèmes, et les personnes y siègent par un mandat daté."
    >
      <div className="grid gap-12">
        {orphans.length > 0 && commissions.length > 0 ? (
          <Notice tone="warning" title={`${counted(orphans.length, 'thème n’est pris', 'thèmes ne sont pris')} par aucune commission`}>
            <p>{orphans.map(({ name }) => name).join(', ')}</p>
          </Notice>
        ) : null}
        {commissions.length === 0 ? (
          <EmptyState title="Aucune commission">Créez la première ci-dessous, donnez-lui ses thèmes, puis rattachez ses membres.</EmptyState>
        ) : (
          <Table
            caption="Commissions du comité d’experts"
            captionHidden
            rows={commissions}
            rowKey={({ id }) => id}
            columns={[
              { key: 'name', label: 'Commission', isRowHeader: true, cell: ({ slug, name }) => <a href={`${path}/${slug}`}>{name}</a> },
              {
                key: 'themes',
                label: 'Thèmes',
                cell: ({ id }) =>
                  themes
                    .filter(({ commissionId }) => commissionId === id)
                    .map(({ name }) => name)
                    .join(', ') || 'aucun',
              },
              { key: 'examinations', label: 'Examens', numeric: true, cell: ({ examinationCount }) => examinationCount },
            ]}
          />
        )}
        <section aria-labelledby="creer">
          <h2 id="creer" className="mb-4">Créer une commission</h2>
          <FormShell action={createCommissionForm} id="creation" label="Créer une commission">
            <CommissionFields themes={themes.map((theme) => ({ ...theme, takenBy: theme.commissionId ? (names.get(theme.commissionId) ?? null) : null }))} />
            <SubmitButton>Créer la commission</SubmitButton>
          </FormShell>
        </section>
      </div>
    </AreaPage>
  );
}

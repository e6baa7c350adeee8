import type { Metadata } from 'next';
import { z } from 'zod';
import { AwaitingFields } from '@/components/committee/awaiting-fields.tsx';
import { counted } from '@/components/committee/words.ts';
import { FormShell } from '@/components/form/form-shell.tsx';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { listAwaitingProposals } from '@/lib/committee/use-cases/list-awaiting-proposals.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { routeProposals } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Orientation' };

const path = '/gestion/orientation';
const querySchema = z.object({ ouverts: z.coerce.number().int().min(0).catch(0).default(0) });

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RoutingPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const read = await listAwaitingProposals(context);
  if (!read.ok) return <NotFoundPage />;
  const { awaiting, commissions } = read.value;
  const { ouverts } = querySchema.parse(await searchParams);
  return (
    <AreaPage
      area="gestion"
      viewer={context.viewer}
      path={path}
      title="Orientation des propositions"
      lead="Les propositions des cahiers recevables partent à la commission qui prend leur thème, ou à celle que vous choisissez."
    >
      <div className="grid gap-8">
        {ouverts > 0 ? <Notice tone="success" live title={`${counted(ouverts, 'examen ouvert', 'examens ouverts')}, les commissions sont prévenues`} /> : null}
        {awaiting.length === 0 ? (
          <EmptyState title="Aucune proposition n’attend d’être orientée">Elles apparaissent ici dès que leur cahier est déclaré recevable.</EmptyState>
        ) : (
          <FormShell action={routeProposals} id="routing" key={`routing-${awaiting.length}`} label="Orienter les propositions">
            <AwaitingFields awaiting={awaiting} withCommission />
            <Select
              name="commissionId"
              label="Commission"
              empty="Celle qui prend le thème de chacune"
              choices={commissions.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SubmitButton>Ouvrir l’examen</SubmitButton>
          </FormShell>
        )}
      </div>
    </AreaPage>
  );
}

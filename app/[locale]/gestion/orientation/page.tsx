import type { Metadata } from 'next';
import { z } from 'zod';
import { AwaitingFields } from '@/components/committee/awaiting-fields.tsx';
import { counted } from '@/components/committee/words.ts';
import { FormShell } from '@/components/form/form-shell.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { listAwaitingProposals } from '@/lib/committee/use-cases/routing/list-awaiting-proposals.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import type { Routing } from '@/lib/committee/use-cases/routing/list-awaiting-proposals.ts';
import { moveExamination, routeProposals } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Orientation' };

const path = '/gestion/orientation';
const querySchema = z.object({
  ouverts: z.coerce.number().int().min(0).catch(0).default(0),
  transfert: z.enum(['oui', '']).catch('').default(''),
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function RoutingPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const read = await listAwaitingProposals(context);
  if (!read.ok) return <NotFoundPage />;
  const { awaiting, underWay, commissions } = read.value;
  const { ouverts, transfert } = querySchema.parse(await searchParams);
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
        {transfert ? <Notice tone="success" live title="L’examen est transféré, la commission est prévenue" /> : null}
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
        <p>
          Toutes les propositions recevables de vos appels, avec leur commission et sans aucune note :{' '}
          <a href={`${path}/export?format=xlsx`} download>
            télécharger en XLSX
          </a>{' '}
          ou{' '}
          <a href={`${path}/export?format=csv`} download>
            en CSV
          </a>
          .
        </p>
        {underWay.length > 0 && commissions.length > 1 ? <Transfer underWay={underWay} commissions={commissions} /> : null}
      </div>
    </AreaPage>
  );
}

function Transfer({ underWay, commissions }: Pick<Routing, 'underWay' | 'commissions'>) {
  return (
    <section aria-labelledby="transfert">
      <h2 id="transfert">Changer de commission</h2>
      <p className="mb-4 max-w-2xl">
        Quand les déports rendent le quorum impossible. Les évaluations déjà soumises restent et comptent ; les saisines sans évaluation sont
        retirées.
      </p>
      <FormShell action={moveExamination} id="transfer" key={`transfer-${underWay.map(({ commissionName }) => commissionName).join()}`} label="Transférer un examen">
        <FormDisclosure summary="Transférer un examen">
          <Select
            name="proposalId"
            label="Proposition"
            required
            choices={underWay.map(({ proposalId, title, receiptNumber, commissionName }) => ({
              value: proposalId,
              label: `${receiptNumber} · ${title} (${commissionName})`,
            }))}
          />
          <Select name="commissionId" label="Nouvelle commission" required choices={commissions.map(({ id, name }) => ({ value: id, label: name }))} />
          <TextArea name="reason" label="Raison" help="Lue par la nouvelle commission." required rows={2} limit={1000} />
          <SubmitButton variant="secondary">Transférer</SubmitButton>
        </FormDisclosure>
      </FormShell>
    </section>
  );
}

import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Table } from '@/components/ui/table.tsx';
import { readLab } from '@/lib/labs/use-cases/read-lab.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { addCarrier, removeCarrier } from '../actions.ts';
import { LabFrame, type LabQuery } from '../frame.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Les porteurs du LAB' };

type Props = { params: Promise<{ id: string }>; searchParams: LabQuery };

export default async function LabCarriersPage({ params, searchParams }: Props) {
  const { id } = await params;
  const context = await requireContext(`/maylab/${id}/porteurs`);
  const found = await readLab(context, { labId: id });
  if (!found.ok) return <NotFoundPage />;
  const { lab, carriers } = found.value;
  return (
    <LabFrame lab={lab} viewer={context.viewer} view="porteurs" query={searchParams}>
      <Table
        caption="Celles et ceux qui portent ce LAB"
        rows={carriers}
        rowKey={({ attachmentId }) => attachmentId}
        columns={[
          { key: 'name', label: 'Nom', isRowHeader: true, cell: ({ name, email }) => name || email },
          { key: 'since', label: 'Depuis', cell: ({ startsAt }) => dateInParis(startsAt) },
          {
            key: 'leave',
            label: 'Fin du mandat',
            cell: ({ attachmentId, name, email }) => (
              <FormShell action={removeCarrier} id={`leave-${attachmentId}`} label={`Mettre fin au mandat de ${name || email}`}>
                <input type="hidden" name="labId" value={lab.id} />
                <input type="hidden" name="attachmentId" value={attachmentId} />
                <SubmitButton small variant="secondary">
                  Mettre fin
                </SubmitButton>
              </FormShell>
            ),
          },
        ]}
      />
      <h2 className="mt-10">Ajouter un porteur</h2>
      <FormShell action={addCarrier} id="carrier" label="Ajouter un porteur">
        <input type="hidden" name="labId" value={lab.id} />
        <TextInput name="email" type="email" label="Son adresse électronique" help="La personne reçoit un message et peut aussitôt tenir la page avec vous." required />
        <SubmitButton>Ajouter</SubmitButton>
      </FormShell>
    </LabFrame>
  );
}

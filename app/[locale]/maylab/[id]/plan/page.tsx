import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { RowsField } from '@/components/form/rows-field.tsx';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { LabRoadmap } from '@/components/labs/lab-roadmap.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { milestoneStateNames } from '@/lib/labs/rules/words.ts';
import type { LabRecord } from '@/lib/labs/types.ts';
import { readLab } from '@/lib/labs/use-cases/read-lab.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { followMilestone, savePlan } from '../actions.ts';
import { LabFrame, type LabQuery } from '../frame.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'La feuille de route du LAB' };

type Props = { params: Promise<{ id: string }>; searchParams: LabQuery };

export default async function LabPlanPage({ params, searchParams }: Props) {
  const { id } = await params;
  const context = await requireContext(`/maylab/${id}/plan`);
  const found = await readLab(context, { labId: id });
  if (!found.ok) return <NotFoundPage />;
  const { lab } = found.value;
  return (
    <LabFrame lab={lab} viewer={context.viewer} view="plan" query={searchParams}>
      <LabRoadmap milestones={lab.milestones} />
      {lab.planFrozenAt ? (
        <div className="mt-8">
          <Notice tone="info" title={`Le plan est figé depuis le ${dateInParis(lab.planFrozenAt)}`}>
            Dites où en est chaque jalon : le public le lit aussitôt.
          </Notice>
          <div className="mt-6">
            <Follow lab={lab} />
          </div>
        </div>
      ) : (
        <div className="mt-8">
          <PlanForm lab={lab} />
        </div>
      )}
    </LabFrame>
  );
}

const states = Object.entries(milestoneStateNames).map(([value, label]) => ({ value, label }));

/** One small form for each milestone. */
function Follow({ lab }: { lab: LabRecord }) {
  return lab.milestones.map(({ id, title, state, note }) => (
    <Disclosure key={id} summary={`${title} : ${milestoneStateNames[state].toLowerCase()}`}>
      <FormShell action={followMilestone} id={`milestone-${id}`} label={title}>
        <input type="hidden" name="labId" value={lab.id} />
        <input type="hidden" name="milestoneId" value={id} />
        <Select name="state" label="Où en est ce jalon" choices={states} empty={false} defaultValue={state} required />
        <TextInput name="note" label="En une phrase" defaultValue={note} />
        <SubmitButton>Enregistrer</SubmitButton>
      </FormShell>
    </Disclosure>
  ));
}

/** The consolidated plan, while it may still change. */
function PlanForm({ lab }: { lab: LabRecord }) {
  return (
    <FormShell action={savePlan} id="plan" label="Le plan du LAB" wide>
      <input type="hidden" name="labId" value={lab.id} />
      <RowsField
        name="milestones"
        label="Jalons"
        help="Les mois se comptent depuis le démarrage, de 1 à 36. Le plan se fige au démarrage."
        addLabel="Ajouter un jalon"
        maximum={40}
        columns={[
          { name: 'title', label: 'Jalon', kind: 'text' },
          { name: 'startMonth', label: 'Premier mois', kind: 'number' },
          { name: 'endMonth', label: 'Dernier mois', kind: 'number' },
        ]}
        defaultRows={lab.milestones.map(({ title, startMonth, endMonth }) => ({ title, startMonth: String(startMonth), endMonth: String(endMonth) }))}
      />
      <SubmitButton>Enregistrer le plan</SubmitButton>
    </FormShell>
  );
}

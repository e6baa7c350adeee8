import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { LabStatusBadge } from '@/components/labs/lab-status.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Timeline } from '@/components/ui/timeline.tsx';
import { labActs, latestEnd } from '@/lib/labs/rules/life.ts';
import { labActNames, labStatusNames } from '@/lib/labs/rules/words.ts';
import type { LabAct, LabRecord } from '@/lib/labs/types.ts';
import { readLab } from '@/lib/labs/use-cases/read-lab.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { changeStatus } from '../actions.ts';
import { LabFrame, type LabQuery } from '../frame.tsx';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Les étapes du LAB' };

type Props = { params: Promise<{ id: string }>; searchParams: LabQuery };

export default async function LabLifePage({ params, searchParams }: Props) {
  const { id } = await params;
  const context = await requireContext(`/maylab/${id}/vie`);
  const found = await readLab(context, { labId: id });
  if (!found.ok) return <NotFoundPage />;
  const { lab } = found.value;
  return (
    <LabFrame lab={lab} viewer={context.viewer} view="vie" query={searchParams}>
      <p className="mb-6 flex items-center gap-3">
        Aujourd’hui : <LabStatusBadge status={lab.status} />
      </p>
      {labActs(lab.status).map((act) => (
        <Disclosure key={act} summary={labActNames[act]}>
          <MoveForm act={act} lab={lab} />
        </Disclosure>
      ))}
      <h2 className="mt-12">Ce qui s’est passé</h2>
      <Timeline
        entries={lab.transitions.map(({ to, at, note }) => ({
          id: at.toISOString(),
          when: dateInParis(at),
          dateTime: at.toISOString(),
          title: labStatusNames[to],
          isPast: true,
          children: note,
        }))}
      />
    </LabFrame>
  );
}

const ends: readonly LabAct[] = ['stop', 'generalise'];

/** What one act asks for. */
function MoveForm({ act, lab }: { act: LabAct; lab: LabRecord }) {
  return (
    <FormShell action={changeStatus} id={act} label={labActNames[act]}>
      <input type="hidden" name="labId" value={lab.id} />
      <input type="hidden" name="act" value={act} />
      {act === 'start' ? (
        <TextInput name="startsOn" type="date" label="Premier jour de l’expérimentation" help="Le plan est figé à ce moment ; la fin suit son dernier mois." required />
      ) : null}
      {act === 'extend' && lab.startsOn && lab.endsOn ? (
        <TextInput
          name="endsOn"
          type="date"
          label="Nouveau dernier jour"
          help={`Après le ${dateInParis(lab.endsOn)}, au plus tard le ${dateInParis(latestEnd(lab.startsOn))}.`}
          required
        />
      ) : null}
      {ends.includes(act) ? (
        <TextArea name="lessons" label="Ce que l’expérience a appris" help="Publié sur la page du LAB." required limit={10_000} rows={8} defaultValue={lab.lessons} />
      ) : null}
      <TextArea name="note" label="Pourquoi" help="Une phrase, lue par le public dans l’histoire du LAB." required={act === 'pause'} limit={1_000} rows={2} />
      <SubmitButton variant={act === 'stop' ? 'danger' : 'primary'}>{labActNames[act]}</SubmitButton>
    </FormShell>
  );
}

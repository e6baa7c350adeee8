import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { AssignedExpert, ChairDesk } from '@/lib/committee/types/desk.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { counted, obstacleWords } from './words.ts';

const progress = {
  none: { name: 'Pas commencée', tone: 'neutral' },
  draft: { name: 'Brouillon', tone: 'warning' },
  submitted: { name: 'Soumise', tone: 'success' },
} as const;

type Props = { desk: ChairDesk; assign: FormServerAction; takeBack: FormServerAction };

/** Who examines the proposal, how far they are, and who else may be called. */
export function AssignmentSection({ desk, assign, takeBack }: Props) {
  const free = desk.candidates.filter(({ obstacle }) => obstacle === null);
  const barred = desk.candidates.filter(({ obstacle }) => obstacle !== null && obstacle !== 'already-assigned');
  return (
    <section aria-labelledby="saisines">
      <h2 id="saisines" className="mb-4">Experts saisis</h2>
      {desk.assigned.length === 0 ? (
        <p className="mb-4">Personne n’est encore saisi de cette proposition.</p>
      ) : (
        <Table
          caption="Experts saisis"
          captionHidden
          rows={desk.assigned}
          rowKey={({ personId }) => personId}
          columns={[
            { key: 'name', label: 'Expert', isRowHeader: true, cell: ({ name }) => name },
            { key: 'state', label: 'Évaluation', cell: (expert) => <Badge tone={progress[expert.evaluation].tone}>{progress[expert.evaluation].name}</Badge> },
            { key: 'due', label: 'Attendue le', cell: (expert) => <Due expert={expert} /> },
            {
              key: 'act',
              label: 'Saisine',
              cell: ({ personId, name, evaluation }) =>
                evaluation === 'submitted' || !desk.open ? (
                  '–'
                ) : (
                  <FormShell action={takeBack} id={`retrait-${personId}`} label={`Retirer la saisine de ${name}`}>
                    <Origin desk={desk} />
                    <input type="hidden" name="personId" value={personId} />
                    <SubmitButton small variant="secondary">
                      Retirer <span className="sr-only">la saisine de {name}</span>
                    </SubmitButton>
                  </FormShell>
                ),
            },
          ]}
        />
      )}
      {desk.open && free.length > 0 ? (
        <FormShell action={assign} id="assign" key={`assign-${desk.assigned.length}`} label="Confier la proposition">
          <h3 className="mt-8">Confier à quelqu’un d’autre</h3>
          <Origin desk={desk} />
          <Select
            name="personId"
            label="Expert"
            required
            choices={free.map(({ personId, name, alternate, load }) => ({
              value: personId,
              label: `${name}${alternate ? ', suppléant·e' : ''} (${counted(load, 'saisine')})`,
            }))}
          />
          <TextInput name="due" label="Évaluation attendue jusqu’au" type="date" short help="Vide : dans trois semaines." />
          <SubmitButton variant="secondary">Confier</SubmitButton>
        </FormShell>
      ) : null}
      {barred.length > 0 ? (
        <p className="mt-4 text-small text-ink-soft">
          Ne peuvent pas être saisis : {barred.map(({ name, obstacle }) => `${name} (${obstacle ? obstacleWords[obstacle] : ''})`).join(', ')}.
        </p>
      ) : null}
    </section>
  );
}

function Origin({ desk }: { desk: ChairDesk }) {
  return (
    <>
      <input type="hidden" name="slug" value={desk.heading.commission.slug} />
      <input type="hidden" name="proposalId" value={desk.proposalId} />
    </>
  );
}

function Due({ expert }: { expert: AssignedExpert }) {
  if (!expert.dueAt) return '–';
  const day = dateInParis(new Date(expert.dueAt.getTime() - 1));
  return expert.late ? (
    <>
      {day} <Badge tone="error">En retard</Badge>
    </>
  ) : (
    day
  );
}

import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { DistributionDesk } from '@/lib/committee/types/assignment.ts';
import { counted } from './words.ts';

/** Who still owes something, and a reminder to send now. */
export function ReminderTable({ desk, remind }: { desk: DistributionDesk; remind: FormServerAction }) {
  const awaited = desk.experts.filter(({ expected }) => expected > 0);
  return (
    <section id="rappels" aria-labelledby="rappels-titre">
      <h2 id="rappels-titre" className="mb-4">Rappels</h2>
      <p className="mb-4 max-w-2xl">
        Le portail rappelle de lui-même : sans réponse après quatre jours, sept et deux jours avant chaque échéance, et le lendemain. Vous pouvez
        aussi rappeler maintenant, une fois par jour et par personne.
      </p>
      {awaited.length === 0 ? (
        <p>Rien n’est attendu de personne.</p>
      ) : (
        <Table
          caption="Experts dont quelque chose est attendu"
          captionHidden
          rows={awaited}
          rowKey={({ id }) => id}
          columns={[
            { key: 'name', label: 'Expert', isRowHeader: true, cell: ({ name }) => name },
            { key: 'expected', label: 'Attendu de cette personne', cell: ({ expected }) => counted(expected, 'évaluation') },
            {
              key: 'act',
              label: 'Rappel',
              cell: ({ id, name }) => (
                <FormShell action={remind} id={`rappel-${id}`} label={`Rappeler ${name}`}>
                  <input type="hidden" name="slug" value={desk.commission.slug} />
                  <input type="hidden" name="commissionId" value={desk.commission.id} />
                  <input type="hidden" name="personId" value={id} />
                  <SubmitButton small variant="secondary">
                    Envoyer un rappel<span className="sr-only"> à {name}</span>
                  </SubmitButton>
                </FormShell>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}

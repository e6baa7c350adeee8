import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { opensBefore } from '@/lib/sittings/rules/life.ts';
import type { SittingView } from '@/lib/sittings/types.ts';

/** Opens the sitting, once its hour is near. */
export function OpenSitting({ sitting, open, now }: { sitting: SittingView; open: FormServerAction; now: boolean }) {
  if (!now) return <p>La séance pourra être ouverte ici {opensBefore} minutes avant son heure.</p>;
  return (
    <FormShell action={open} id="open" label="Ouvrir la séance">
      <p>L’heure est venue. Une fois la séance ouverte, l’ordre du jour ne change plus.</p>
      <input type="hidden" name="sittingId" value={sitting.id} />
      <SubmitButton>Ouvrir la séance</SubmitButton>
    </FormShell>
  );
}

/** Says that one will not come, or will after all. */
export function OwnAbsence({ sitting, attend }: { sitting: SittingView; attend: FormServerAction }) {
  const { own } = sitting;
  if (!own || (own.status !== 'expected' && own.status !== 'excused')) return null;
  const coming = own.status === 'expected';
  return (
    <FormShell action={attend} id="absence" label="Ma présence" key={own.status}>
      <input type="hidden" name="sittingId" value={sitting.id} />
      <p>{coming ? 'Vous êtes attendu·e. Si vous ne pouvez pas venir, dites-le : un suppléant pourra être appelé.' : 'Votre absence est excusée.'}</p>
      <SubmitButton variant="secondary" name="act" value={`${coming ? 'excused' : 'expected'}:${own.personId}`}>
        {coming ? 'Je ne pourrai pas venir' : 'Je viendrai finalement'}
      </SubmitButton>
    </FormShell>
  );
}

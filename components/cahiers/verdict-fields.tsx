import { RadioGroup } from '@/components/form/choice-group.tsx';
import { DateTimeInput } from '@/components/form/date-time-input.tsx';
import { TextArea } from '@/components/form/text-area.tsx';

type Props = { defaultDate: string; acts: readonly ('admit' | 'return' | 'reject')[] };

const choices = [
  { value: 'admit', label: 'Recevable', help: 'Le cahier devient public et ses propositions attendent leur examen.' },
  { value: 'return', label: 'À compléter', help: 'Le cahier redevient modifiable jusqu’à une date.' },
  { value: 'reject', label: 'Non recevable', help: 'Le motif est communiqué au contributeur.' },
] as const;

/** The verdict on the admissibility of one cahier or of several; each part says which verdict it goes with. */
export function VerdictFields({ defaultDate, acts }: Props) {
  return (
    <>
      <RadioGroup name="act" label="Décision" required choices={choices.filter(({ value }) => acts.includes(value))} />
      {acts.includes('return') ? (
        <>
          <TextArea name="asked" label="Ce qui est à compléter" help="Seulement pour « À compléter »." rows={4} limit={4000} />
          <DateTimeInput
            name="dueAt"
            label="À déposer de nouveau avant"
            help="Seulement pour « À compléter », à l’heure de Paris."
            defaultDate={defaultDate}
            defaultTime="12:00"
          />
        </>
      ) : null}
      <TextArea name="reason" label="Motif" help="Seulement pour « Non recevable »." rows={4} limit={4000} />
    </>
  );
}

import { DateTimeInput } from '@/components/form/date-time-input.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { parisClock } from '@/lib/platform/paris-time.ts';
import type { SittingView } from '@/lib/sittings/types.ts';

/** Name, date and place of a sitting. */
export function PlanFields({ sitting }: { sitting?: Pick<SittingView, 'title' | 'place' | 'link' | 'startsAt' | 'endsAt'> }) {
  const start = sitting && parisClock(sitting.startsAt);
  return (
    <>
      <TextInput name="title" label="Titre" help="Exemple : séance de décembre." required defaultValue={sitting?.title} />
      <DateTimeInput name="starts" label="Début" required defaultDate={start?.day} defaultTime={start?.time} />
      <TextInput name="until" label="Fin prévue" help="Le même jour, heure de Paris." type="time" required defaultValue={sitting && parisClock(sitting.endsAt).time} />
      <TextInput name="place" label="Lieu" defaultValue={sitting?.place} />
      <TextInput name="link" label="Adresse de la réunion à distance" help="Vue des seuls membres de la commission." type="url" defaultValue={sitting?.link} />
    </>
  );
}

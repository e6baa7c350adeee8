import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { RadioGroup } from '@/components/form/choice-group.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import type { AttendanceView, SittingView } from '@/lib/sittings/types.ts';
import { timeInParis } from '@/lib/web/dates.ts';
import { capacityWords, presenceWords } from './words.ts';

type Props = { sitting: SittingView; attend: FormServerAction };

/** Who is there; its officers note it with a button a person. */
export function AttendanceSection({ sitting, attend }: Props) {
  const inSession = sitting.status === 'in_session';
  const notes = sitting.officer && inSession;
  const list = (
    <ul className="grid">
      {sitting.attendances.map((person) => (
        <li key={person.personId} className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-2">
          <span className="min-w-0 basis-56 grow">
            {person.name} <span className="text-small text-ink-soft">{capacityWords(person.kinds)}</span>
          </span>
          <Presence person={person} />
          {notes ? (
            <span className="flex flex-wrap gap-2">
              {offered(person).map(([presence, label]) => (
                <SubmitButton key={presence} small variant="quiet" name="act" value={`${presence}:${person.personId}`}>
                  {label} <span className="sr-only">: {person.name}</span>
                </SubmitButton>
              ))}
            </span>
          ) : null}
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="presences" className="grid gap-4">
      <h2 id="presences">Présences</h2>
      {notes ? (
        <FormShell action={attend} id="attendance" label="Présences" wide>
          <input type="hidden" name="sittingId" value={sitting.id} />
          {list}
        </FormShell>
      ) : (
        list
      )}
      {notes && (sitting.preparation?.others.length ?? 0) > 0 ? <Newcomer sitting={sitting} attend={attend} /> : null}
    </section>
  );
}

function Presence({ person }: { person: AttendanceView }) {
  const { name, tone } = presenceWords(person);
  const since = person.status === 'present' ? person.arrivedAt : person.leftAt;
  return (
    <span className="text-small">
      <Badge tone={tone}>{name}</Badge> {since ? timeInParis(since) : ''}
    </span>
  );
}

/** What may be noted next of somebody. */
function offered({ status, remote }: AttendanceView): (readonly [string, string])[] {
  if (status === 'present') return [remote ? ['present', 'Dans la salle'] : ['remote', 'À distance'], ['left', 'Parti·e']];
  if (status === 'left' || status === 'excused') return [['present', 'Présent·e'], ['remote', 'À distance']];
  return [['present', 'Présent·e'], ['remote', 'À distance'], ['excused', 'Excusé·e']];
}

function Newcomer({ sitting, attend }: Props) {
  return (
    <Disclosure summary="Faire entrer quelqu’un d’autre de la commission">
      <FormShell action={attend} id="newcomer" key={`newcomer-${sitting.revision}`} label="Faire entrer quelqu’un">
        <p>Un suppléant appelé en cours de séance compte dans le quorum et vote dès que sa présence est notée.</p>
        <input type="hidden" name="sittingId" value={sitting.id} />
        <Select name="personId" label="Personne" required empty="Choisir" choices={(sitting.preparation?.others ?? []).map(({ personId, name }) => ({ value: personId, label: name }))} />
        <RadioGroup name="presence" label="Présence" required defaultValue="present" choices={[{ value: 'present', label: 'Dans la salle' }, { value: 'remote', label: 'À distance' }]} />
        <SubmitButton variant="secondary">Noter sa présence</SubmitButton>
      </FormShell>
    </Disclosure>
  );
}

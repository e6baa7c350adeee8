import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Card } from '@/components/ui/card.tsx';

export interface ShownDelegate {
  attachmentId: string;
  personId: string;
  name: string;
  email: string;
  title: string;
  /** Days as date inputs hold them; the last one is empty without a planned end. */
  firstDay: string;
  lastDay: string;
  /** "depuis le 12 mai 2026, sans fin prévue" */
  dates: string;
  hasBegun: boolean;
}

interface Props {
  delegates: readonly ShownDelegate[];
  viewerId: string;
  saveMandate: FormServerAction;
}

/** The delegates of an actor, each with the function and the dates of the mandate, to be changed on the spot. */
export function DelegateList({ delegates, viewerId, saveMandate }: Props) {
  return (
    <ul className="grid gap-5">
      {delegates.map((delegate) => (
        <Card key={delegate.attachmentId} as="li" title={delegate.name || delegate.email} over={delegate.title || undefined}>
          <p className="wrap-anywhere">
            {delegate.name ? `${delegate.email}, ` : ''}
            {delegate.dates}
          </p>
          <p className="flex flex-wrap gap-2">
            {delegate.personId === viewerId ? <Badge tone="info">Vous</Badge> : null}
            {delegate.hasBegun ? null : <Badge tone="warning">Mandat pas encore commencé</Badge>}
          </p>
          <FormShell action={saveMandate} id={`mandate-${delegate.attachmentId}`} label={`Mandat de ${delegate.name || delegate.email}`}>
            <input type="hidden" name="attachmentId" value={delegate.attachmentId} />
            <FormDisclosure summary="Changer la fonction ou les dates">
              <TextInput name="title" label="Fonction" help="Facultatif." defaultValue={delegate.title} />
              <TextInput name="startsOn" type="date" label="Premier jour du mandat" required defaultValue={delegate.firstDay} />
              <TextInput name="endsOn" type="date" label="Dernier jour du mandat" help="Compris. Laissez vide s’il n’a pas de fin prévue." defaultValue={delegate.lastDay} />
              <SubmitButton variant="secondary">Enregistrer le mandat</SubmitButton>
            </FormDisclosure>
          </FormShell>
        </Card>
      ))}
    </ul>
  );
}

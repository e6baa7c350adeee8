import { ConsentFields } from '@/components/content/consent-fields.tsx';
import { ConsentList } from '@/components/content/consent-list.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import type { ConsentRecord } from '@/lib/content/types/publication.ts';

type Props = {
  publicationId: string;
  personName: string;
  consents: readonly ConsentRecord[];
  now: Date;
  record: FormServerAction;
  withdraw: FormServerAction;
};

/** The consents behind a portrait: those on record, one to write down, one to withdraw. */
export function ConsentPart({ publicationId, personName, consents, now, record, withdraw }: Props) {
  return (
    <section aria-labelledby="consentements" className="grid gap-6">
      <h2 id="consentements">Consentements</h2>
      <ConsentList publicationId={publicationId} consents={consents} now={now} shown="Le portrait" withdraw={withdraw} />
      <FormShell action={record} id="consentement" label="Enregistrer un consentement">
        <input type="hidden" name="publicationId" value={publicationId} />
        <FormDisclosure summary="Enregistrer un consentement">
          <TextInput name="personName" label="Nom de la personne" help="Le même que dans le portrait." required defaultValue={personName} autoComplete="off" />
          <ConsentFields />
          <SubmitButton>Enregistrer le consentement</SubmitButton>
        </FormDisclosure>
      </FormShell>
    </section>
  );
}

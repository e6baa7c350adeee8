import { Checkbox } from '@/components/form/checkbox.tsx';
import { FileInput } from '@/components/form/file-input.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { isConsentValid } from '@/lib/content/rules/consents.ts';
import type { ConsentRecord } from '@/lib/content/types/publication.ts';
import { dateInParis } from '@/lib/web/dates.ts';

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
      <p className="field-note">
        Données personnelles, gardées pour prouver l’accord, et effacées un an après sa fin ou son retrait. Un consentement retiré fait
        disparaître le portrait aussitôt.
      </p>
      {consents.length === 0 ? <p>Aucun consentement n’est enregistré.</p> : null}
      {consents.map((consent) => (
        <article key={consent.id} className="card">
          <h3>{consent.personName}</h3>
          <p>{isConsentValid(consent, now) ? <Badge tone="success">Valable</Badge> : <Badge>{consent.withdrawnAt ? 'Retiré' : 'Hors de ses dates'}</Badge>}</p>
          <p className="whitespace-pre-line">{consent.scope}</p>
          <DataList
            items={[
              { term: 'Donné le', value: dateInParis(consent.givenOn) },
              { term: 'Jusqu’au', value: consent.endsOn ? dateInParis(consent.endsOn) : 'son retrait' },
              { term: 'Retiré le', value: consent.withdrawnAt ? dateInParis(consent.withdrawnAt) : '' },
              { term: 'Preuve', value: consent.evidenceFileId ? <a href={`/api/fichiers/${consent.evidenceFileId}`}>Document signé</a> : 'citée ci-dessus' },
            ]}
          />
          {consent.withdrawnAt ? null : (
            <FormShell action={withdraw} id={`retrait-${consent.id}`} label={`Retirer le consentement de ${consent.personName}`}>
              <input type="hidden" name="publicationId" value={publicationId} />
              <input type="hidden" name="consentId" value={consent.id} />
              <FormDisclosure summary="La personne retire son consentement">
                <Checkbox name="sure" label="Le portrait disparaît aussitôt du portail." required />
                <SubmitButton variant="danger">Enregistrer le retrait</SubmitButton>
              </FormDisclosure>
            </FormShell>
          )}
        </article>
      ))}
      <FormShell action={record} id="consentement" label="Enregistrer un consentement">
        <input type="hidden" name="publicationId" value={publicationId} />
        <FormDisclosure summary="Enregistrer un consentement">
          <TextInput name="personName" label="Nom de la personne" help="Le même que dans le portrait." required defaultValue={personName} autoComplete="off" />
          <TextArea name="scope" label="Ce à quoi elle consent" help="Avec ses mots ; s’il a été donné par courriel, citez-le." required rows={4} limit={3_000} />
          <TextInput name="givenOn" label="Donné le" type="date" short required />
          <TextInput name="endsOn" label="Dernier jour" help="Laissez vide s’il vaut jusqu’à son retrait." type="date" short />
          <FileInput name="evidence" label="Document signé" help="PDF ou image, 10 Mo au plus ; facultatif si le courriel est cité." accept="application/pdf,image/png,image/jpeg" />
          <SubmitButton>Enregistrer le consentement</SubmitButton>
        </FormDisclosure>
      </FormShell>
    </section>
  );
}

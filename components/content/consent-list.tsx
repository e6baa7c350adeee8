import { Checkbox } from '@/components/form/checkbox.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { isConsentValid } from '@/lib/content/rules/consents.ts';
import type { ConsentRecord } from '@/lib/content/types/publication.ts';
import { dateInParis } from '@/lib/web/dates.ts';

type Props = {
  publicationId: string;
  consents: readonly ConsentRecord[];
  now: Date;
  /** What disappears with a consent: « Le portrait ». */
  shown: string;
  withdraw: FormServerAction;
  /** Sent along with it, by name. */
  fields?: Readonly<Record<string, string>>;
};

/** The consents on record, each with what it covers, and its withdrawal. */
export function ConsentList({ publicationId, consents, now, shown, withdraw, fields = {} }: Props) {
  return (
    <>
      <p className="field-note">
        Données personnelles, gardées pour prouver l’accord, et effacées un an après sa fin ou son retrait. Un consentement retiré fait
        disparaître {shown.charAt(0).toLowerCase() + shown.slice(1)} aussitôt.
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
              {Object.entries(fields).map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <FormDisclosure summary="La personne retire son consentement">
                <Checkbox name="sure" label={`${shown} disparaît aussitôt du portail.`} required />
                <SubmitButton variant="danger">Enregistrer le retrait</SubmitButton>
              </FormDisclosure>
            </FormShell>
          )}
        </article>
      ))}
    </>
  );
}

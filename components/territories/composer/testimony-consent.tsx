import { ConsentFields } from '@/components/content/consent-fields.tsx';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { isConsentValid } from '@/lib/content/rules/consents.ts';
import type { ConsentRecord } from '@/lib/content/types/publication.ts';
import type { TestimonyBlock } from '@/lib/content/types/territory-page.ts';
import { nameKey } from '@/lib/platform/names.ts';
import { dateInParis } from '@/lib/web/dates.ts';

/** The consent in the name of this person that holds at this instant. */
export function heldConsent(personName: string, consents: readonly ConsentRecord[], now: Date): ConsentRecord | undefined {
  const person = nameKey(personName);
  return person === '' ? undefined : consents.find((consent) => nameKey(consent.personName) === person && isConsentValid(consent, now));
}

type Props = { block: TestimonyBlock; consents: readonly ConsentRecord[]; now: Date };

/** What allows a testimony to be shown: the consent that holds, or the fields that write one down. */
export function TestimonyConsent({ block: { id, personName }, consents, now }: Props) {
  const held = heldConsent(personName, consents, now);
  return (
    <div className="composer-part">
      <p className="flex flex-wrap items-center gap-3">
        {held ? (
          <>
            <Badge tone="success" icon="check">
              Consentement valable
            </Badge>
            <span>
              donné le {dateInParis(held.givenOn)}, {held.endsOn ? `jusqu’au ${dateInParis(held.endsOn)}` : 'jusqu’à son retrait'}.{' '}
              <a href="#consentements">Voir les consentements</a>
            </span>
          </>
        ) : (
          <>
            <Badge tone="warning" icon="warning">
              Pas de consentement valable
            </Badge>
            <span>La page ne peut pas être publiée avec ce témoignage. Enregistrez l’accord de la personne ici.</span>
          </>
        )}
      </p>
      <FormDisclosure summary={held ? 'Enregistrer un autre consentement' : 'Enregistrer son consentement'} part={`consents.${id}.`}>
        <p className="field-note">Au nom écrit ci-dessus. Ce que vous écrivez ici n’est jamais public.</p>
        <ConsentFields prefix={`consents.${id}.`} />
        <p>
          <SubmitButton variant="secondary" name="act" value={`consent:${id}`}>
            Enregistrer le consentement
          </SubmitButton>
        </p>
      </FormDisclosure>
    </div>
  );
}

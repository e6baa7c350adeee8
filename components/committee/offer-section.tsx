import { CheckboxGroup } from '@/components/form/choice-group.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { CardGrid } from '@/components/ui/card-grid.tsx';
import { Card } from '@/components/ui/card.tsx';
import { hasOpenHint, hintMarks } from '@/lib/committee/rules/acceptance.ts';
import type { Offer } from '@/lib/committee/types/acceptance.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { HintList } from './hint-list.tsx';
import { counted } from './words.ts';

/** What waits for the answer of an expert: all that carry no hint in one act, the others one by one. */
export function OfferSection({ offers, accept }: { offers: readonly Offer[]; accept: FormServerAction }) {
  if (offers.length === 0) return null;
  const clear = offers.filter(({ outlook }) => !hasOpenHint(outlook));
  const hinted = offers.filter(({ outlook }) => hasOpenHint(outlook));
  return (
    <section aria-labelledby="accepter">
      <h2 id="accepter" className="mb-4">À accepter</h2>
      <p className="mb-6 max-w-2xl">
        Accepter, c’est déclarer qu’aucun lien d’intérêts ne vous attache au cahier : ni à son auteur, ni à ses cosignataires, ni à ses
        partenaires. Au moindre doute, déportez-vous : c’est sans reproche.
      </p>
      {clear.length > 0 ? (
        <FormShell action={accept} id="acceptation" key={`accept-${clear.length}`} label="Accepter sans lien d’intérêts">
          {hintMarks(clear).map((mark) => (
            <input key={mark} type="hidden" name="seen[]" value={mark} />
          ))}
          <CheckboxGroup
            name="proposals"
            label={clear.length === 1 ? 'Le portail n’a trouvé aucun indice de lien' : 'Le portail n’a trouvé aucun indice de lien avec ces cahiers'}
            help="Décochez ce que vous voulez lire d’abord, ou décliner."
            choices={clear.map((offer) => ({ value: offer.proposalId, label: offer.title, help: aboutOffer(offer) }))}
            defaultValues={clear.map(({ proposalId }) => proposalId)}
          />
          <SubmitButton>J’accepte : aucun lien d’intérêts</SubmitButton>
        </FormShell>
      ) : null}
      {clear.length > 0 ? (
        <details className="disclosure mt-6">
          <summary>Lire, me déporter ou décliner</summary>
          <ul className="prose">
            {clear.map(({ proposalId, title }) => (
              <li key={proposalId}>
                <a href={`/comite/propositions/${proposalId}`}>{title}</a>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {hinted.length > 0 ? (
        <>
          <h3 className="mt-8 mb-3">{counted(hinted.length, 'proposition à regarder', 'propositions à regarder')} de plus près</h3>
          <p className="mb-4 max-w-2xl">Un indice n’est pas une preuve : lisez-le, puis acceptez ou déportez-vous.</p>
          <CardGrid>
            {hinted.map((offer) => (
              <Card key={offer.proposalId} as="li" headingLevel="h4" title={offer.title} href={`/comite/propositions/${offer.proposalId}`} over={aboutOffer(offer)}>
                <HintList outlook={offer.outlook} />
              </Card>
            ))}
          </CardGrid>
        </>
      ) : null}
    </section>
  );
}

function aboutOffer({ receiptNumber, actorName, coSigners, dueAt }: Offer): string {
  const signed = coSigners.length > 0 ? `, avec ${coSigners.join(', ')}` : '';
  const due = dueAt ? ` · attendue le ${dateInParis(new Date(dueAt.getTime() - 1))}` : '';
  return `${receiptNumber} · ${actorName}${signed}${due}`;
}

import { RecusalFields } from '@/components/committee/recusal-fields.tsx';
import { ReadableProposalView } from '@/components/cahiers/readable-proposal.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { DataList } from '@/components/ui/data-list.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import type { PublicCahier } from '@/lib/cahiers/types/public.ts';
import type { CahierNames } from '@/lib/cahiers/types/readable.ts';
import { hasOpenHint, hintMarks } from '@/lib/committee/rules/acceptance.ts';
import type { Offer } from '@/lib/committee/types/acceptance.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { HintList } from './hint-list.tsx';

type Props = {
  offer: Offer;
  cahier: PublicCahier;
  names: CahierNames;
  viewer: Viewer;
  /** the form that is open, by its address: so that a refusal finds it open without JavaScript */
  form: string;
  actions: { accept: FormServerAction; decline: FormServerAction; stepAside: FormServerAction };
};

/** A proposal before its expert has answered: who signs it, what the portal noticed, three ways to answer, the public text. */
export function OfferPage({ offer, cahier, names, viewer, form, actions }: Props) {
  const { proposalId, title, receiptNumber, outlook, dueAt } = offer;
  const path = `/comite/propositions/${proposalId}`;
  const proposal = cahier.text.proposals.find(({ id }) => id === proposalId);
  const partners = proposal?.partners ?? '';
  return (
    <AreaPage
      area="comite"
      viewer={viewer}
      path="/comite"
      title={title}
      crumbs={[{ label: 'Comité d’experts', path: '/comite' }, { label: receiptNumber }]}
      lead="Cette proposition vous est confiée. Répondez avant de l’évaluer : un lien vous attache-t-il à ce cahier ?"
    >
      <div className="grid gap-12">
        <section aria-labelledby="liens">
          <h2 id="liens" className="mb-4">Qui est derrière ce cahier</h2>
          <DataList
            items={[
              { term: 'Auteur', value: offer.actorName },
              { term: 'Cosignataires', value: offer.coSigners.join(', ') },
              { term: 'Partenaires nommés', value: partners },
              { term: 'Commission', value: offer.commissionName },
              { term: 'Évaluation attendue le', value: dueAt ? dateInParis(new Date(dueAt.getTime() - 1)) : '' },
            ]}
          />
          <div className="mt-6">
            {outlook.hints.length === 0 ? (
              <p>Le portail n’a trouvé aucun indice de lien. Vous seul·e connaissez vos liens : relisez les noms ci-dessus.</p>
            ) : (
              <Notice tone={hasOpenHint(outlook) ? 'warning' : 'info'} title="Le portail a remarqué un lien possible">
                <HintList outlook={outlook} />
                <p className="mt-3">Ce n’est pas une preuve. Si le lien est réel, déportez-vous ; sinon, acceptez : ce que vous avez lu ici est conservé avec votre réponse.</p>
              </Notice>
            )}
          </div>
        </section>
        <section id="reponse" aria-labelledby="reponse-titre">
          <h2 id="reponse-titre" className="mb-4">Votre réponse</h2>
          {form === 'deport' ? (
            <FormShell action={actions.stepAside} id="recusal" label="Me déporter de ce cahier">
              <p>Vous vous déportez de tout le cahier : rien de son examen ne vous sera montré avant la publication de la décision.</p>
              <input type="hidden" name="proposalId" value={proposalId} />
              <RecusalFields />
              <SubmitButton variant="danger">Me déporter</SubmitButton>
            </FormShell>
          ) : null}
          {form === 'decliner' ? (
            <FormShell action={actions.decline} id="decline" label="Décliner cette proposition">
              <p>Pour une autre raison qu’un lien d’intérêts : le temps, un sujet que vous ne connaissez pas… La présidence et le secrétariat la liront.</p>
              <input type="hidden" name="proposalId" value={proposalId} />
              <TextArea name="reason" label="Pourquoi vous déclinez" required rows={3} limit={1000} />
              <SubmitButton variant="danger">Décliner</SubmitButton>
            </FormShell>
          ) : null}
          {form === 'deport' || form === 'decliner' ? (
            <p className="mt-4">
              <a href={`${path}#reponse`}>Revenir aux trois réponses</a>
            </p>
          ) : (
            <>
              <FormShell action={actions.accept} id="acceptation" label="Accepter cette proposition">
                <input type="hidden" name="proposals[]" value={proposalId} />
                {hintMarks([offer]).map((mark) => (
                  <input key={mark} type="hidden" name="seen[]" value={mark} />
                ))}
                <SubmitButton>J’accepte : aucun lien d’intérêts</SubmitButton>
              </FormShell>
              <p className="mt-6 flex flex-wrap gap-4">
                <LinkButton href={`${path}?formulaire=deport#reponse`}>J’ai un lien : me déporter</LinkButton>
                <LinkButton href={`${path}?formulaire=decliner#reponse`}>Décliner pour une autre raison</LinkButton>
              </p>
            </>
          )}
        </section>
        <section aria-labelledby="cahier-titre">
          <h2 id="cahier-titre" className="mb-4">Le cahier, tel que le public le lit</h2>
          <p className="mb-4">
            <a href={`/cahiers/${receiptNumber}`}>{receiptNumber}</a>, « {cahier.text.title} », en réponse à l’appel {offer.callTitle}.
          </p>
          {proposal ? (
            <Disclosure summary="La proposition, son budget et ses jalons">
              <ReadableProposalView proposal={proposal} names={names} />
            </Disclosure>
          ) : null}
          <Disclosure summary="Le diagnostic du cahier">
            <Paragraphs text={cahier.text.diagnosis} />
          </Disclosure>
        </section>
      </div>
    </AreaPage>
  );
}

import { counted } from '@/components/committee/words.ts';
import { CheckboxGroup } from '@/components/form/choice-group.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { SittingPreparation, SittingView } from '@/lib/sittings/types.ts';
import { timeInParis } from '@/lib/web/dates.ts';
import { ItemTitle } from './order-of-day.tsx';
import { PlanFields } from './plan-fields.tsx';

type Actions = Readonly<Record<'arrange' | 'addChosen' | 'addFreePoint' | 'convene' | 'update' | 'cancel', FormServerAction>>;
type Props = { sitting: SittingView; preparation: SittingPreparation; actions: Actions };

/** What the officers do before the sitting: order of the day, call, date and place. */
export function Preparation({ sitting, preparation, actions }: Props) {
  return (
    <>
      <section aria-labelledby="ordre" className="grid gap-6">
        <h2 id="ordre">Ordre du jour</h2>
        {sitting.items.length === 0 ? (
          <EmptyState title="L’ordre du jour est vide">Ajoutez-y des propositions prêtes à être délibérées, ou un point libre.</EmptyState>
        ) : (
          <Order sitting={sitting} preparation={preparation} arrange={actions.arrange} />
        )}
        <Add sitting={sitting} preparation={preparation} actions={actions} />
      </section>
      <section aria-labelledby="convocation">
        <h2 id="convocation" className="mb-4">Convocation</h2>
        <Call sitting={sitting} preparation={preparation} convene={actions.convene} />
      </section>
      <section aria-labelledby="reglages" className="grid gap-4">
        <h2 id="reglages">Date, lieu, annulation</h2>
        <Disclosure summary="Modifier la date ou le lieu">
          <FormShell action={actions.update} id="update" label="Modifier la séance">
            <input type="hidden" name="sittingId" value={sitting.id} />
            <PlanFields sitting={sitting} />
            <SubmitButton variant="secondary">Enregistrer</SubmitButton>
          </FormShell>
        </Disclosure>
        <Disclosure summary="Annuler la séance">
          <FormShell action={actions.cancel} id="cancel" label="Annuler la séance">
            <p>{sitting.status === 'convened' ? 'Les personnes convoquées sont prévenues, avec cette raison.' : 'Personne n’a encore été convoqué.'} Une séance annulée ne reprend pas.</p>
            <input type="hidden" name="sittingId" value={sitting.id} />
            <TextArea name="reason" label="Raison" required rows={2} limit={1000} />
            <SubmitButton variant="danger">Annuler la séance</SubmitButton>
          </FormShell>
        </Disclosure>
      </section>
    </>
  );
}

function Origin({ sitting }: { sitting: SittingView }) {
  return (
    <>
      <input type="hidden" name="sittingId" value={sitting.id} />
      <input type="hidden" name="slug" value={sitting.commission.slug} />
    </>
  );
}

function Order({ sitting, preparation: { exits }, arrange }: { sitting: SittingView; preparation: SittingPreparation; arrange: FormServerAction }) {
  return (
    <FormShell action={arrange} id="order" label="Ordre du jour" wide revision={sitting.revision}>
      <Origin sitting={sitting} />
      <ol className="grid">
        {sitting.items.map((item) => (
          <li key={item.id} id={item.id} className="grid gap-3 border-b border-line py-4 lg:grid-cols-[minmax(0,1fr)_auto] lg:items-start">
            <div className="flex gap-3">
              <span className="font-bold">{item.number}.</span>
              <div className="min-w-0">
                <ItemTitle item={item} />
                <span className="block text-small text-ink-soft">au plus tôt à {timeInParis(item.earliest)}</span>
              </div>
            </div>
            <div className="flex flex-wrap items-end gap-3">
              <TextInput name={`durations.${item.id}`} label="Durée (min)" type="number" min={1} max={480} short defaultValue={item.duration} />
              <OrderButton act={`up:${item.id}`} label="Monter" title={item.title} />
              <OrderButton act={`down:${item.id}`} label="Descendre" title={item.title} />
              <OrderButton act={`remove:${item.id}`} label="Retirer" title={item.title} />
            </div>
          </li>
        ))}
      </ol>
      <p className="text-small text-ink-soft">
        Chaque membre reçoit un ordre du jour sans les points dont il est déporté, renuméroté ; les heures y sont « au plus tôt », si bien qu’aucun vide ne trahit
        un point qu’il ne doit pas connaître.
      </p>
      <div className="flex flex-wrap items-center gap-4">
        <SubmitButton name="act" value="keep" variant="secondary">
          Enregistrer les durées
        </SubmitButton>
        <SubmitButton name="act" value="group" variant="secondary">
          Grouper les déports
        </SubmitButton>
        <p>{exitsInWords(exits)}</p>
      </div>
    </FormShell>
  );
}

function exitsInWords({ now, grouped }: SittingPreparation['exits']): string {
  if (now === 0) return 'Personne n’aura à quitter la salle.';
  const count = `Cet ordre demande ${counted(now, 'sortie')} de la salle`;
  return grouped < now ? `${count} ; groupé, il en demanderait ${grouped}.` : `${count}, et aucun autre n’en demande moins.`;
}

function OrderButton({ act, label, title }: { act: string; label: string; title: string }) {
  return (
    <SubmitButton small variant="quiet" name="act" value={act}>
      {label} <span className="sr-only">« {title} »</span>
    </SubmitButton>
  );
}

function Add({ sitting, preparation: { proposals }, actions }: Props) {
  return (
    <div className="grid gap-4">
      <Disclosure summary={`Ajouter des propositions (${counted(proposals.filter(({ ready }) => ready).length, 'prête')})`} open={sitting.items.length === 0}>
        {proposals.length === 0 ? (
          <p>Aucune proposition en examen n’attend de séance.</p>
        ) : (
          <FormShell action={actions.addChosen} id="add" key={`add-${sitting.revision}`} label="Ajouter des propositions">
            <Origin sitting={sitting} />
            <CheckboxGroup
              name="proposals"
              label="Propositions"
              help="Les propositions prêtes, dont le quorum d’évaluations est atteint, viennent en premier."
              choices={proposals.map(({ proposalId, title, receiptNumber, actorName, evaluations, call, ready }) => ({
                value: proposalId,
                label: title,
                help: `${receiptNumber}, ${actorName}. ${ready ? 'Prête' : 'Pas encore prête'} : ${counted(evaluations, 'évaluation soumise', 'évaluations soumises')} pour un quorum de ${call.quorum}.`,
              }))}
            />
            <TextInput name="duration" label="Durée de chacune (minutes)" type="number" min={1} max={480} short required defaultValue={15} />
            <SubmitButton>Ajouter à l’ordre du jour</SubmitButton>
          </FormShell>
        )}
      </Disclosure>
      <Disclosure summary="Ajouter un point libre">
        <FormShell action={actions.addFreePoint} id="point" key={`point-${sitting.revision}`} label="Ajouter un point libre">
          <Origin sitting={sitting} />
          <TextInput name="title" label="Intitulé" help="Vu de tous : n’y nommez pas une proposition." required />
          <TextInput name="duration" label="Durée (minutes)" type="number" min={1} max={480} short required defaultValue={10} />
          <SubmitButton>Ajouter le point</SubmitButton>
        </FormShell>
      </Disclosure>
    </div>
  );
}

function Call({ sitting, preparation: { alternates }, convene }: { sitting: SittingView; preparation: SittingPreparation; convene: FormServerAction }) {
  if (sitting.items.length === 0) return <p>Composez d’abord l’ordre du jour.</p>;
  const again = sitting.status === 'convened';
  const needed = alternates.some((alternate) => alternate.needed && !alternate.called);
  return (
    <FormShell action={convene} id="convene" label="Convoquer" key={`convene-${sitting.revision}`}>
      {again ? <p>{counted(sitting.attendances.length, 'personne attendue', 'personnes attendues')}. Convoquer de nouveau ne prévient que celles qui ne l’étaient pas encore.</p> : null}
      {needed ? (
        <Notice tone="warning" title="Les membres ne suffiront pas au quorum">
          <p>Sur un point au moins, trop de membres sont déportés : appelez des suppléants.</p>
        </Notice>
      ) : null}
      <Origin sitting={sitting} />
      {alternates.length > 0 ? (
        <CheckboxGroup
          name="alternates"
          label="Suppléants à appeler"
          choices={alternates.map(({ personId, name }) => ({ value: personId, label: name }))}
          defaultValues={alternates.filter((alternate) => alternate.called || alternate.needed).map(({ personId }) => personId)}
        />
      ) : null}
      <TextArea name="message" label="Mot joint à la convocation" help="Facultatif, et lu de tous : n’y nommez pas une proposition." rows={3} limit={2000} />
      <SubmitButton variant={again ? 'secondary' : 'primary'}>{again ? 'Convoquer de nouveau' : 'Convoquer les membres'}</SubmitButton>
    </FormShell>
  );
}

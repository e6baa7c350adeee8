import { RadioGroup } from '@/components/form/choice-group.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { counted, tieWords } from '@/components/committee/words.ts';
import { Autosave } from '@/components/form/autosave.tsx';
import type { AutosaveAnswer } from '@/components/form/autosave-state.ts';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { ConflictTie } from '@/lib/committee/types/examination.ts';
import type { CurrentItem, SittingView } from '@/lib/sittings/types.ts';
import { timeInParis } from '@/lib/web/dates.ts';
import { ReadingPairTable } from './reading-pair.tsx';
import { VotePanel, type VoteActions } from './vote-panel.tsx';

export type ItemActions = VoteActions &
  Readonly<Record<'end' | 'postpone' | 'exit' | 'note' | 'recuse', FormServerAction>> & { autosave: (data: FormData) => Promise<AutosaveAnswer> };

type Props = { sitting: SittingView; current: CurrentItem; path: string; actions: ItemActions };

/** The item under discussion, for those who may stay: who is away, figures, vote, notes. */
export function CurrentItemSection({ sitting, current, path, actions }: Props) {
  const { proposal, officer } = { proposal: current.proposal, officer: sitting.officer };
  return (
    <section aria-labelledby="en-cours" className="card grid gap-6">
      <div>
        <p className="text-small text-ink-soft">Point en cours depuis {timeInParis(current.startedAt)}</p>
        <h2 id="en-cours">
          {current.number}. {current.title}
        </h2>
        {proposal ? (
          <p>
            {proposal.receiptNumber} · {proposal.actorName} ·{' '}
            {current.examines ? (
              <a href={`/comite/propositions/${proposal.proposalId}`}>le dossier d’examen</a>
            ) : (
              <a href={`/cahiers/${proposal.receiptNumber}/proposition-${proposal.position}`}>la proposition</a>
            )}
          </p>
        ) : null}
      </div>
      {proposal ? (
        <>
          <Room sitting={sitting} current={current} exit={actions.exit} />
          {/* What is waited for comes first: on a phone the figures fill a screen. */}
          {current.voteOpen ? <VotePanel sitting={sitting} current={current} actions={actions} /> : null}
          {current.readings ? (
            <ReadingPairTable readings={current.readings} />
          ) : (
            <p>Les chiffres de ce point se lisent après votre propre évaluation, ou une fois votre présence notée.</p>
          )}
          {current.mayRestate ? (
            <p>
              <LinkButton small variant="secondary" href={`${path}?formulaire=notes#mes-notes`}>
                Redonner mes notes après la discussion
              </LinkButton>
            </p>
          ) : null}
          {current.voteOpen ? null : <VotePanel sitting={sitting} current={current} actions={actions} />}
          {current.mayStepAside ? <StepAside sitting={sitting} current={current} recuse={actions.recuse} /> : null}
        </>
      ) : null}
      {officer ? <Conduct sitting={sitting} current={current} path={path} actions={actions} /> : null}
    </section>
  );
}

function Origin({ sitting, current }: { sitting: SittingView; current: CurrentItem }) {
  return (
    <>
      <input type="hidden" name="sittingId" value={sitting.id} />
      <input type="hidden" name="itemId" value={current.id} />
    </>
  );
}

/** Who must be out, and whether those who stay are enough. */
function Room({ sitting, current, exit }: { sitting: SittingView; current: CurrentItem; exit: FormServerAction }) {
  const { voters, quorum, away, obstacle } = current;
  return (
    <div className="grid gap-3">
      <p>
        <strong>{counted(voters.length, 'votant')}</strong> dans la salle ou à distance, déports déduits, pour un quorum de {quorum}.
      </p>
      {away.length > 0 ? (
        <FormShell action={exit} id="exits" label="Sorties pour déport" wide>
          <Origin sitting={sitting} current={current} />
          <ul className="grid">
            {away.map(({ personId, name, out }) => (
              <li key={personId} className="flex flex-wrap items-center gap-3 border-b border-line py-2">
                <span className="grow">
                  {name} : {out ? 'a quitté la salle' : 'doit quitter la salle'}
                </span>
                {sitting.officer ? (
                  <SubmitButton small variant={out ? 'quiet' : 'secondary'} name="act" value={`${out ? 'no' : 'yes'}:${personId}`}>
                    {out ? 'Corriger' : 'Noter la sortie'} <span className="sr-only">: {name}</span>
                  </SubmitButton>
                ) : null}
              </li>
            ))}
          </ul>
        </FormShell>
      ) : null}
      {obstacle === 'under-quorum' ? (
        <Notice tone="error" title="Point suspendu : le quorum n’est pas réuni">
          <p>
            Il manque {counted(quorum - voters.length, 'votant')}, déports déduits. Aucun vote ni avis n’est possible. Faites entrer un suppléant et notez sa présence,
            ou reportez le point.
          </p>
        </Notice>
      ) : null}
      {obstacle === 'exits-awaited' ? (
        <Notice tone="warning" title="Une personne déportée est encore dans la salle">
          <p>Le vote attend que sa sortie soit notée.</p>
        </Notice>
      ) : null}
    </div>
  );
}

function StepAside({ sitting, current, recuse }: { sitting: SittingView; current: CurrentItem; recuse: FormServerAction }) {
  const ties = Object.entries(tieWords) as [ConflictTie, { name: string; help: string }][];
  return (
    <Disclosure summary="Je dois me déporter de ce point">
      <FormShell action={recuse} id="recuse" key={`recuse-${current.id}`} label="Me déporter de ce point">
        <p>Votre déport vaut pour tout le cahier : vos notes ne comptent plus, et vous quittez la salle pendant le point.</p>
        <Origin sitting={sitting} current={current} />
        <RadioGroup name="tie" label="Quel lien vous attache à ce cahier ?" required choices={ties.map(([value, { name, help }]) => ({ value, label: name, help }))} />
        <TextArea name="note" label="Précision" help="Lue de la seule présidence." rows={2} limit={1000} />
        <SubmitButton variant="danger">Me déporter</SubmitButton>
      </FormShell>
    </Disclosure>
  );
}

function Conduct({ sitting, current, path, actions }: Props) {
  return (
    <div className="grid gap-4 border-t-2 border-line pt-4">
      <FormShell action={actions.note} id="notes" key={`notes-${current.id}`} label="Notes de la discussion" wide revision={current.edition}>
        <Origin sitting={sitting} current={current} />
        <TextArea
          name="notes"
          label="Notes de la discussion"
          help="Elles entrent dans le procès-verbal. Ce qui se dit n’a pas à être attribué à quelqu’un."
          rows={6}
          limit={20_000}
          defaultValue={current.notes}
        />
        <Autosave
          save={actions.autosave}
          version={current.edition}
          conflict={
            <p>
              Ces notes ont été modifiées ailleurs.{' '}
              <a href={path} target="_blank" rel="noopener">
                Lire les notes enregistrées (nouvel onglet)
              </a>
              , puis gardez le texte de votre choix.
            </p>
          }
        />
        <SubmitButton small variant="secondary">
          Enregistrer les notes
        </SubmitButton>
      </FormShell>
      {current.proposal ? null : (
        <FormShell action={actions.end} id="end" key={`end-${current.id}`} label="Terminer le point">
          <Origin sitting={sitting} current={current} />
          <SubmitButton>Terminer le point</SubmitButton>
        </FormShell>
      )}
      <Disclosure summary="Reporter le point">
        <FormShell action={actions.postpone} id="postpone" key={`postpone-${current.id}`} label="Reporter le point">
          <Origin sitting={sitting} current={current} />
          <Select
            name="reason"
            label="Raison"
            required
            empty="Choisir"
            choices={['Quorum non réuni, déports déduits.', 'Information manquante.', 'Manque de temps.', 'Décision de la commission.'].map((reason) => ({ value: reason, label: reason }))}
          />
          <SubmitButton variant="secondary">Reporter</SubmitButton>
        </FormShell>
      </Disclosure>
    </div>
  );
}

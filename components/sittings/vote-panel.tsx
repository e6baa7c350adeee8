import { RadioGroup } from '@/components/form/choice-group.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import { sittingRefusals, type SittingRefusal } from '@/lib/sittings/errors.ts';
import type { CurrentItem, SittingView } from '@/lib/sittings/types.ts';
import { choices, choiceWords, motionWords, tallyInWords, voteInWords } from './words.ts';

export type VoteActions = Readonly<Record<'putMotion' | 'vote' | 'recordVote' | 'endVote' | 'opine', FormServerAction>>;
type Props = { sitting: SittingView; current: CurrentItem; actions: VoteActions };

const outcomes: readonly Outcome[] = ['selected', 'adjourned', 'not_selected'];

/** From the motion to the opinion: one step at a time. */
export function VotePanel({ sitting, current, actions }: Props) {
  const { motion, voteOpen, tally, adopted, earlierVotes, officer } = { ...current, officer: sitting.officer };
  return (
    <div className="grid gap-4 border-t-2 border-line pt-4">
      <h3>Vote</h3>
      {earlierVotes.length > 0 ? (
        <ul>
          {earlierVotes.map((vote) => (
            <li key={vote.closedAt}>{voteInWords(vote)}</li>
          ))}
        </ul>
      ) : null}
      {motion && voteOpen ? <OpenVote sitting={sitting} current={current} motion={motion} actions={actions} /> : null}
      {motion && tally ? (
        <Notice tone={adopted ? 'success' : 'info'} title={`${motionWords[motion]} : motion ${adopted ? 'adoptée' : 'non adoptée'}`}>
          <p>{tallyInWords(tally)}.</p>
        </Notice>
      ) : null}
      {officer && motion && tally && adopted ? <Opinion sitting={sitting} current={current} motion={motion} opine={actions.opine} /> : null}
      {!voteOpen && !(tally && adopted) ? <Motion sitting={sitting} current={current} putMotion={actions.putMotion} /> : null}
    </div>
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

function Motion({ sitting, current, putMotion }: { sitting: SittingView; current: CurrentItem; putMotion: FormServerAction }) {
  if (!current.mayPutMotion) return <p>{current.tally ? 'La présidence peut mettre une autre motion aux voix.' : 'La présidence mettra une motion aux voix après la discussion.'}</p>;
  const barred = outcomes.filter((outcome) => current.barred[outcome]);
  return (
    <>
      {barred.map((outcome) => (
        <p key={outcome} className="text-small">
          <strong>« {motionWords[outcome]} » ne peut pas être voté.</strong> {sittingRefusals[current.barred[outcome] as SittingRefusal]}
        </p>
      ))}
      {barred.length === outcomes.length || current.obstacle !== null ? null : (
        <FormShell action={putMotion} id="motion" key={`motion-${current.id}-${current.earlierVotes.length}`} label="Mettre une motion aux voix">
          <Origin sitting={sitting} current={current} />
          <RadioGroup
            name="motion"
            label="Motion"
            required
            choices={outcomes.filter((outcome) => !barred.includes(outcome)).map((outcome) => ({ value: outcome, label: motionWords[outcome] }))}
          />
          <SubmitButton>Mettre aux voix</SubmitButton>
        </FormShell>
      )}
    </>
  );
}

function OpenVote({ sitting, current, motion, actions }: Props & { motion: Outcome }) {
  const cast = current.voters.filter(({ choice }) => choice !== null).length;
  return (
    <div className="grid gap-4">
      <Notice tone="info" title={`Aux voix : ${motionWords[motion].toLowerCase()}`}>
        <p>La motion est adoptée si les voix pour dépassent les voix contre ; les abstentions ne comptent pas, et l’égalité vaut refus.</p>
      </Notice>
      {current.mayVote ? (
        <FormShell action={actions.vote} id="ballot" label="Ma voix" key={`ballot-${current.id}`}>
          <Origin sitting={sitting} current={current} />
          <p>{current.ownChoice ? `Votre voix : ${choiceWords[current.ownChoice].toLowerCase()}. Elle se change jusqu’à la clôture du vote.` : 'Votre voix est attendue.'}</p>
          <div className="flex flex-wrap gap-3">
            {choices.map((choice) => (
              <SubmitButton key={choice} name="choice" value={choice} variant={current.ownChoice === choice ? 'primary' : 'secondary'}>
                {choiceWords[choice]}
              </SubmitButton>
            ))}
          </div>
        </FormShell>
      ) : null}
      {sitting.officer ? (
        <>
          <p>
            {cast} voix sur {current.voters.length}.
          </p>
          <Disclosure summary="Noter les voix de la salle">
            <FormShell action={actions.recordVote} id="room-ballots" label="Voix de la salle" wide>
              <Origin sitting={sitting} current={current} />
              <ul className="grid">
                {current.voters.map(({ personId, name, choice }) => (
                  <li key={personId} className="flex flex-wrap items-center gap-3 border-b border-line py-2">
                    <span className="basis-56 grow">
                      {name} : {choice ? choiceWords[choice].toLowerCase() : 'pas encore'}
                    </span>
                    {choices.map((offered) => (
                      <SubmitButton key={offered} small variant="quiet" name="act" value={`${offered}:${personId}`}>
                        {choiceWords[offered]} <span className="sr-only">: {name}</span>
                      </SubmitButton>
                    ))}
                  </li>
                ))}
              </ul>
            </FormShell>
          </Disclosure>
          <FormShell action={actions.endVote} id="end-vote" key={`end-vote-${current.id}`} label="Clore le vote">
            <Origin sitting={sitting} current={current} />
            <SubmitButton>Clore le vote</SubmitButton>
          </FormShell>
        </>
      ) : null}
    </div>
  );
}

function Opinion({ sitting, current, motion, opine }: { sitting: SittingView; current: CurrentItem; motion: Outcome; opine: FormServerAction }) {
  return (
    <FormShell action={opine} id="opinion" key={`opinion-${current.id}`} label="Avis de la commission">
      <p>
        Le vote donne l’avis : <strong>{motionWords[motion].toLowerCase()}</strong>. L’enregistrer termine le point.
      </p>
      <Origin sitting={sitting} current={current} />
      <TextArea name="text" label="Avis de la commission" help="Ses raisons, en quelques phrases. La décision suivra, prise par la présidence." required rows={5} limit={5000} />
      <SubmitButton>Enregistrer l’avis et terminer le point</SubmitButton>
    </FormShell>
  );
}

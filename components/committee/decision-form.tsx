import { RadioGroup } from '@/components/form/choice-group.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import type { PerCriterion } from '@/lib/calls/types.ts';
import type { Band } from '@/lib/committee/rules/feedback.ts';
import type { DecisionRecord, OpinionRecord, Outcome } from '@/lib/committee/types/decision.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { BandStrip } from './band-strip.tsx';
import { bandWords, criterionWords, outcomeWords } from './words.ts';

type Props = {
  slug: string;
  proposalId: string;
  held: DecisionRecord | null;
  opinion: OpinionRecord | null;
  /** how each criterion stands now; null while its reader may not see it */
  bands: PerCriterion<Band> | null;
  now: Date;
  /** page to come back to */
  from: 'proposition' | 'decisions';
  /** LABs still in preparation, which a selected proposal may feed */
  labs: readonly { id: string; title: string }[];
  action: FormServerAction;
};

const outcomes: readonly Outcome[] = ['selected', 'adjourned', 'not_selected'];

const outcomeHelp: Readonly<Record<Outcome, string>> = {
  selected: 'Les quatre critères atteignent leur seuil ; un LAB en naîtra.',
  adjourned: 'Il manque quelque chose, qui peut être complété avant une date.',
  not_selected: 'La proposition ne peut pas devenir un LAB.',
};

export function OutcomeChoice({ label, chosen }: { label: string; chosen: Outcome | undefined }) {
  return (
    <RadioGroup
      name="outcome"
      label={label}
      required
      defaultValue={chosen}
      choices={outcomes.map((outcome) => ({ value: outcome, label: outcomeWords[outcome].name, help: outcomeHelp[outcome] }))}
    />
  );
}

/** The decision and what the contributor will read: kept as it is, finished or not, until it is published. */
export function DecisionForm({ slug, proposalId, held, opinion, bands, now, from, labs, action }: Props) {
  const until = held?.amendableUntil ? parisClock(new Date(held.amendableUntil.getTime() - 1)).day : undefined;
  return (
    <FormShell action={action} id="decision-form" key={`decision-${held?.decidedAt.toISOString() ?? ''}`} label="Décision">
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="proposalId" value={proposalId} />
      <input type="hidden" name="from" value={from} />
      <input type="hidden" name="seen" value={held?.decidedAt.toISOString() ?? ''} />
      <OutcomeChoice label="Décision" chosen={held?.outcome ?? opinion?.outcome} />
      <TextArea name="reasons" label="Motifs" help="Publics. Si la décision s’écarte de l’avis, ils disent pourquoi." required rows={5} limit={5000} defaultValue={held?.reasons} />
      <TextArea name="adjournedFor" label="Si ajournée : ce qui manque" rows={3} limit={3000} defaultValue={held?.adjournedFor} />
      <TextInput name="amendableUntil" label="Si ajournée : dernier jour pour compléter" type="date" min={parisClock(now).day} defaultValue={until} />
      {labs.length > 0 ? (
        <Select
          name="labId"
          label="Si retenue : le LAB"
          empty="Un nouveau LAB"
          defaultValue={held?.labId ?? undefined}
          choices={labs.map(({ id, title }) => ({ value: id, label: `Nourrir « ${title} »` }))}
        />
      ) : null}
      <div className="grid justify-items-start gap-3">
        <h4 className="text-h4">Retour au contributeur</h4>
        <p>
          Pour chaque critère, ce que le comité retient et ce qui changerait son avis, ou le renforcerait ; puis le chemin du retour. Rien n’est
          publié tant qu’il en manque, mais la décision s’enregistre telle quelle.
        </p>
        <SubmitButton variant="secondary" small name="_starting" value="1">
          Proposer des phrases de départ
        </SubmitButton>
      </div>
      {criterionKeys.map((key) => (
        <fieldset key={key} className="grid gap-4 border-s-4 border-line ps-4">
          <legend className="font-bold">{criterionWords[key]}</legend>
          {bands ? (
            <p className="flex flex-wrap items-center gap-3 text-small">
              <BandStrip band={bands[key]} /> Le contributeur lira : {bandWords[bands[key]]}.
            </p>
          ) : null}
          <TextArea name={`sentences.${key}`} label={`Phrase du comité, ${criterionWords[key].toLowerCase()}`} rows={2} limit={1000} defaultValue={held?.sentences[key]} />
          <TextArea name={`improvements.${key}`} label={`Ce qui changerait cet avis, ${criterionWords[key].toLowerCase()}`} rows={2} limit={1000} defaultValue={held?.improvements[key]} />
        </fieldset>
      ))}
      <TextArea
        name="wayBack"
        label="Le chemin du retour"
        help="Ce que le contributeur peut faire maintenant, quelle que soit la décision."
        rows={3}
        limit={2000}
        defaultValue={held?.wayBack}
      />
      <SubmitButton variant={held ? 'secondary' : 'primary'}>{held ? 'Modifier la décision' : 'Enregistrer la décision'}</SubmitButton>
    </FormShell>
  );
}

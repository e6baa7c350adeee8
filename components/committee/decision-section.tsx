import { RadioGroup } from '@/components/form/choice-group.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import type { Outcome } from '@/lib/committee/types/decision.ts';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { ChairDesk } from '@/lib/committee/types/desk.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { dateInParis, dateTimeInParis } from '@/lib/web/dates.ts';
import { PublicationForm } from './publication-form.tsx';
import { counted, outcomeWords } from './words.ts';

type Props = {
  desk: ChairDesk;
  now: Date;
  /** address of the page, and the form that is open in it */
  path: string;
  form: string;
  /** LABs still in preparation, which the proposal may feed */
  labs: readonly { id: string; title: string }[];
  actions: Readonly<Record<'deliberate' | 'giveOpinion' | 'decide' | 'publish', FormServerAction>>;
};

const outcomes: readonly Outcome[] = ['selected', 'adjourned', 'not_selected'];

/** From the deliberation to the published decision: one step at a time. */
export function DecisionSection({ desk, now, path, form, labs, actions }: Props) {
  const { opinion, held, published, presides, deliberatedAt } = desk;
  const underWay = isUnderWay(desk);
  return (
    <section aria-labelledby="decision" className="grid gap-8">
      <h2 id="decision">Délibération et décision</h2>
      {published.map((decision) => (
        <div key={decision.id} className="card">
          <p className="flex flex-wrap items-center gap-3">
            <Badge tone={outcomeWords[decision.outcome].tone}>{outcomeWords[decision.outcome].name}</Badge>
            {decision.publishedAt ? <span>Décision publiée le {dateInParis(decision.publishedAt)}</span> : null}
          </p>
          <Paragraphs text={decision.reasons} />
        </div>
      ))}
      {underWay && deliberatedAt === null ? <Begin desk={desk} action={actions.deliberate} /> : null}
      {underWay && deliberatedAt !== null ? (
        <>
          <p>Délibération ouverte le {dateTimeInParis(deliberatedAt)}.</p>
          {opinion ? (
            <div className="card">
              <h3>Avis de la commission : {outcomeWords[opinion.outcome].name.toLowerCase()}</h3>
              <Paragraphs text={opinion.text} />
              <p className="text-small text-ink-soft">Enregistré le {dateTimeInParis(opinion.recordedAt)}</p>
            </div>
          ) : null}
          {opinion && !held && form !== 'avis' ? (
            <p>
              <LinkButton href={`${path}?formulaire=avis#decision`}>Remplacer l’avis</LinkButton>
            </p>
          ) : null}
          {!held && (!opinion || form === 'avis') ? <OpinionForm desk={desk} action={actions.giveOpinion} /> : null}
          {opinion && presides ? <DecisionForm desk={desk} now={now} action={actions.decide} /> : null}
          {held && presides ? <PublicationForm desk={desk} labs={labs} action={actions.publish} /> : null}
          {held && !presides ? <Notice tone="info" title="Une décision attend d’être publiée par la présidence" /> : null}
        </>
      ) : null}
      {!underWay && published.length === 0 ? <p>Cet examen s’est arrêté sans décision.</p> : null}
    </section>
  );
}

function Origin({ desk }: { desk: ChairDesk }) {
  return (
    <>
      <input type="hidden" name="slug" value={desk.heading.commission.slug} />
      <input type="hidden" name="proposalId" value={desk.proposalId} />
    </>
  );
}

function Begin({ desk, action }: { desk: ChairDesk; action: FormServerAction }) {
  const submitted = desk.assigned.filter(({ evaluation }) => evaluation === 'submitted').length;
  const lacking = desk.heading.call.quorum - (desk.scores?.reading.evaluations ?? submitted);
  if (lacking > 0) {
    return (
      <Notice tone="info" title={`Il manque ${counted(lacking, 'évaluation')} pour atteindre le quorum`}>
        <p>La délibération s’ouvre une fois le quorum réuni, déports déduits. Appelez un suppléant, ou transférez l’examen.</p>
      </Notice>
    );
  }
  if (!desk.presides) return <p>Le quorum est réuni : la présidence peut ouvrir la délibération.</p>;
  return (
    <FormShell action={action} id="deliberation" label="Ouvrir la délibération">
      <p>Le quorum est réuni. Ouvrir la délibération fige les notes : plus aucune évaluation ne pourra être amendée.</p>
      <Origin desk={desk} />
      <SubmitButton>Ouvrir la délibération</SubmitButton>
    </FormShell>
  );
}

function OutcomeChoice({ label, chosen }: { label: string; chosen: Outcome | undefined }) {
  const help: Readonly<Record<Outcome, string>> = {
    selected: 'Les quatre critères atteignent leur seuil ; un LAB en naîtra.',
    adjourned: 'Il manque quelque chose, qui peut être complété avant une date.',
    not_selected: 'La proposition ne peut pas devenir un LAB.',
  };
  return (
    <RadioGroup
      name="outcome"
      label={label}
      required
      defaultValue={chosen}
      choices={outcomes.map((outcome) => ({ value: outcome, label: outcomeWords[outcome].name, help: help[outcome] }))}
    />
  );
}

function OpinionForm({ desk, action }: { desk: ChairDesk; action: FormServerAction }) {
  return (
    <FormShell action={action} id="opinion" key={`opinion-${desk.opinion?.recordedAt.toISOString() ?? ''}`} label="Avis de la commission">
      <h3>{desk.opinion ? 'Remplacer l’avis' : 'Enregistrer l’avis'}</h3>
      <Origin desk={desk} />
      <OutcomeChoice label="Sens de l’avis" chosen={desk.opinion?.outcome} />
      <TextArea name="text" label="Avis" required rows={5} limit={5000} defaultValue={desk.opinion?.text} />
      <SubmitButton variant={desk.opinion ? 'secondary' : 'primary'}>Enregistrer l’avis</SubmitButton>
    </FormShell>
  );
}

function DecisionForm({ desk, now, action }: { desk: ChairDesk; now: Date; action: FormServerAction }) {
  const { held, opinion } = desk;
  const until = held?.amendableUntil ? parisClock(new Date(held.amendableUntil.getTime() - 1)).day : undefined;
  return (
    <FormShell action={action} id="decision-form" key={`decision-${held?.decidedAt.toISOString() ?? ''}`} label="Décision">
      <h3>{held ? 'Modifier la décision en attente' : 'Prendre la décision'}</h3>
      <p>Elle reste dans la commission jusqu’à sa publication.</p>
      <Origin desk={desk} />
      <input type="hidden" name="seen" value={held?.decidedAt.toISOString() ?? ''} />
      <OutcomeChoice label="Décision" chosen={held?.outcome ?? opinion?.outcome} />
      <TextArea name="reasons" label="Motifs" help="Publics. Si la décision s’écarte de l’avis, ils disent pourquoi." required rows={5} limit={5000} defaultValue={held?.reasons} />
      <TextArea name="adjournedFor" label="Si ajournée : ce qui manque" rows={3} limit={3000} defaultValue={held?.adjournedFor} />
      <TextInput name="amendableUntil" label="Si ajournée : dernier jour pour compléter" type="date" min={parisClock(now).day} defaultValue={until} />
      <Sentences desk={desk} />
      <SubmitButton variant={held ? 'secondary' : 'primary'}>{held ? 'Modifier la décision' : 'Enregistrer la décision'}</SubmitButton>
    </FormShell>
  );
}

function Sentences({ desk }: { desk: ChairDesk }) {
  return (
    <fieldset className="grid gap-6">
      <legend className="font-bold">Retour au contributeur, une phrase par critère</legend>
      {desk.rubric.criteria.map(({ key, name }) => (
        <TextArea
          key={key}
          name={`sentences.${key}`}
          label={name.fr}
          help="Ce que le comité retient, et ce qui changerait son jugement."
          rows={2}
          limit={1000}
          defaultValue={desk.held?.sentences[key]}
        />
      ))}
    </fieldset>
  );
}

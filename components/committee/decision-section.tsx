import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import { bandsOf, textFaults } from '@/lib/committee/rules/batch.ts';
import { faultSentence } from '@/lib/committee/rules/fault-words.ts';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { ChairDesk } from '@/lib/committee/types/desk.ts';
import { dateInParis, dateTimeInParis } from '@/lib/web/dates.ts';
import { DecisionForm, OutcomeChoice } from './decision-form.tsx';
import { counted, outcomeWords } from './words.ts';

type Props = {
  desk: ChairDesk;
  now: Date;
  /** address of the page, and the form that is open in it */
  path: string;
  form: string;
  /** LABs still in preparation, which the proposal may feed */
  labs: readonly { id: string; title: string }[];
  actions: Readonly<Record<'deliberate' | 'giveOpinion' | 'decide' | 'prepare', FormServerAction>>;
};

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
              <h3>Avis de la commission : {outcomeWords[opinion.outcome].name.toLowerCase()}</h3>
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
          {opinion && presides ? (
            <div className="grid gap-4">
              <h3>{held ? 'Modifier la décision en attente' : 'Prendre la décision'}</h3>
              <p>Elle reste dans la commission jusqu’à sa publication.</p>
              <DecisionForm
                slug={desk.heading.commission.slug}
                proposalId={desk.proposalId}
                held={held}
                opinion={opinion}
                bands={desk.scores && bandsOf(desk.scores.reading)}
                now={now}
                from="proposition"
                labs={labs}
                action={actions.decide}
              />
            </div>
          ) : null}
          <Way desk={desk} action={actions.prepare} />
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
  if (!desk.presides) return <p>Le quorum est réuni : la présidence peut ouvrir la délibération.</p>;
  return (
    <FormShell action={action} id="deliberation" label="Ouvrir la délibération">
      <p>Le quorum est réuni. Ouvrir la délibération fige les notes : plus aucune évaluation ne pourra être amendée.</p>
      <Origin desk={desk} />
      <SubmitButton>Ouvrir la délibération</SubmitButton>
    </FormShell>
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

/** The held decision on its way to the public: what lacks, and the batch that takes it there. */
function Way({ desk, action }: { desk: ChairDesk; action: FormServerAction }) {
  const { held, heading } = desk;
  if (!held) return null;
  const address = `/comite/commissions/${heading.commission.slug}/decisions`;
  if (held.batchId) {
    return (
      <Notice tone="info" title="Cette décision est dans un lot">
        <p>
          Elle sera publiée avec lui : <a href={`${address}/${held.batchId}`}>voir le lot, ses courriels et son heure</a>.
        </p>
      </Notice>
    );
  }
  const faults = textFaults(held);
  return (
    <FormShell action={action} id="publication" key={`publication-${held.decidedAt.toISOString()}`} label="Préparer la publication">
      <h3>Publier : {outcomeWords[held.outcome].name.toLowerCase()}</h3>
      {faults.length > 0 ? (
        <Notice tone="warning" title={`Avant de publier, il manque ${counted(faults.length, 'chose')}`}>
          <ul className="list-disc ps-5">
            {faults.map((fault) => (
              <li key={`${fault.code} ${fault.criterion}`}>{faultSentence(fault)}</li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p>Les quatre critères ont leur retour et le chemin du retour est écrit.</p>
      )}
      <p>
        Toute décision part dans un lot, seule ou avec d’autres : les courriels aux délégués s’y relisent et s’y corrigent, puis vous publiez
        maintenant ou à l’heure choisie. Pour en publier plusieurs ensemble, passez par <a href={address}>les décisions de la commission</a>.
      </p>
      <input type="hidden" name="slug" value={heading.commission.slug} />
      <input type="hidden" name="commissionId" value={desk.commissionId} />
      <input type="hidden" name="callId" value={desk.callId} />
      <input type="hidden" name="decisions[]" value={desk.proposalId} />
      <SubmitButton>Préparer la publication</SubmitButton>
    </FormShell>
  );
}

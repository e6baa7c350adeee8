import { Checkbox } from '@/components/form/checkbox.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import { isInDanger } from '@/lib/committee/rules/quorum.ts';
import type { AssignedExpert, AssignmentDesk, CandidateExpert } from '@/lib/committee/types/assignment.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { QuorumAlert } from './quorum-alerts.tsx';
import { counted, levelWords, obstacleWords, originWords } from './words.ts';

type Props = { desk: AssignmentDesk; title: string; actions: { assign: FormServerAction; takeBack: FormServerAction; callAlternates: FormServerAction } };

/** Who examines the proposal, who has accepted, who declined and why, and who else may be called. */
export function AssignmentSection({ desk, title, actions }: Props) {
  const { assigned, declined, forecast, slug, proposalId, presides } = desk;
  return (
    <section aria-labelledby="saisines" className="grid gap-6">
      <h2 id="saisines">Experts saisis</h2>
      {isInDanger(forecast) ? <QuorumAlert slug={slug} proposalId={proposalId} title={title} forecast={forecast} presides={presides} call={actions.callAlternates} /> : null}
      {assigned.length === 0 ? <p>Personne n’est encore saisi de cette proposition.</p> : <Assigned desk={desk} takeBack={actions.takeBack} />}
      {declined.length > 0 ? (
        <div>
          <h3 className="mb-2">Ont décliné</h3>
          <ul className="prose">
            {declined.map(({ personId, name, declinedAt, reason }) => (
              <li key={personId}>
                {name}, le {dateInParis(declinedAt)} : « {reason} »
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {desk.open ? <ByHand desk={desk} assign={actions.assign} /> : null}
    </section>
  );
}

function Assigned({ desk, takeBack }: { desk: AssignmentDesk; takeBack: FormServerAction }) {
  return (
    <Table
      caption="Experts saisis"
      captionHidden
      rows={desk.assigned}
      rowKey={({ personId }) => personId}
      columns={[
        {
          key: 'name',
          label: 'Expert',
          isRowHeader: true,
          cell: ({ name, origin }) => (
            <>
              {name}
              <br />
              <span className="text-small font-normal text-ink-soft">saisi·e {originWords[origin]}</span>
            </>
          ),
        },
        { key: 'state', label: 'Où en est-on', cell: (expert) => <State expert={expert} /> },
        { key: 'due', label: 'Attendue le', cell: (expert) => <Due expert={expert} /> },
        {
          key: 'act',
          label: 'Saisine',
          cell: ({ personId, name, evaluation }) =>
            evaluation === 'submitted' || !desk.open ? (
              '–'
            ) : (
              <FormShell action={takeBack} id={`retrait-${personId}`} label={`Retirer la saisine de ${name}`}>
                <Origin desk={desk} />
                <input type="hidden" name="personId" value={personId} />
                <SubmitButton small variant="secondary">
                  Retirer <span className="sr-only">la saisine de {name}</span>
                </SubmitButton>
              </FormShell>
            ),
        },
      ]}
    />
  );
}

function State({ expert: { evaluation, acceptedAt } }: { expert: AssignedExpert }) {
  if (evaluation === 'submitted') return <Badge tone="success">Évaluation soumise</Badge>;
  if (acceptedAt === null) return <Badge tone="warning">N’a pas encore répondu</Badge>;
  return <Badge tone="info">{evaluation === 'draft' ? 'Brouillon' : 'Accepté, pas commencé'}</Badge>;
}

function ByHand({ desk, assign }: { desk: AssignmentDesk; assign: FormServerAction }) {
  const free = desk.candidates.filter(({ obstacle }) => obstacle === null);
  const barred = desk.candidates.filter(({ obstacle }) => obstacle !== null && obstacle !== 'already-assigned');
  const hinted = free.filter(({ hints }) => hints.length > 0);
  return (
    <div>
      {free.length > 0 ? (
        <FormShell action={assign} id="assign" key={`assign-${desk.assigned.length}`} label="Confier la proposition">
          <h3>Confier à quelqu’un d’autre</h3>
          <Origin desk={desk} />
          <Select name="personId" label="Expert" required choices={free.map((candidate) => ({ value: candidate.personId, label: candidateWords(candidate) }))} />
          {hinted.length > 0 ? (
            <>
              <ul className="prose text-small">
                {hinted.map(({ personId, name, hints }) => (
                  <li key={personId}>
                    {name}, indice de lien : {hints.map(({ detail }) => detail).join(' ; ')}.
                  </li>
                ))}
              </ul>
              <Checkbox name="despiteHints" label="J’ai lu l’indice de lien de cette personne et je lui confie quand même" help="Un indice n’est pas une preuve : la personne dira, avant d’accepter, si le lien est réel." />
            </>
          ) : null}
          <TextInput name="due" label="Évaluation attendue jusqu’au" type="date" short help="Vide : dans trois semaines." />
          <SubmitButton variant="secondary">Confier</SubmitButton>
        </FormShell>
      ) : (
        <p>Plus personne d’autre de la commission ne peut être saisi.</p>
      )}
      {barred.length > 0 ? (
        <p className="mt-4 text-small text-ink-soft">
          Ne peuvent pas être saisis : {barred.map(({ name, obstacle }) => `${name} (${obstacle ? obstacleWords[obstacle] : ''})`).join(', ')}.
        </p>
      ) : null}
    </div>
  );
}

/** « Nom, suppléant·e (2 saisines, capacité 5 ; pratique le thème ; indice de lien) » */
function candidateWords({ name, alternate, load, capacity, expected, level, hints, declined }: CandidateExpert): string {
  const known = [
    `${counted(load, 'saisine')}${capacity === null ? '' : `, ${expected} à rendre sur ${capacity} au plus`}`,
    ...(level ? [levelWords[level]] : []),
    ...(declined ? ['a décliné'] : []),
    ...(hints.length > 0 ? ['indice de lien'] : []),
  ];
  return `${name}${alternate ? ', suppléant·e' : ''} (${known.join(' ; ')})`;
}

function Origin({ desk }: { desk: AssignmentDesk }) {
  return (
    <>
      <input type="hidden" name="slug" value={desk.slug} />
      <input type="hidden" name="proposalId" value={desk.proposalId} />
    </>
  );
}

function Due({ expert }: { expert: AssignedExpert }) {
  if (!expert.dueAt) return '–';
  const day = dateInParis(new Date(expert.dueAt.getTime() - 1));
  return expert.late ? (
    <>
      {day} <Badge tone="error">En retard</Badge>
    </>
  ) : (
    day
  );
}

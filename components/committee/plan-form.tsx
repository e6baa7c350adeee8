import { Checkbox } from '@/components/form/checkbox.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { PickBox } from '@/components/form/pick-box.tsx';
import { RowsField } from '@/components/form/rows-field.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { DistributionDesk, PlannedAssignment, Shortfall } from '@/lib/committee/types/assignment.ts';
import { counted, levelWords } from './words.ts';

type Props = { desk: DistributionDesk; apply: FormServerAction };

/** The plan as a form: each line may be unticked, others added, then all is applied together. */
export function PlanForm({ desk, apply }: Props) {
  const { commission, call, plan, proposals, experts } = desk;
  if (proposals.length === 0) return <p>Aucune proposition de cet appel n’est à répartir : leur délibération est ouverte, ou elles ne sont plus en examen.</p>;
  const byProposal = Map.groupBy(plan.given, ({ proposalId }) => proposalId);
  const shortfalls = new Map(plan.shortfalls.map((shortfall) => [shortfall.proposalId, shortfall]));
  const touched = proposals.filter(({ id }) => byProposal.has(id) || shortfalls.has(id));
  return (
    <FormShell action={apply} id="distribution" label="Plan de répartition" wide>
      <input type="hidden" name="slug" value={commission.slug} />
      <input type="hidden" name="commissionId" value={commission.id} />
      <input type="hidden" name="callId" value={call?.id} />
      {proposals.map(({ id, mark }) => (
        <input key={id} type="hidden" name="shown[]" value={`${id} ${mark}`} />
      ))}
      <div id="distribution-planned" tabIndex={-1}>
        {touched.length === 0 ? (
          <p>Chaque proposition a déjà ses {counted(desk.wanted, 'expert')} : ce plan n’ajoute rien. Vous pouvez encore ajouter à la main ci-dessous.</p>
        ) : (
          <Table
            caption="Le plan, proposition par proposition"
            captionHidden
            rows={touched}
            rowKey={({ id }) => id}
            columns={[
              {
                key: 'title',
                label: 'Proposition',
                isRowHeader: true,
                cell: ({ title, receiptNumber, themeName }) => (
                  <>
                    {title}
                    <br />
                    <span className="text-small font-normal text-ink-soft">
                      {receiptNumber} · {themeName}
                    </span>
                  </>
                ),
              },
              { key: 'held', label: 'Déjà saisis', cell: ({ heldNames }) => (heldNames.length > 0 ? heldNames.join(', ') : 'Personne') },
              {
                key: 'plan',
                label: 'Le plan ajoute',
                cell: ({ id, title }) =>
                  (byProposal.get(id) ?? []).map((given) => <PlanLine key={given.personId} given={given} title={title} desk={desk} />),
              },
              {
                key: 'lacking',
                label: 'Ce qui manque',
                cell: ({ id }) => {
                  const shortfall = shortfalls.get(id);
                  return shortfall ? lackingInWords(shortfall) : 'Rien';
                },
              },
            ]}
          />
        )}
      </div>
      <RowsField
        name="added"
        label="Ajouter à la main"
        help="Au-delà du plan : une proposition, une personne. Un déport ou un lien de délégué l’interdit ; un indice de lien demande votre confirmation."
        minimum={1}
        addLabel="Ajouter une ligne"
        columns={[
          { name: 'proposalId', label: 'Proposition', kind: 'select', choices: proposals.map(({ id, title, receiptNumber }) => ({ value: id, label: `${receiptNumber} · ${title}` })) },
          { name: 'personId', label: 'Expert', kind: 'select', choices: experts.map(({ id, name, alternate, after }) => ({ value: id, label: `${name}${alternate ? ', suppléant·e' : ''} (${counted(after, 'saisine')})` })) },
        ]}
      />
      <Checkbox name="despiteHints" label="Si un indice de lien concerne un de mes ajouts, je l’ai lu et je confie quand même" />
      <TextInput name="due" label="Évaluations attendues jusqu’au" type="date" short help="Vide : dans trois semaines." />
      <SubmitButton>Appliquer ce plan</SubmitButton>
      <p className="text-small text-ink-soft">Chaque expert reçoit un seul courriel et accepte avant d’évaluer. Si la situation a changé entre-temps, rien n’est appliqué.</p>
    </FormShell>
  );
}

function PlanLine({ given, title, desk }: { given: PlannedAssignment; title: string; desk: DistributionDesk }) {
  const expert = desk.experts.find(({ id }) => id === given.personId);
  const name = expert?.name ?? '';
  return (
    <PickBox
      name="planned"
      value={`${given.proposalId} ${given.personId} ${given.origin}`}
      label={`${name} pour « ${title} »`}
      defaultTicked
      words={
        <>
          {name}
          <span className="sr-only"> pour « {title} »</span>
          <span className="block text-small text-ink-soft">{whyInWords(given, expert)}</span>
        </>
      }
    />
  );
}

/** « référence sur le thème · 3 saisines, 5 avec ce plan · aucun indice de lien » */
function whyInWords({ origin, level }: PlannedAssignment, expert: DistributionDesk['experts'][number] | undefined): string {
  const parts = [
    ...(origin === 'rule' ? ['par la règle du thème'] : []),
    level ? levelWords[level] : 'n’a rien déclaré sur ce thème',
    ...(expert?.alternate ? ['suppléant·e : les membres ne suffisent pas'] : []),
    ...(expert ? [`${counted(expert.load, 'saisine')}, ${expert.after} avec ce plan`] : []),
    'aucun indice de lien ouvert',
  ];
  return parts.join(' · ');
}

const reasonWords: readonly [key: keyof Shortfall['reasons'], singular: string, plural: string][] = [
  ['expert-recused', 'déporté·e', 'déportés'],
  ['expert-tied', 'délégué·e d’un signataire', 'délégués d’un signataire'],
  ['declined', 'a décliné', 'ont décliné'],
  ['hint', 'avec un indice de lien à relire', 'avec un indice de lien à relire'],
  ['full', 'à sa capacité', 'à leur capacité'],
  ['no-rule', 'hors des règles du thème', 'hors des règles du thème'],
];

function lackingInWords({ lacking, reasons }: Shortfall): string {
  const why = reasonWords.flatMap(([key, singular, plural]) => (reasons[key] > 0 ? [`${reasons[key]} ${reasons[key] > 1 ? plural : singular}`] : []));
  return `${counted(lacking, 'expert')} de moins que voulu${why.length > 0 ? ` : ${why.join(', ')}` : ' : personne d’autre ne siège'}`;
}

import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { Select } from '@/components/form/select.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { missingSentences } from '@/lib/committee/rules/decision.ts';
import type { ChairDesk } from '@/lib/committee/types/desk.ts';
import { counted, outcomeWords } from './words.ts';

type Props = {
  desk: ChairDesk;
  /** LABs still in preparation, which the proposal may feed */
  labs: readonly { id: string; title: string }[];
  action: FormServerAction;
};

/** The decision that waits, with its four sentences, to be published once they are all there. */
export function PublicationForm({ desk, labs, action }: Props) {
  const { held } = desk;
  if (!held) return null;
  const missing = missingSentences(held.sentences);
  if (missing.length > 0) {
    return (
      <Notice tone="warning" title={`Avant de publier, il manque ${counted(missing.length, 'phrase')} de retour`}>
        <p>
          Écrivez-les dans <a href="#decision-form">la décision</a>, enregistrez-la, puis publiez-la ici.
        </p>
      </Notice>
    );
  }
  return (
    <FormShell action={action} id="publication" key={`publication-${held.decidedAt.toISOString()}`} label="Publier la décision">
      <h3>Publier : {outcomeWords[held.outcome].name.toLowerCase()}</h3>
      <p>
        La décision, ses motifs et les quatre phrases deviennent publics, et les délégués de l’acteur sont prévenus
        {held.outcome === 'selected' ? '. Un LAB naît de la proposition, porté par eux' : ''}. Cela ne se reprend pas.
      </p>
      <input type="hidden" name="slug" value={desk.heading.commission.slug} />
      <input type="hidden" name="proposalId" value={desk.proposalId} />
      <input type="hidden" name="seen" value={held.decidedAt.toISOString()} />
      <dl className="grid gap-3">
        {desk.rubric.criteria.map(({ key, name }) => (
          <div key={key}>
            <dt className="font-bold">{name.fr}</dt>
            <dd>
              {held.sentences[key]}
              <input type="hidden" name={`sentences.${key}`} value={held.sentences[key]} />
            </dd>
          </div>
        ))}
      </dl>
      {labs.length > 0 ? (
        <Select name="labId" label="LAB" empty="Un nouveau LAB" choices={labs.map(({ id, title }) => ({ value: id, label: `Nourrir « ${title} »` }))} />
      ) : null}
      <SubmitButton>Publier la décision</SubmitButton>
    </FormShell>
  );
}

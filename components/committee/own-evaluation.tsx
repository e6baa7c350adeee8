import { Autosave } from '@/components/form/autosave.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import type { ExaminationDesk } from '@/lib/committee/types/desk.ts';
import { EvaluationFields } from './evaluation-fields.tsx';
import { EvaluationView } from './evaluation-view.tsx';

type Props = {
  desk: ExaminationDesk;
  score: FormServerAction;
  amend: FormServerAction;
  /** the form to amend is open: an address of its own, so that a refusal finds it open without JavaScript */
  amending: boolean;
};

/** The viewer's own evaluation: to write, to amend, or to read. Nothing for those who were not given the proposal. */
export function OwnEvaluation({ desk, score, amend, amending }: Props) {
  const { own, form, rubric, proposalId } = desk;
  if (!own && !form) return null;
  const version = own?.version ?? 0;
  return (
    <section id="evaluation" aria-labelledby="evaluation-titre">
      <h2 id="evaluation-titre" className="mb-4">Mon évaluation</h2>
      {form === 'draft' ? (
        <FormShell action={score} id="evaluation-form" key={`draft-${version}`} label="Mon évaluation" wide>
          <p>
            Quatre critères, de 0 à 5, chacun avec sa raison. Ce que vous écrivez est enregistré au fur et à mesure ; les évaluations de vos
            collègues se lisent après la vôtre.
          </p>
          <input type="hidden" name="proposalId" value={proposalId} />
          <Autosave save={`/api/comite/evaluations/${proposalId}`} version={version} conflict={<OtherVersion proposalId={proposalId} />} />
          <EvaluationFields rubric={rubric} answers={own?.answers ?? null} comment={own?.comment ?? ''} />
          <div className="flex flex-wrap gap-4">
            <SubmitButton name="intent" value="submit">
              Soumettre mon évaluation
            </SubmitButton>
            <SubmitButton name="intent" value="draft" variant="secondary">
              Enregistrer le brouillon
            </SubmitButton>
          </div>
        </FormShell>
      ) : null}
      {own && form !== 'draft' ? <EvaluationView evaluation={own} rubric={rubric} /> : null}
      {own && form === 'amend' && !amending ? (
        <p className="mt-6">
          <LinkButton href={`/comite/propositions/${proposalId}?formulaire=amender#evaluation`}>Amender mon évaluation</LinkButton>
        </p>
      ) : null}
      {own && form === 'amend' && amending ? (
        <FormShell action={amend} id="amendment" key={`amend-${version}`} label="Amender mon évaluation" wide>
          <p>Possible jusqu’à l’ouverture de la délibération. L’amendement est daté, et l’état antérieur est conservé.</p>
          <input type="hidden" name="proposalId" value={proposalId} />
          <input type="hidden" name="version" value={version} />
          <EvaluationFields rubric={rubric} answers={own.answers} comment={own.comment} />
          <TextArea name="why" label="Pourquoi vous la modifiez" required rows={3} limit={1000} />
          <SubmitButton>Amender</SubmitButton>
        </FormShell>
      ) : null}
    </section>
  );
}

function OtherVersion({ proposalId }: { proposalId: string }) {
  return (
    <p>
      Votre évaluation a été enregistrée ailleurs entre-temps.{' '}
      <a href={`/comite/propositions/${proposalId}#evaluation`} target="_blank" rel="noopener">
        Lire la version enregistrée (nouvel onglet)
      </a>
      , puis gardez le texte de votre choix.
    </p>
  );
}

import { Fragment, type ReactNode } from 'react';
import { Autosave } from '@/components/form/autosave.tsx';
import { CompareTexts } from '@/components/form/compare-texts.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import type { ExaminationDesk } from '@/lib/committee/types/desk.ts';
import { EvaluationConflict } from './evaluation-conflict.tsx';
import { EvaluationFields } from './evaluation-fields.tsx';
import { EvaluationView } from './evaluation-view.tsx';
import { ScoringAid, ScoringKeys } from './scoring-aid.tsx';
import { criterionWords } from './words.ts';

type Props = {
  desk: ExaminationDesk;
  score: FormServerAction;
  amend: FormServerAction;
  /** the form to amend is open: an address of its own, so that a refusal finds it open without JavaScript */
  amending: boolean;
};

/** Parts of the page that back a criterion. */
const backing = {
  bearable: { href: '#budget', label: 'Relire le budget' },
  feasible: { href: '#jalons', label: 'Relire les jalons' },
} as const;

/** The viewer's own evaluation: to write, to amend, or to read. Nothing for those who were not given the proposal. */
export function OwnEvaluation({ desk, score, amend, amending }: Props) {
  const { own, form, rubric, proposalId } = desk;
  if (!own && !form) return null;
  const version = own?.version ?? 0;
  const isOpen = form === 'amend' && amending;
  return (
    <section id="evaluation" aria-labelledby="evaluation-titre" className="grid gap-4">
      <h2 id="evaluation-titre">Mon évaluation</h2>
      {form === 'draft' ? <Draft desk={desk} score={score} version={version} /> : null}
      {own && form !== 'draft' && !isOpen ? <EvaluationView evaluation={own} rubric={rubric} /> : null}
      {own && form === 'amend' && !isOpen ? (
        <p className="mt-2">
          <LinkButton href={`/comite/propositions/${proposalId}?formulaire=amender#evaluation`}>Amender mon évaluation</LinkButton>
        </p>
      ) : null}
      {own && isOpen ? (
        <FormShell action={amend} id="amendment" revision={version} label="Amender mon évaluation" wide>
          <Fragment key={version}>
            <p>Possible jusqu’à l’ouverture de la délibération. L’amendement est daté, et l’état antérieur est conservé.</p>
            <input type="hidden" name="proposalId" value={proposalId} />
            <input type="hidden" name="version" value={version} />
            <EvaluationConflict />
            <Aid desk={desk} />
            <ScoringKeys />
            <EvaluationFields rubric={rubric} answers={own.answers} comment={own.comment} backing={backing} />
            <TextArea name="why" label="Pourquoi vous la modifiez" required rows={3} limit={1000} />
            <SubmitButton>Amender</SubmitButton>
          </Fragment>
        </FormShell>
      ) : null}
    </section>
  );
}

function Draft({ desk, score, version }: Pick<Props, 'desk' | 'score'> & { version: number }) {
  const { own, rubric, proposalId, remaining } = desk;
  return (
    <FormShell action={score} id="evaluation-form" revision={version} label="Mon évaluation" wide>
      <Fragment key={version}>
        {/* The Enter key presses the first button of a form: it must keep a draft, never submit. */}
        <button type="submit" name="intent" value="draft" className="sr-only" tabIndex={-1} aria-hidden="true">
          Enregistrer
        </button>
        <input type="hidden" name="proposalId" value={proposalId} />
        <EvaluationConflict />
        <Aid desk={desk}>
          <Autosave save={`/api/comite/evaluations/${proposalId}`} version={version} conflict={<CompareTexts />} />
        </Aid>
        <p className="text-small text-ink-soft">
          Quatre critères, chacun avec sa raison ({rubric.name}, version {rubric.number}). Tout est enregistré au fur et à mesure ; les évaluations de vos collègues se lisent
          après la vôtre.
        </p>
        <ScoringKeys />
        <EvaluationFields rubric={rubric} answers={own?.answers ?? null} comment={own?.comment ?? ''} backing={backing} />
        <div className="grid gap-3">
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="intent" value="submit-next">
              Soumettre et suivant
            </SubmitButton>
            <SubmitButton name="intent" value="submit" variant="secondary">
              Soumettre mon évaluation
            </SubmitButton>
          </div>
          <div className="flex flex-wrap gap-3">
            <SubmitButton name="intent" value="draft-next" variant="secondary" small>
              Enregistrer et suivant
            </SubmitButton>
            <SubmitButton name="intent" value="draft" variant="secondary" small>
              Enregistrer le brouillon
            </SubmitButton>
          </div>
          <p className="field-note">
            {remaining > 1
              ? `Il vous en reste ${remaining}, celle-ci comprise. La suivante est choisie pour vous : les moins examinées d’abord.`
              : 'C’est la dernière que vous ayez à évaluer.'}
          </p>
        </div>
      </Fragment>
    </FormShell>
  );
}

function Aid({ desk: { rubric, own }, children }: { desk: ExaminationDesk; children?: ReactNode }) {
  return (
    <ScoringAid
      criteria={rubric.criteria.map(({ key }) => ({
        key,
        word: criterionWords[key],
        answer: String(own?.answers[key].answer ?? ''),
        reason: own?.answers[key].reason ?? '',
      }))}
    >
      {children}
    </ScoringAid>
  );
}

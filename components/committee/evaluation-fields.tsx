import { RadioGroup } from '@/components/form/choice-group.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import type { PerCriterion, RubricRecord } from '@/lib/calls/types.ts';
import { reasonLengths, type CriterionAnswer } from '@/lib/committee/rules/evaluation.ts';

type Props = {
  rubric: RubricRecord;
  answers: PerCriterion<CriterionAnswer> | null;
  comment: string;
};

/** Four criteria, each with its written levels, one answer and its reason. */
export function EvaluationFields({ rubric, answers, comment }: Props) {
  return (
    <>
      {rubric.criteria.map((criterion) => {
        const given = answers?.[criterion.key];
        return (
          <section key={criterion.key} className="grid gap-4 border-t-2 border-line pt-6" aria-labelledby={`critere-${criterion.key}`}>
            <h3 id={`critere-${criterion.key}`}>{criterion.name.fr}</h3>
            <p>{criterion.gloss.fr}</p>
            <Disclosure summary="Comment juger, et ce qui doit le montrer">
              <div className="prose">
                <p>{criterion.guidance.fr}</p>
                <ul>
                  {criterion.evidence.map(({ fr }) => (
                    <li key={fr}>{fr}</li>
                  ))}
                </ul>
              </div>
            </Disclosure>
            <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
              <RadioGroup
                name={`answers.${criterion.key}.answer`}
                label={`Votre réponse : ${criterion.name.fr.toLowerCase()}`}
                required
                defaultValue={given?.answer === null || given === undefined ? undefined : String(given.answer)}
                choices={[
                  ...criterion.anchors.map(({ fr }, level) => ({ value: String(level), label: String(level), help: fr })),
                  { value: 'insufficient', label: 'Pas assez d’information', help: 'Une réponse à part entière : elle ne compte jamais pour zéro.' },
                ]}
              />
              <TextArea
                name={`answers.${criterion.key}.reason`}
                label="La raison de votre réponse"
                help="Elle sera lue par la commission et nourrira le retour fait au contributeur."
                required
                rows={9}
                limit={reasonLengths.max}
                defaultValue={given?.reason}
              />
            </div>
          </section>
        );
      })}
      <div className="border-t-2 border-line pt-6">
        <TextArea name="comment" label="Remarque d’ensemble" help="Facultative." rows={3} limit={reasonLengths.max} defaultValue={comment} />
      </div>
    </>
  );
}

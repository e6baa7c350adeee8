import { RadioGroup } from '@/components/form/choice-group.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import type { CriterionKey, PerCriterion, RubricRecord } from '@/lib/calls/types.ts';
import { reasonLengths, type CriterionAnswer } from '@/lib/committee/rules/evaluation.ts';

type Props = {
  rubric: RubricRecord;
  answers: PerCriterion<CriterionAnswer> | null;
  /** null where it is not asked again */
  comment: string | null;
  /** Where the page shows what backs a criterion. */
  backing?: Partial<Record<CriterionKey, { href: string; label: string }>>;
};

/** Four criteria, each with its written levels, one answer and its reason. */
export function EvaluationFields({ rubric, answers, comment, backing = {} }: Props) {
  return (
    <>
      {rubric.criteria.map(({ key, name, gloss, guidance, evidence, anchors }) => {
        const given = answers?.[key];
        const back = backing[key];
        return (
          <section key={key} id={`critere-${key}`} data-criterion={key} tabIndex={-1} className="criterion" aria-labelledby={`critere-${key}-titre`}>
            <h3 id={`critere-${key}-titre`}>{name.fr}</h3>
            <p>{gloss.fr}</p>
            <Disclosure summary="Comment juger, et ce qui doit le montrer">
              <div className="prose">
                <p>{guidance.fr}</p>
                <ul>
                  {evidence.map(({ fr }) => (
                    <li key={fr}>{fr}</li>
                  ))}
                </ul>
              </div>
            </Disclosure>
            {back ? (
              <p>
                <a href={back.href}>{back.label}</a>
              </p>
            ) : null}
            <RadioGroup
              name={`answers.${key}.answer`}
              label={`Votre réponse : ${name.fr.toLowerCase()}`}
              required
              defaultValue={given?.answer === null || given === undefined ? undefined : String(given.answer)}
              choices={[
                ...anchors.map(({ fr }, level) => ({ value: String(level), label: String(level), help: fr })),
                { value: 'insufficient', label: 'Pas assez d’information', help: 'Une réponse à part entière : elle ne compte jamais pour zéro.' },
              ]}
            />
            <TextArea
              name={`answers.${key}.reason`}
              label="La raison de votre réponse"
              help="Elle sera lue par la commission et nourrira le retour fait au contributeur."
              required
              rows={4}
              limit={reasonLengths.max}
              defaultValue={given?.reason}
            />
          </section>
        );
      })}
      {comment === null ? null : (
        <div className="criterion">
          <TextArea name="comment" label="Remarque d’ensemble" help="Facultative." rows={3} limit={reasonLengths.max} defaultValue={comment} />
        </div>
      )}
    </>
  );
}

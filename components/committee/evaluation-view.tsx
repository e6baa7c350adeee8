import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import type { RubricRecord } from '@/lib/calls/types.ts';
import type { NamedEvaluation } from '@/lib/committee/types/desk.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { answerInWords } from './words.ts';

/** A submitted evaluation, to be read. */
export function EvaluationView({ evaluation, rubric }: { evaluation: Omit<NamedEvaluation, 'name' | 'personId'>; rubric: RubricRecord }) {
  return (
    <div className="grid gap-4">
      {evaluation.submittedAt ? <p className="text-small text-ink-soft">Soumise le {dateTimeInParis(evaluation.submittedAt)}</p> : null}
      <dl className="grid gap-3">
        {rubric.criteria.map(({ key, name }) => (
          <div key={key}>
            <dt className="font-bold">
              {name.fr} : {answerInWords(evaluation.answers[key].answer)}
            </dt>
            <dd className="whitespace-pre-line">{evaluation.answers[key].reason}</dd>
          </div>
        ))}
      </dl>
      {evaluation.comment ? <Paragraphs text={evaluation.comment} /> : null}
      {evaluation.amendments.length > 0 ? (
        <ul className="text-small text-ink-soft">
          {evaluation.amendments.map(({ at, reason }) => (
            <li key={at.toISOString()}>
              Amendée le {dateTimeInParis(at)} : {reason}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

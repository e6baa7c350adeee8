import { Badge } from '@/components/ui/badge.tsx';
import type { QuestionRecord } from '@/lib/committee/types/examination.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { questionWords } from './words.ts';

/** Questions to the contributor with their answers, oldest first. */
export function QuestionList({ questions }: { questions: readonly Omit<QuestionRecord, 'askedById'>[] }) {
  if (questions.length === 0) return <p className="mb-6">Aucune question pour l’instant.</p>;
  return (
    <ul className="mb-6 grid gap-4">
      {questions.map(({ id, question, status, createdAt, answer, answeredAt }) => (
        <li key={id} className="card">
          <p className="flex flex-wrap items-center gap-3">
            <Badge tone={questionWords[status].tone}>{questionWords[status].name}</Badge>
            <span className="text-small text-ink-soft">Posée le {dateInParis(createdAt)}</span>
          </p>
          <p className="whitespace-pre-line font-bold">{question}</p>
          {answeredAt ? (
            <>
              <p className="whitespace-pre-line">{answer}</p>
              <p className="text-small text-ink-soft">Réponse du {dateInParis(answeredAt)}</p>
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { isUnderWay } from '@/lib/committee/rules/evaluation.ts';
import type { ChairDesk } from '@/lib/committee/types/desk.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { QuestionList } from './question-list.tsx';

/** Questions of the experts: those that wait for the chair, to be forwarded or set aside, then the others. */
export function ReviewList({ desk, review }: { desk: ChairDesk; review: FormServerAction }) {
  const mayReview = desk.presides && isUnderWay(desk);
  const pending = desk.questions.filter(({ status }) => status === 'pending');
  const others = mayReview ? desk.questions.filter(({ status }) => status !== 'pending') : desk.questions;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" className="mb-4">Questions au contributeur</h2>
      {(mayReview ? pending : []).map(({ id, question, askedBy, createdAt }) => (
        <div key={id} className="card mb-6">
          <p>
            Question de {askedBy}, le {dateInParis(createdAt)}. Le contributeur ne saura pas qui la pose.
          </p>
          <FormShell action={review} id={`question-${id}`} label={`Relire la question de ${askedBy}`}>
            <input type="hidden" name="slug" value={desk.heading.commission.slug} />
            <input type="hidden" name="proposalId" value={desk.proposalId} />
            <input type="hidden" name="questionId" value={id} />
            <TextArea name="question" label="Question à transmettre" help="Vous pouvez la reformuler." rows={3} limit={2000} defaultValue={question} required />
            <div className="flex flex-wrap gap-4">
              <SubmitButton name="verdict" value="forward">
                Transmettre
              </SubmitButton>
              <SubmitButton name="verdict" value="refuse" variant="secondary">
                Écarter
              </SubmitButton>
            </div>
          </FormShell>
        </div>
      ))}
      {others.length > 0 || pending.length === 0 || !mayReview ? <QuestionList questions={others} /> : null}
    </section>
  );
}

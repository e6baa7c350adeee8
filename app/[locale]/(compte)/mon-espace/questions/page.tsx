import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { listOwnQuestions } from '@/lib/committee/use-cases/questions/list-own-questions.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { answerCommittee } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Questions du comité' };

const path = '/mon-espace/questions';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function OwnQuestionsPage({ searchParams }: Props) {
  const context = await requireContext(path);
  const questions = await listOwnQuestions(context);
  const waiting = questions.filter(({ status }) => status === 'forwarded');
  const answered = questions.filter(({ status }) => status === 'answered');
  const { fait } = await searchParams;
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title="Questions du comité"
      lead="Les experts qui examinent vos propositions peuvent vous interroger. Votre réponse est lue par tous ceux qui examinent la proposition."
    >
      <div className="grid gap-12">
        {fait === 'reponse' ? <Notice tone="success" live title="Votre réponse est transmise au comité" /> : null}
        {questions.length === 0 ? <EmptyState title="Le comité ne vous a posé aucune question">Vous serez prévenu par courriel s’il en a une.</EmptyState> : null}
        {waiting.map(({ id, question, proposalTitle, receiptNumber, actorName, forwardedAt }) => (
          <section key={id} className="card" aria-labelledby={`question-${id}-titre`}>
            <p className="text-small text-ink-soft">
              {receiptNumber} · {actorName} · question du {dateInParis(forwardedAt)}
            </p>
            <h2 id={`question-${id}-titre`} className="text-h3">
              {proposalTitle}
            </h2>
            <p className="whitespace-pre-line">{question}</p>
            <FormShell action={answerCommittee} id={`reponse-${id}`} label={`Répondre à la question sur « ${proposalTitle} »`}>
              <input type="hidden" name="questionId" value={id} />
              <TextArea name="answer" label="Votre réponse" required rows={6} limit={5000} />
              <SubmitButton>Envoyer la réponse</SubmitButton>
            </FormShell>
          </section>
        ))}
        {answered.length > 0 ? (
          <section aria-labelledby="repondues">
            <h2 id="repondues">Déjà répondues</h2>
            <ul className="grid gap-4">
              {answered.map(({ id, question, answer, answeredAt, proposalTitle, receiptNumber }) => (
                <li key={id} className="card">
                  <p className="text-small text-ink-soft">
                    {receiptNumber} · {proposalTitle}
                  </p>
                  <p className="whitespace-pre-line font-bold">{question}</p>
                  <p className="whitespace-pre-line">{answer}</p>
                  {answeredAt ? <p className="text-small text-ink-soft">Répondu le {dateInParis(answeredAt)}</p> : null}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </AreaPage>
  );
}

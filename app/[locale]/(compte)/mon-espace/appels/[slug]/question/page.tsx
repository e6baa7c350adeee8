import type { Metadata } from 'next';
import { FormShell } from '@/components/form/form-shell.tsx';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { AreaPage } from '@/components/layout/area-page.tsx';
import { NotFoundPage } from '@/components/page/not-found-page.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import { publicCall } from '@/lib/calls/loaders.ts';
import { acceptsQuestions } from '@/lib/calls/rules/life.ts';
import { listOwnQuestions } from '@/lib/calls/use-cases/list-own-questions.ts';
import { dateInParis } from '@/lib/web/dates.ts';
import { requireContext } from '@/lib/web/viewer.ts';
import { sendQuestion } from './actions.ts';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { title: 'Poser une question sur un appel' };

type Props = { params: Promise<{ slug: string }> };

export default async function AskQuestionPage({ params }: Props) {
  const { slug } = await params;
  const path = `/mon-espace/appels/${slug}/question`;
  const context = await requireContext(path);
  const call = await publicCall(slug);
  if (!call) return <NotFoundPage />;
  const questions = await listOwnQuestions(context, { callId: call.id });
  return (
    <AreaPage
      area="mon-espace"
      viewer={context.viewer}
      path={path}
      title="Poser une question"
      crumbs={[{ label: call.title, path: `/appels/${slug}` }, { label: 'Poser une question' }]}
      lead={`Sur l’appel « ${call.title} ». Lisez d’abord les réponses déjà publiées sur sa page.`}
    >
      {acceptsQuestions(call, context.now) ? (
        <FormShell action={sendQuestion}>
          <input type="hidden" name="callId" value={call.id} />
          <TextArea
            name="question"
            label="Votre question"
            help="Elle peut être publiée avec sa réponse, sans votre nom : n’y écrivez rien de personnel."
            required
            limit={2000}
          />
          <SubmitButton>Envoyer la question</SubmitButton>
        </FormShell>
      ) : (
        <Notice tone="info" title="Cet appel ne prend plus de questions" />
      )}
      {questions.length > 0 ? (
        <section className="mt-14">
          <h2 className="mb-5">Vos questions</h2>
          <ul className="grid gap-5">
            {questions.map(({ id, question, answer, createdAt }) => (
              <Card key={id} as="li" title={`Question du ${dateInParis(createdAt)}`}>
                <Paragraphs text={question} />
                {answer ? (
                  <>
                    <p className="font-bold">Réponse</p>
                    <Paragraphs text={answer} />
                  </>
                ) : (
                  <p className="text-ink-soft">En attente d’une réponse.</p>
                )}
              </Card>
            ))}
          </ul>
        </section>
      ) : null}
    </AreaPage>
  );
}

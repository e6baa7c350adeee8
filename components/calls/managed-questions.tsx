import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';

interface Props {
  questions: readonly { id: string; question: string; answer: string; published: boolean; askedBy: string; asked: string }[];
  answer: FormServerAction;
  publish: FormServerAction;
  unpublish: FormServerAction;
}

/** Tells the forms of two questions apart. */
function beginning(question: string): string {
  return question.length > 80 ? `${question.slice(0, 79)}…` : question;
}

/** The questions of a call as its managers see them: those without an answer first. */
export function ManagedQuestions({ questions, answer, publish, unpublish }: Props) {
  return (
    <ul className="grid gap-5">
      {questions.map((one) => {
        const fields = (
          <>
            <TextArea name="answer" label="Réponse" help="Envoyée par courriel à la personne qui a demandé." required rows={4} limit={4000} defaultValue={one.answer} />
            <SubmitButton variant={one.answer === '' ? 'primary' : 'secondary'}>{one.answer === '' ? 'Envoyer la réponse' : 'Corriger la réponse'}</SubmitButton>
          </>
        );
        return (
          <Card key={one.id} as="li" title={`Question du ${one.asked}`} over={one.askedBy}>
            <Paragraphs text={one.question} />
            <p>
              {one.answer === '' ? <Badge tone="warning">Sans réponse</Badge> : <Badge tone={one.published ? 'success' : 'neutral'}>{one.published ? 'Publiée' : 'Non publiée'}</Badge>}
            </p>
            {one.answer === '' ? null : (
              <>
                <Paragraphs text={one.answer} />
                <FormShell action={one.published ? unpublish : publish} id={`publish-${one.id}`} label={`Publication de : ${beginning(one.question)}`}>
                  <input type="hidden" name="questionId" value={one.id} />
                  <SubmitButton small variant="secondary">
                    {one.published ? 'Retirer de la page de l’appel' : 'Publier sur la page de l’appel, sans nom'}
                  </SubmitButton>
                </FormShell>
              </>
            )}
            <FormShell action={answer} id={`answer-${one.id}`} label={`Répondre à : ${beginning(one.question)}`}>
              <input type="hidden" name="questionId" value={one.id} />
              {one.answer === '' ? fields : <FormDisclosure summary="Corriger la réponse">{fields}</FormDisclosure>}
            </FormShell>
          </Card>
        );
      })}
    </ul>
  );
}

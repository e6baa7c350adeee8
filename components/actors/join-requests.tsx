import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';

interface Props {
  requests: readonly { id: string; personName: string; personEmail: string; message: string; asked: string }[];
  answer: FormServerAction;
}

/** Those who ask to become delegates, and the two answers. */
export function JoinRequests({ requests, answer }: Props) {
  return (
    <ul className="grid gap-5">
      {requests.map(({ id, personName, personEmail, message, asked }) => (
        <Card key={id} as="li" title={personName || personEmail} over={asked}>
          {personName ? <p>{personEmail}</p> : null}
          {message ? <Paragraphs text={message} /> : null}
          <FormShell action={answer} id={`request-${id}`} label={`Répondre à ${personName || personEmail}`}>
            <input type="hidden" name="requestId" value={id} />
            <div className="flex flex-wrap gap-3">
              <SubmitButton name="decision" value="accept">
                Accepter
              </SubmitButton>
              <SubmitButton variant="secondary" name="decision" value="decline">
                Décliner
              </SubmitButton>
            </div>
          </FormShell>
        </Card>
      ))}
    </ul>
  );
}

import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { TextInput } from '@/components/form/text-input.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';
import { EmptyState } from '@/components/ui/empty-state.tsx';
import { LinkButton } from '@/components/ui/link-button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Paragraphs } from '@/components/ui/paragraphs.tsx';
import type { BatchDesk, BatchMail } from '@/lib/committee/types/batch.ts';

type Props = {
  desk: BatchDesk;
  slug: string;
  path: string;
  /** the mail that is being corrected */
  open: string;
  actions: Readonly<Record<'correct' | 'writeMails', FormServerAction>>;
};

const statusWords: Readonly<Record<BatchMail['status'], string>> = {
  held: 'Attend la publication',
  queued: 'Va partir',
  sent: 'Envoyé',
  failed: 'Non remis',
};

/** The mails of a batch, each with who receives it, to be read and corrected before they leave. */
export function BatchMails({ desk, slug, path, open, actions }: Props) {
  const { mails, batch, decisions } = desk;
  const titles = new Map(decisions.map(({ scope }) => [scope.proposalId, scope.heading.title]));
  const isOpen = batch.status === 'preparing';
  return (
    <section aria-labelledby="courriels">
      <h2 id="courriels" className="mb-4">Courriels</h2>
      {mails.length === 0 ? (
        <EmptyState title="Aucun courriel dans ce lot">
          <p>{batch.status === 'published' ? 'Un courriel est effacé treize mois après son envoi.' : 'Aucun des acteurs n’a de délégué à prévenir.'}</p>
        </EmptyState>
      ) : (
        <p className="mb-4 max-w-2xl">
          {isOpen ? 'Chacun part tel qu’il est écrit ici, à la publication. Relisez-les comme si vous les receviez.' : 'Tels qu’ils sont partis, ou partiront.'}
        </p>
      )}
      <ul className="grid gap-5">
        {mails.map((mail) => (
          <li key={mail.id} className="card" id={`courriel-${mail.id}`}>
            <p className="flex flex-wrap items-center gap-3 text-small text-ink-soft">
              <span className="wrap-anywhere">À {mail.recipient}</span>
              {isOpen ? null : <Badge>{statusWords[mail.status]}</Badge>}
              {mail.corrected ? <Badge tone="info">Corrigé à la main</Badge> : null}
              {mail.outdated ? <Badge tone="warning">La décision a changé depuis</Badge> : null}
            </p>
            <h3>{mail.subject}</h3>
            <p className="text-small text-ink-soft">Sur « {titles.get(mail.proposalId)} »</p>
            {mail.outdated && isOpen ? <Outdated mail={mail} slug={slug} batchId={batch.id} action={actions.writeMails} /> : null}
            {isOpen && open === mail.id ? (
              <FormShell action={actions.correct} id={`mail-${mail.id}`} key={mail.print} label={`Courriel à ${mail.recipient}`}>
                <Origin slug={slug} batchId={batch.id} mailId={mail.id} />
                <input type="hidden" name="seen" value={mail.print} />
                <TextInput name="subject" label="Objet" required defaultValue={mail.subject} />
                <TextArea name="body" label="Texte" required rows={18} limit={10_000} defaultValue={mail.body} />
                <SubmitButton>Enregistrer le courriel</SubmitButton>
              </FormShell>
            ) : (
              <>
                <Disclosure
                  summary={
                    <>
                      Lire le courriel<span className="sr-only"> à {mail.recipient} sur « {titles.get(mail.proposalId)} »</span>
                    </>
                  }
                >
                  <Paragraphs text={mail.body} />
                </Disclosure>
                {isOpen ? (
                  <p>
                    <LinkButton small href={`${path}?courriel=${mail.id}#courriel-${mail.id}`}>
                      Corriger<span className="sr-only"> le courriel à {mail.recipient} sur « {titles.get(mail.proposalId)} »</span>
                    </LinkButton>
                  </p>
                ) : null}
              </>
            )}
          </li>
        ))}
      </ul>
      {isOpen && mails.some(({ outdated, corrected }) => outdated && !corrected) ? (
        <FormShell action={actions.writeMails} id="again" label="Préparer de nouveau les courriels">
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="batchId" value={batch.id} />
          <SubmitButton variant="secondary">Préparer de nouveau les courriels dépassés</SubmitButton>
        </FormShell>
      ) : null}
    </section>
  );
}

function Origin({ slug, batchId, mailId }: { slug: string; batchId: string; mailId: string }) {
  return (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="batchId" value={batchId} />
      <input type="hidden" name="mailId" value={mailId} />
    </>
  );
}

/** A mail older than its decision: what was written by hand is never overwritten without being asked. */
function Outdated({ mail, slug, batchId, action }: { mail: BatchMail; slug: string; batchId: string; action: FormServerAction }) {
  return (
    <div className="grid gap-4">
      <Notice tone="warning" title="La décision a changé depuis que ce courriel a été préparé">
        <p>
          {mail.corrected
            ? 'Vous l’avez corrigé à la main : il n’est pas remplacé tout seul. Corrigez-le encore et enregistrez-le, ou reprenez le texte du portail.'
            : 'Reprenez le texte du portail, ou corrigez celui-ci à la main.'}
        </p>
      </Notice>
      <Disclosure summary="Ce que le portail écrirait aujourd’hui">
        <p className="font-bold">{mail.composed.subject}</p>
        <Paragraphs text={mail.composed.body} />
      </Disclosure>
      <FormShell action={action} id={`compose-${mail.id}`} label={`Reprendre le texte du portail pour ${mail.recipient}`}>
        <Origin slug={slug} batchId={batchId} mailId={mail.id} />
        <SubmitButton variant="secondary" small>
          Reprendre le texte du portail
        </SubmitButton>
      </FormShell>
    </div>
  );
}

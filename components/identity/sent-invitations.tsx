import type { ReactNode } from 'react';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { invitationWords } from '@/components/identity/invitation-words.ts';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { InvitationState } from '@/lib/identity/rules.ts';
import { dateInParis } from '@/lib/web/dates.ts';

interface SentInvitation {
  id: string;
  email: string;
  name: string;
  invitedAt: Date;
  /** Name of who sent it. */
  invitedBy: string;
  expiresAt: Date;
  state: InvitationState;
  declineReason?: string;
}

type Props<Sent extends SentInvitation> = {
  invitations: readonly Sent[];
  /** What is offered, as the second column. */
  offer: { label: string; of: (invitation: Sent) => ReactNode };
  /** Whether the viewer may send it again or take it back, once it waits or has lapsed. */
  mayAct: (invitation: Sent) => boolean;
  /** Sent along with the id of the invitation. */
  hidden: Readonly<Record<string, string>>;
  resend: FormServerAction;
  withdraw: FormServerAction;
};

/** Invitations sent to take up a mandate, each with what became of it, and the way to send it again or take it back. */
export function SentInvitations<Sent extends SentInvitation>({ invitations, offer, mayAct, hidden, resend, withdraw }: Props<Sent>) {
  const fields = (id: string) => Object.entries({ ...hidden, invitationId: id }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
  return (
    <Table
      caption="Invitations, la dernière envoyée d’abord"
      captionHidden
      rows={invitations}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'who',
          label: 'Invitation',
          isRowHeader: true,
          cell: ({ email, name }) => (
            <>
              <span className="wrap-anywhere">{name || email}</span>
              {name ? <span className="block text-small font-normal wrap-anywhere text-ink-soft">{email}</span> : null}
            </>
          ),
        },
        { key: 'offer', label: offer.label, cell: offer.of },
        {
          key: 'sent',
          label: 'Envoyée',
          cell: ({ invitedAt, invitedBy }) => (
            <>
              {dateInParis(invitedAt)}
              {invitedBy ? <span className="block text-small text-ink-soft">par {invitedBy}</span> : null}
            </>
          ),
        },
        {
          key: 'state',
          label: 'Réponse',
          cell: ({ state, expiresAt, declineReason }) => (
            <>
              <Badge tone={invitationWords[state].tone}>{invitationWords[state].name}</Badge>
              {state === 'waiting' ? <span className="block text-small text-ink-soft">jusqu’au {dateInParis(new Date(expiresAt.getTime() - 1))}</span> : null}
              {declineReason ? <span className="block text-small">« {declineReason} »</span> : null}
            </>
          ),
        },
        {
          key: 'act',
          label: 'Suite',
          cell: (invitation) => {
            const { id, state, email } = invitation;
            return (state === 'waiting' || state === 'expired') && mayAct(invitation) ? (
              <div className="grid gap-3">
                <FormShell action={resend} id={`resend-${id}`} label={`Renvoyer l’invitation de ${email}`}>
                  {fields(id)}
                  <SubmitButton small variant="secondary">
                    Renvoyer <span className="sr-only">l’invitation de {email}</span>
                  </SubmitButton>
                </FormShell>
                <FormShell action={withdraw} id={`withdraw-${id}`} label={`Retirer l’invitation de ${email}`}>
                  {fields(id)}
                  <FormDisclosure
                    summary={
                      <>
                        Retirer <span className="sr-only">l’invitation de {email}</span>
                      </>
                    }
                  >
                    <p>Son lien dira qu’elle n’attend plus de réponse.</p>
                    <p>
                      <SubmitButton small variant="danger">
                        Retirer l’invitation
                      </SubmitButton>
                    </p>
                  </FormDisclosure>
                </FormShell>
              </div>
            ) : (
              '–'
            );
          },
        },
      ]}
    />
  );
}

import { invitationWords, kindWords } from '@/components/committee/composition-words.ts';
import { FormDisclosure } from '@/components/form/form-disclosure.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Table } from '@/components/ui/table.tsx';
import type { CommissionKind, CompositionDesk } from '@/lib/committee/types/composition.ts';
import { dateInParis } from '@/lib/web/dates.ts';

type SentInvitation = CompositionDesk['invitations'][number];

type Props = {
  invitations: readonly SentInvitation[];
  area: 'gestion' | 'comite';
  manages: readonly CommissionKind[];
  resend: FormServerAction;
  withdraw: FormServerAction;
};

/** Invitations sent, each with what became of it, and the way to send it again or take it back. */
export function InvitationTable({ invitations, area, manages, resend, withdraw }: Props) {
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
        { key: 'kind', label: 'En tant que', cell: ({ kind }) => kindWords[kind] },
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
          cell: ({ id, state, kind, email }) =>
            (state === 'waiting' || state === 'expired') && manages.includes(kind) ? (
              <div className="grid gap-3">
                <FormShell action={resend} id={`resend-${id}`} label={`Renvoyer l’invitation de ${email}`}>
                  <input type="hidden" name="area" value={area} />
                  <input type="hidden" name="invitationId" value={id} />
                  <SubmitButton small variant="secondary">
                    Renvoyer <span className="sr-only">l’invitation de {email}</span>
                  </SubmitButton>
                </FormShell>
                <FormShell action={withdraw} id={`withdraw-${id}`} label={`Retirer l’invitation de ${email}`}>
                  <input type="hidden" name="area" value={area} />
                  <input type="hidden" name="invitationId" value={id} />
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
            ),
        },
      ]}
    />
  );
}

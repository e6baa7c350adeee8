import { kindWords } from '@/components/committee/composition-words.ts';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SentInvitations } from '@/components/identity/sent-invitations.tsx';
import type { CommissionKind, CompositionDesk } from '@/lib/committee/types/composition.ts';

type Props = {
  invitations: CompositionDesk['invitations'];
  area: 'gestion' | 'comite';
  manages: readonly CommissionKind[];
  resend: FormServerAction;
  withdraw: FormServerAction;
};

/** The invitations of a commission; each officer acts on those that they may send. */
export function InvitationTable({ invitations, area, manages, resend, withdraw }: Props) {
  return (
    <SentInvitations
      invitations={invitations}
      offer={{ label: 'En tant que', of: ({ kind }) => kindWords[kind] }}
      mayAct={({ kind }) => manages.includes(kind)}
      hidden={{ area }}
      resend={resend}
      withdraw={withdraw}
    />
  );
}

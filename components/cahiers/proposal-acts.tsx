import { Checkbox } from '@/components/form/checkbox.tsx';
import { FormShell } from '@/components/form/form-shell.tsx';
import type { FormServerAction } from '@/components/form/form-state.ts';
import { SubmitButton } from '@/components/form/submit-button.tsx';
import { TextArea } from '@/components/form/text-area.tsx';
import { Disclosure } from '@/components/ui/disclosure.tsx';

type Act = { action: FormServerAction; proposalId: string; /** tells its forms from those of the other proposals */ title: string };
type OfCahier = Act & { cahierId: string };

/** One place up or down in the order of the cahier. */
export function MoveProposal({ action, cahierId, proposalId, title, direction }: OfCahier & { direction: 'up' | 'down' }) {
  return (
    <FormShell action={action} id={`${direction}-${proposalId}`} label={`${direction === 'up' ? 'Monter' : 'Descendre'} « ${title} »`}>
      <input type="hidden" name="cahierId" value={cahierId} />
      <input type="hidden" name="proposalId" value={proposalId} />
      <SubmitButton variant="secondary" small name="direction" value={direction}>
        {direction === 'up' ? 'Monter' : 'Descendre'}
        <span className="sr-only"> « {title} »</span>
      </SubmitButton>
    </FormShell>
  );
}

/** Removes a proposal that was never submitted, asked once. */
export function RemoveProposal({ action, cahierId, proposalId, title }: OfCahier) {
  return (
    <Disclosure summary="Supprimer cette proposition">
      <FormShell action={action} id={`remove-${proposalId}`} label={`Supprimer « ${title} »`}>
        <input type="hidden" name="cahierId" value={cahierId} />
        <input type="hidden" name="proposalId" value={proposalId} />
        <p>Tout ce qui y est écrit, versions précédentes comprises, sera effacé.</p>
        <SubmitButton variant="danger" small>
          Supprimer définitivement
        </SubmitButton>
      </FormShell>
    </Disclosure>
  );
}

/** Withdraws a submitted proposal, asked once, with a reason if one is given. */
export function WithdrawProposal({ action, proposalId, title }: Act) {
  return (
    <Disclosure summary="Retirer cette proposition">
      <FormShell action={action} id={`withdraw-${proposalId}`} label={`Retirer « ${title} »`}>
        <input type="hidden" name="proposalId" value={proposalId} />
        <p>Elle ne sera plus examinée ; là où elle était publique, il sera écrit « retirée ». Cela ne peut pas être annulé.</p>
        <TextArea name="reason" label="Motif" help="Facultatif ; il figure dans l’historique." rows={3} limit={1000} />
        <Checkbox name="sure" label="Je retire définitivement cette proposition." required />
        <SubmitButton variant="danger" small>
          Retirer la proposition
        </SubmitButton>
      </FormShell>
    </Disclosure>
  );
}

/** Sends an adjourned proposal back to examination. */
export function AmendProposal({ action, proposalId, title }: Act) {
  return (
    <FormShell action={action} id={`amend-${proposalId}`} label={`Renvoyer « ${title} » à l’examen`}>
      <input type="hidden" name="proposalId" value={proposalId} />
      <p>Une fois renvoyée, la proposition est de nouveau verrouillée.</p>
      <SubmitButton small>Renvoyer la proposition à l’examen</SubmitButton>
    </FormShell>
  );
}

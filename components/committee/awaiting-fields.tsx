import { CheckboxGroup } from '@/components/form/choice-group.tsx';
import type { AwaitingProposal } from '@/lib/committee/types/commission.ts';

/** Proposals that wait for a commission, to be ticked. */
export function AwaitingFields({ awaiting, withCommission = false }: { awaiting: readonly AwaitingProposal[]; withCommission?: boolean }) {
  return (
    <CheckboxGroup
      name="proposals"
      label="Propositions en attente d’examen"
      defaultValues={awaiting.filter(({ commissionId }) => commissionId !== null).map(({ proposalId }) => proposalId)}
      choices={awaiting.map(({ proposalId, title, receiptNumber, actorName, themeName, commissionName }) => ({
        value: proposalId,
        label: title,
        help: [receiptNumber, actorName, themeName, ...(withCommission ? [commissionName ?? 'aucune commission ne prend ce thème'] : [])]
          .filter((part) => part !== '')
          .join(' · '),
      }))}
    />
  );
}

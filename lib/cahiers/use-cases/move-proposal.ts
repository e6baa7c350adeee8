import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import {
  addTransitions,
  findCahierOfProposalForUpdate,
  setCahierStatus,
  setProposalStatus,
} from '@/lib/cahiers/repository/cahiers.ts';
import { allDecided, cahierTransition, proposalTransition, type ProposalAct } from '@/lib/cahiers/rules/transitions.ts';
import type { CahierRecord, ProposalStatus, ProposalSummary } from '@/lib/cahiers/types/cahier.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { requireTransaction } from '@/lib/platform/transaction.ts';

export interface MoveProposal {
  proposalId: string;
  /** Every act but the submission, which goes with its cahier. */
  act: Exclude<ProposalAct, 'submit'>;
  /** Shown in the history that the contributor reads. */
  note?: string;
  /** For `adjourn`: what is missing, and the first instant that is late. */
  adjournment?: { missing: string; amendableUntil: Date };
}

export interface MovedProposal {
  /** As it was before. */
  cahier: CahierRecord;
  proposal: ProposalSummary;
  to: ProposalStatus;
  /** It was the last one to be decided. */
  closed: boolean;
}

const decisions: readonly ProposalAct[] = ['select', 'adjourn', 'set_aside'];

/**
 * The one way by which a submitted proposal changes status: row, history and audit together, and its cahier closes with
 * the last one decided. The right to act is asked by the use-case that calls this one.
 * @throws when no transaction is open.
 */
export async function moveProposal(context: Context, input: MoveProposal): Promise<Result<MovedProposal, CahierRefusal>> {
  requireTransaction();
  const { now, viewer } = context;
  const cahier = await findCahierOfProposalForUpdate(input.proposalId);
  const proposal = cahier?.proposals.find(({ id }) => id === input.proposalId);
  if (!cahier || !proposal) return refuse('proposal-not-found');
  const step = proposalTransition(proposal.status, input.act);
  if (!step || (input.act !== 'withdraw' && cahier.status !== 'admissible')) return refuse('transition-refused');

  await setProposalStatus(proposal.id, step.to, {
    ...(decisions.includes(input.act) ? { decidedAt: now } : {}),
    ...(input.act === 'amend' ? { decidedAt: null } : {}),
    ...(input.adjournment
      ? { adjournedFor: input.adjournment.missing, amendableUntil: input.adjournment.amendableUntil }
      : {}),
  });
  const entry = { cahierId: cahier.id, at: now, actedById: viewer?.personId ?? null };
  await addTransitions([{ ...entry, proposalId: proposal.id, from: step.from, to: step.to, note: input.note ?? '' }]);
  await recordAct(context, {
    verb: `proposal.${input.act.replace('_', '-')}`,
    objectKind: 'proposal',
    objectId: proposal.id,
    before: { status: step.from },
    after: { status: step.to, ...(input.note ? { note: input.note } : {}) },
  });

  const others = cahier.proposals.filter(({ id }) => id !== proposal.id);
  const closing = allDecided([...others, { status: step.to }]) ? cahierTransition(cahier.status, 'close') : null;
  if (closing) {
    await setCahierStatus(cahier.id, closing.to);
    await addTransitions([{ ...entry, proposalId: null, from: closing.from, to: closing.to, note: '' }]);
    await recordAct(context, {
      verb: 'cahier.close',
      objectKind: 'cahier',
      objectId: cahier.id,
      before: { status: closing.from },
      after: { status: closing.to },
    });
  }
  return ok({ cahier, proposal, to: step.to, closed: closing !== null });
}

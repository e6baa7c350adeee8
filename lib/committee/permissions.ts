import { attachedTo, hasRole, isAttached } from '@/lib/identity/permissions.ts';
import type { AttachmentKind, Viewer } from '@/lib/identity/types.ts';
import { isVeiled, openBookStatuses } from '@/lib/committee/rules/veil.ts';
import type { CommissionKind } from '@/lib/committee/types/composition.ts';
import type { ExaminationScope } from '@/lib/committee/types/examination.ts';

/** Those who may be given proposals. */
export const expertKinds = ['commission_member', 'commission_alternate'] as const satisfies readonly AttachmentKind[];
/** Those who prepare the examination of a whole commission. */
export const officerKinds = ['commission_chair', 'commission_secretary'] as const satisfies readonly AttachmentKind[];
export const commissionKinds = [...expertKinds, ...officerKinds] as const;

/** Creates commissions, gives them themes and people. */
export function canManageCommissions(viewer: Viewer | null): viewer is Viewer {
  return hasRole(viewer, 'administrator');
}

/** The capacities that the viewer gives in a commission: administrators all of them, its officers those of experts. */
export function managedKinds(viewer: Viewer | null, commissionId: string): readonly CommissionKind[] {
  if (canManageCommissions(viewer)) return commissionKinds;
  return prepares(viewer, commissionId) ? expertKinds : [];
}

/** Answers an invitation to sit: whoever signs in with the address that it was sent to. */
export function canAnswerInvitation(viewer: Viewer | null, invitation: { email: string }): viewer is Viewer {
  return viewer?.email === invitation.email;
}

/** Routes the admissible proposals of a call: its managers and the administrators, who see no score. */
export function canRouteCall(viewer: Viewer | null, callId: string): viewer is Viewer {
  return isAttached(viewer, 'call_manager', callId) || hasRole(viewer, 'administrator');
}

/** Calls whose proposals the viewer routes: all of them for an administrator, none for most. */
export function routedCalls(viewer: Viewer | null): 'every' | readonly string[] {
  return hasRole(viewer, 'administrator') ? 'every' : attachedTo(viewer, 'call_manager');
}

export function presides(viewer: Viewer | null, commissionId: string): viewer is Viewer {
  return isAttached(viewer, 'commission_chair', commissionId);
}

/** Follows and prepares the work of the commission: its chair and its secretary. */
export function prepares(viewer: Viewer | null, commissionId: string): viewer is Viewer {
  return isAttached(viewer, officerKinds, commissionId);
}

/** Delegate of the actor of the cahier, or of one of its co-signatories. */
export function isTied(viewer: Viewer, cahier: { actorId: string; coSignatoryIds: readonly string[] }): boolean {
  return [cahier.actorId, ...cahier.coSignatoryIds].some((actorId) => isAttached(viewer, 'actor_delegate', actorId));
}

function isVeiledFrom(viewer: Viewer, scope: ExaminationScope): boolean {
  return isVeiled({
    status: scope.status,
    recused: scope.recusedIds.includes(viewer.personId),
    tied: isTied(viewer, scope),
  });
}

function ownStatus(viewer: Viewer, scope: ExaminationScope): 'draft' | 'submitted' | null {
  return scope.evaluators.find(({ personId }) => personId === viewer.personId)?.status ?? null;
}

function isAssigned(viewer: Viewer, scope: ExaminationScope): boolean {
  return scope.assignments.some(({ personId }) => personId === viewer.personId);
}

/**
 * Scores this proposal: the experts it was given to, once they have accepted it and as long as they sit in the
 * commission. Those who had already submitted keep their evaluation, after a transfer too, until they leave the committee.
 */
export function canScore(viewer: Viewer | null, scope: ExaminationScope): viewer is Viewer {
  if (!viewer || isVeiledFrom(viewer, scope)) return false;
  const assignment = scope.assignments.find(({ personId }) => personId === viewer.personId);
  if (!assignment) return false;
  if (ownStatus(viewer, scope) === 'submitted') return attachedTo(viewer, ...expertKinds).length > 0;
  return assignment.acceptedAt !== null && isAttached(viewer, expertKinds, scope.commissionId);
}

/** Answers to the assignment for another reason than a conflict: as long as nothing is submitted, accepted or not. */
export function canDecline(viewer: Viewer | null, scope: ExaminationScope): viewer is Viewer {
  if (!viewer || isVeiledFrom(viewer, scope) || !isAssigned(viewer, scope)) return false;
  return isAttached(viewer, expertKinds, scope.commissionId) && ownStatus(viewer, scope) !== 'submitted';
}

/** Prepares this examination: assigns, follows, writes the opinion. */
export function canPrepare(viewer: Viewer | null, scope: ExaminationScope): viewer is Viewer {
  return prepares(viewer, scope.commissionId) && !isVeiledFrom(viewer, scope);
}

/** Presides over this examination: questions, deliberation, decision. */
export function canPreside(viewer: Viewer | null, scope: ExaminationScope): viewer is Viewer {
  return presides(viewer, scope.commissionId) && !isVeiledFrom(viewer, scope);
}

/** Gives the examination to another commission: its chair, or whoever routes the call, and sees no score. */
export function canTransfer(viewer: Viewer | null, scope: ExaminationScope): viewer is Viewer {
  return canPreside(viewer, scope) || (canRouteCall(viewer, scope.callId) && !isVeiledFrom(viewer, scope));
}

export function canSeeExamination(viewer: Viewer | null, scope: ExaminationScope): viewer is Viewer {
  return canScore(viewer, scope) || canPrepare(viewer, scope);
}

/**
 * Sees what colleagues answered: own scores first. Somebody who was given the proposal sees nothing before their
 * own submission, chair included, unless deliberation has begun.
 */
export function canReadScores(viewer: Viewer | null, scope: ExaminationScope): viewer is Viewer {
  if (!canSeeExamination(viewer, scope)) return false;
  if (ownStatus(viewer, scope) === 'submitted' || openBookStatuses.includes(scope.status)) return true;
  return canPrepare(viewer, scope) && (!isAssigned(viewer, scope) || scope.deliberatedAt !== null);
}

/** Steps aside: anybody of the commission, whether the proposal was given to them or not. */
export function canStepAside(viewer: Viewer | null, scope: ExaminationScope): viewer is Viewer {
  if (!viewer || isVeiledFrom(viewer, scope)) return false;
  return isAssigned(viewer, scope) || isAttached(viewer, commissionKinds, scope.commissionId);
}

/** Declares the interests that may conflict with an examination: whoever sits in a commission. */
export function canDeclareInterests(viewer: Viewer | null): viewer is Viewer {
  return attachedTo(viewer, ...commissionKinds).length > 0;
}

/**
 * Says that hints are no conflict: whoever presides over the examination, never of oneself. Those of somebody who
 * presides may be read by the secretary, for a commission often has one chair.
 */
export function canClearHints(
  viewer: Viewer | null,
  scope: ExaminationScope,
  person: { personId: string; kinds: readonly AttachmentKind[] },
): viewer is Viewer {
  if (viewer?.personId === person.personId) return false;
  return person.kinds.includes('commission_chair') ? canPrepare(viewer, scope) : canPreside(viewer, scope);
}

/** Answers a question of the committee: the delegates of the actor. */
export function canAnswer(viewer: Viewer | null, actorId: string): viewer is Viewer {
  return isAttached(viewer, 'actor_delegate', actorId);
}

import 'server-only';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { managedKinds, prepares } from '@/lib/committee/permissions.ts';
import { findCommission, listThemes } from '@/lib/committee/repository/commissions.ts';
import { listShortProposals } from '@/lib/committee/repository/departures.ts';
import { listCapacities, listExpertise } from '@/lib/committee/repository/expertise.ts';
import { listInvitations } from '@/lib/committee/repository/invitations.ts';
import { listMandates } from '@/lib/committee/repository/mandates.ts';
import { unmasteredThemes } from '@/lib/committee/rules/expertise.ts';
import { seatInvitationState } from '@/lib/committee/rules/invitations.ts';
import { endsSoon, isExpertKind, mandateState } from '@/lib/committee/rules/mandates.ts';
import type { CommissionKind, CompositionDesk } from '@/lib/committee/types/composition.ts';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** Who sits in a commission, who is invited and what they know, for its officers and the administrators. */
export async function readComposition(context: Context, input: { slug: string }): Promise<Result<CompositionDesk, CommitteeRefusal>> {
  const { viewer, now } = context;
  const commission = viewer && (await findCommission({ slug: input.slug }));
  const manages = commission ? managedKinds(viewer, commission.id) : [];
  if (!commission || manages.length === 0) return refuse('commission-not-found');
  const [mandates, invitations, themes, short] = await Promise.all([
    listMandates(commission.id),
    listInvitations(commission.id),
    listThemes(),
    // How far an examination is belongs to those who prepare it.
    prepares(viewer, commission.id) ? listShortProposals(commission.id, viewer) : [],
  ]);
  const dated = mandates.map((mandate) => ({ ...mandate, state: mandateState(mandate, now), endsSoon: endsSoon(mandate, now) }));
  const sitting = dated.filter(({ kind, state }) => isExpertKind(kind) && state !== 'ended');
  const personIds = [...new Set(sitting.map(({ personId }) => personId))];
  const [expertise, capacities, names] = await Promise.all([
    listExpertise(personIds),
    listCapacities(personIds),
    peopleNames(invitations.map(({ invitedById }) => invitedById)),
  ]);
  const levelsOf = (personId: string) => Object.fromEntries(expertise.filter((row) => row.personId === personId).map(({ themeId, level }) => [themeId, level]));
  const experts = personIds.map((personId) => {
    const held = sitting.filter((mandate) => mandate.personId === personId);
    return {
      personId,
      name: held[0]?.name ?? '',
      alternate: held.every(({ kind }) => kind === 'commission_alternate'),
      isCurrent: held.some(({ state }) => state === 'current'),
      levels: levelsOf(personId),
      capacity: capacities.get(personId) ?? null,
    };
  });
  return ok({
    commission,
    manages: [...manages] as CommissionKind[],
    mandates: dated.toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
    invitations: invitations.map((invitation) => ({ ...invitation, state: seatInvitationState(invitation, now), invitedBy: names.get(invitation.invitedById) ?? '' })),
    themes: themes.filter(({ id }) => commission.themeIds.includes(id)).map(({ id, name }) => ({ id, name })),
    experts: experts.toSorted((a, b) => a.name.localeCompare(b.name, 'fr')),
    unmastered: unmasteredThemes(
      themes.filter(({ id }) => commission.themeIds.includes(id)).map(({ id }) => id),
      experts.filter(({ isCurrent }) => isCurrent),
    ),
    short,
  });
}

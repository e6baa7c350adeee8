import 'server-only';
import { peopleNames } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { TerritoryRefusal } from '@/lib/territories/errors.ts';
import { canEditTerritory, canManageEditors, canManageTerritoryInvitation } from '@/lib/territories/permissions.ts';
import { listEditors } from '@/lib/territories/repository/editors.ts';
import { listInvitations } from '@/lib/territories/repository/invitations.ts';
import { findSettings } from '@/lib/territories/repository/settings.ts';
import { territoryInvitationState } from '@/lib/territories/rules/invitations.ts';
import type { TerritoryTeam } from '@/lib/territories/types/editors.ts';

/**
 * Who edits a territory, who is invited to and how its page goes online, for its editors and the administrators. Who
 * declined, or is no longer awaited, is known to who invited them and to the administrators.
 */
export async function readTerritoryTeam(context: Context, input: { slug: string }): Promise<Result<TerritoryTeam, TerritoryRefusal>> {
  const { viewer, now } = context;
  const territory = viewer && (await findSettings(input.slug));
  if (!territory || !canEditTerritory(viewer, territory)) return refuse('territory-not-found');
  const [editors, sent] = await Promise.all([listEditors([territory.siren], now), listInvitations(territory.siren)]);
  const ids = editors.map(({ personId }) => personId);
  const names = await peopleNames(sent.map(({ invitedById }) => invitedById));
  const viewerId = viewer.personId;
  const manages = canManageEditors(viewer);
  const all = sent.map((invitation) => ({
    ...invitation,
    state: territoryInvitationState(invitation, ids, now),
    invitedBy: names.get(invitation.invitedById) ?? '',
    mayAct: canManageTerritoryInvitation(viewer, invitation),
  }));
  const invitations = all.filter(({ state, invitedById }) => manages || invitedById === viewerId || state === 'waiting');
  return ok({
    territory,
    editors,
    invitations,
    manages,
    isEditor: editors.some(({ personId, startsAt }) => personId === viewer.personId && startsAt <= now),
    successor: invitations.find(({ replacesId, state }) => replacesId === viewer.personId && state === 'waiting') ?? null,
  });
}

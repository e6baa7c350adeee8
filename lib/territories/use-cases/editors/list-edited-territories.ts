import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { parisClock } from '@/lib/platform/paris-time.ts';
import { canManageEditors, editedTerritories } from '@/lib/territories/permissions.ts';
import { listEditors } from '@/lib/territories/repository/editors.ts';
import { listUnanswered } from '@/lib/territories/repository/invitations.ts';
import { listSettings } from '@/lib/territories/repository/settings.ts';
import { countVisits } from '@/lib/territories/repository/visits.ts';
import { territoryInvitationState } from '@/lib/territories/rules/invitations.ts';
import { firstRecentDay } from '@/lib/territories/rules/visits.ts';
import type { EditedTerritory } from '@/lib/territories/types/editors.ts';

/** The territories that the viewer may edit, by name, with who edits them: all of them for an administrator. */
export async function listEditedTerritories({ viewer, now }: Context): Promise<EditedTerritory[]> {
  const territories = await listSettings(canManageEditors(viewer) ? 'all' : editedTerritories(viewer));
  const sirens = territories.map(({ siren }) => siren);
  const [editors, unanswered, visits] = await Promise.all([listEditors(sirens, now), listUnanswered({ sirens }), countVisits(sirens, firstRecentDay(parisClock(now).day))]);
  return territories.map((territory) => {
    const own = editors.filter(({ territorySiren }) => territorySiren === territory.siren);
    const ids = own.map(({ personId }) => personId);
    const sent = unanswered.filter(({ territorySiren }) => territorySiren === territory.siren);
    const waiting = sent.filter((invitation) => territoryInvitationState(invitation, ids, now) === 'waiting').length;
    return { ...territory, editors: own, waiting, visits: visits.get(territory.siren) ?? 0 };
  });
}

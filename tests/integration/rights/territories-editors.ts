import { db } from '@/lib/platform/database.ts';
import { acceptTerritoryInvitation } from '@/lib/territories/use-cases/editors/accept-territory-invitation.ts';
import { declineTerritoryInvitation } from '@/lib/territories/use-cases/editors/decline-territory-invitation.ts';
import { endTerritoryEditing } from '@/lib/territories/use-cases/editors/end-territory-editing.ts';
import { eraseOldTerritoryInvitations } from '@/lib/territories/use-cases/editors/erase-old-territory-invitations.ts';
import { inviteTerritoryEditor } from '@/lib/territories/use-cases/editors/invite-territory-editor.ts';
import { leaveTerritory } from '@/lib/territories/use-cases/editors/leave-territory.ts';
import { listEditedTerritories } from '@/lib/territories/use-cases/editors/list-edited-territories.ts';
import { listOwnTerritoryInvitations } from '@/lib/territories/use-cases/editors/list-own-territory-invitations.ts';
import { nameSuccessor } from '@/lib/territories/use-cases/editors/name-successor.ts';
import { readTerritoryInvitation } from '@/lib/territories/use-cases/editors/read-territory-invitation.ts';
import { readTerritoryTeam } from '@/lib/territories/use-cases/editors/read-territory-team.ts';
import { resendTerritoryInvitation } from '@/lib/territories/use-cases/editors/resend-territory-invitation.ts';
import { withdrawTerritoryInvitation } from '@/lib/territories/use-cases/editors/withdraw-territory-invitation.ts';
import { changeTerritorySettings } from '@/lib/territories/use-cases/settings/change-territory-settings.ts';
import { addTerritoryVisits } from '@/lib/territories/use-cases/visits/add-territory-visits.ts';
import { readTerritoryVisits } from '@/lib/territories/use-cases/visits/read-territory-visits.ts';
import { roleNames, type DomainRights, type World } from '@/tests/integration/rights/world.ts';

/** Those who edit this very territory: the editor of another one is nobody here. */
const editors = ['territoryEditor', 'administrator'] as const;

/** An invitation to the citizen, by who leaves or by an administrator. */
async function invitation(world: World, replacesId: string | null = null): Promise<string> {
  const { id } = await db().territoryInvitation.create({
    data: {
      territorySiren: world.territorySiren,
      email: world.people.citizen.email,
      replacesId,
      invitedById: replacesId ?? world.people.administrator.id,
      invitedAt: world.now,
      expiresAt: new Date(world.now.getTime() + 30 * 86_400_000),
    },
    select: { id: true },
  });
  return id;
}

const succession = (world: World) => invitation(world, world.people.territoryEditor.id);

async function slug(world: World): Promise<string> {
  return (await db().territory.findUniqueOrThrow({ where: { siren: world.territorySiren }, select: { slug: true } })).slug;
}

const offer = { email: 'invitee@monde.example', name: '', title: '', message: '' };

export const editorRights: DomainRights = {
  'accept-territory-invitation': {
    allowed: ['citizen'],
    run: async (world, context) => acceptTerritoryInvitation(context, { invitationId: await invitation(world), name: 'Citoyenne' }),
  },
  'add-territory-visits': {
    // Run by the portal itself, on nobody's behalf.
    allowed: roleNames,
    run: async (world) => {
      await addTerritoryVisits([{ slug: await slug(world), day: '2026-05-12', count: 1 }]);
      return db().territoryVisit.count();
    },
  },
  'change-territory-settings': {
    allowed: editors,
    run: async (world, context) => changeTerritorySettings(context, { slug: await slug(world), website: 'https://www.exemple.fr', needsSecondReader: true }),
  },
  'decline-territory-invitation': { allowed: ['citizen'], run: async (world, context) => declineTerritoryInvitation(context, { invitationId: await invitation(world) }) },
  'end-territory-editing': {
    allowed: ['administrator'],
    run: async (world, context) => {
      const { id } = await db().attachment.findFirstOrThrow({ where: { personId: world.people.territoryEditor.id, kind: 'territory_editor' }, select: { id: true } });
      return endTerritoryEditing(context, { mandateId: id });
    },
  },
  // Run by a job, on nobody's behalf.
  'erase-old-territory-invitations': { allowed: roleNames, run: async (world) => (await eraseOldTerritoryInvitations(world.now)) + 1 },
  'invite-territory-editor': { allowed: ['administrator'], run: async (world, context) => inviteTerritoryEditor(context, { slug: await slug(world), ...offer }) },
  'leave-territory': {
    allowed: ['territoryEditor'],
    run: async (world, context) => leaveTerritory(context, { slug: await slug(world), tellAdministrators: true, message: '' }),
  },
  'list-edited-territories': {
    allowed: editors,
    run: async (world, context) => (await listEditedTerritories(context)).filter(({ siren }) => siren === world.territorySiren),
  },
  'list-own-territory-invitations': {
    allowed: ['citizen'],
    run: async (world, context) => {
      await invitation(world);
      return listOwnTerritoryInvitations(context);
    },
  },
  'name-successor': { allowed: ['territoryEditor'], run: async (world, context) => nameSuccessor(context, { slug: await slug(world), ...offer }) },
  'read-territory-invitation': { allowed: ['citizen'], run: async (world, context) => readTerritoryInvitation(context, { invitationId: await invitation(world) }) },
  'read-territory-team': { allowed: editors, run: async (world, context) => readTerritoryTeam(context, { slug: await slug(world) }) },
  'read-territory-visits': { allowed: editors, run: async (world, context) => readTerritoryVisits(context, { slug: await slug(world) }) },
  'resend-territory-invitation': { allowed: editors, run: async (world, context) => resendTerritoryInvitation(context, { invitationId: await succession(world) }) },
  'withdraw-territory-invitation': { allowed: editors, run: async (world, context) => withdrawTerritoryInvitation(context, { invitationId: await succession(world) }) },
};

import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { administrators, peopleByIds } from '@/lib/identity/loaders.ts';
import type { Context } from '@/lib/identity/types.ts';
import { readOwnProfile } from '@/lib/identity/use-cases/read-own-profile.ts';
import { updateOwnProfile } from '@/lib/identity/use-cases/update-own-profile.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { TerritoryRefusal } from '@/lib/territories/errors.ts';
import { handedOverMail, invitationAcceptedMail, successionMail } from '@/lib/territories/mails.ts';
import { canAnswerTerritoryInvitation } from '@/lib/territories/permissions.ts';
import { endEditorMandates, listEditorsForUpdate, lockTerritory, openEditorMandate } from '@/lib/territories/repository/editors.ts';
import { findInvitation, findInvitationForUpdate, updateInvitation } from '@/lib/territories/repository/invitations.ts';
import { territoryInvitationState } from '@/lib/territories/rules/invitations.ts';
import type { AcceptTerritory } from '@/lib/territories/schema/editors.ts';
import type { EditorMandate, TerritoryInvitation } from '@/lib/territories/types/editors.ts';

/**
 * Opens the mandate to edit a territory, for whoever is signed in with the address invited, and ends that of the editor
 * who handed over. Somebody without a name gives one: those who edit the same page are to know who they are.
 */
export async function acceptTerritoryInvitation(context: Context, input: AcceptTerritory): Promise<Result<{ slug: string }, TerritoryRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const found = await findInvitation(input.invitationId);
    if (!found || !canAnswerTerritoryInvitation(viewer, found)) return refuse('invitation-not-found');
    // The territory before the invitation: an editor who leaves at this instant is waited for.
    await lockTerritory(found.territorySiren);
    const editors = await listEditorsForUpdate(found.territorySiren, now);
    const invitation = await findInvitationForUpdate(found.id);
    if (!invitation) return refuse('invitation-not-found');
    const { replacesId } = invitation;
    const ids = editors.filter(({ startsAt }) => startsAt <= now).map(({ personId }) => personId);
    if (territoryInvitationState(invitation, ids, now) !== 'waiting') return refuse('invitation-over');
    const profile = await readOwnProfile(context);
    const name = profile?.name || input.name;
    if (name === '') return refuse('name-missing', [{ field: 'name', message: 'Indiquez votre nom.' }]);
    if (profile && profile.name === '') {
      const named = await updateOwnProfile(context, { name, phone: profile.phone });
      if (!named.ok) return refuse('invitation-not-found');
    }
    const { territorySiren, title, territory } = invitation;
    if (!ids.includes(viewer.personId)) await openEditorMandate({ territorySiren, personId: viewer.personId, title, startsAt: now });
    await updateInvitation(invitation.id, { acceptedAt: now });
    await recordAct(context, { verb: 'territory.accept-invitation', objectKind: 'territory', objectId: territorySiren, after: { invitationId: invitation.id, personId: viewer.personId } });
    const leaving = editors.filter(({ personId }) => personId === replacesId);
    if (leaving.length > 0) await handOver(context, leaving, name, invitation);
    else {
      const inviter = (await peopleByIds([invitation.invitedById])).get(invitation.invitedById);
      if (inviter?.email) await queueMail(context, invitationAcceptedMail(inviter, name, territory.name, teamAddress(territory.slug)));
    }
    return ok({ slug: territory.slug });
  });
}

function teamAddress(slug: string): string {
  return `${env().SITE_URL}/gestion/territoires/${slug}/equipe`;
}

/** Ends what the editor who leaves still held, and tells them and the administrators. */
async function handOver(context: Context, leaving: readonly EditorMandate[], successor: string, { id, territorySiren, territory }: TerritoryInvitation): Promise<void> {
  const [{ personId, name, email }] = leaving as [EditorMandate];
  await endEditorMandates(leaving.map((mandate) => mandate.id), context.now);
  await recordAct(context, { verb: 'territory.hand-over', objectKind: 'territory', objectId: territorySiren, before: { personId }, after: { invitationId: id, personId: context.viewer?.personId ?? '' } });
  await queueMail(context, handedOverMail({ id: personId, email }, successor, territory.name));
  for (const administrator of await administrators()) {
    await queueMail(context, successionMail(administrator, name, successor, territory.name, teamAddress(territory.slug)));
  }
}

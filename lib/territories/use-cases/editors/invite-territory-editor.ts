import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { invitationExpiry, invitationRates } from '@/lib/identity/rules.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { TerritoryRefusal } from '@/lib/territories/errors.ts';
import { editorInvitationMail } from '@/lib/territories/mails.ts';
import { canManageEditors } from '@/lib/territories/permissions.ts';
import { listEditorsForUpdate, lockTerritory } from '@/lib/territories/repository/editors.ts';
import { insertInvitation, listUnanswered, updateInvitation } from '@/lib/territories/repository/invitations.ts';
import { findSettings } from '@/lib/territories/repository/settings.ts';
import { territoryInvitationState } from '@/lib/territories/rules/invitations.ts';
import type { InviteEditor } from '@/lib/territories/schema/editors.ts';

/**
 * Invites somebody by e-mail to edit one territory. Whether the address has an account changes nothing, in the answer
 * nor in the mail. An earlier invitation that has lapsed gives way.
 */
export async function inviteTerritoryEditor(context: Context, { slug, ...input }: InviteEditor): Promise<Result<{ invitationId: string; slug: string }, TerritoryRefusal>> {
  const { viewer, now } = context;
  const territory = canManageEditors(viewer) ? await findSettings(slug) : null;
  if (!viewer || !territory) return refuse('territory-not-found');
  if (!(await withinRate(`territory:invite:${viewer.personId}`, invitationRates.perPerson, now))) return refuse('too-many-invitations');
  return transaction(async () => {
    const { siren, name: territoryName } = territory;
    await lockTerritory(siren);
    const editors = await listEditorsForUpdate(siren, now);
    if (editors.some(({ email }) => email === input.email)) return refuse('already-edits', [{ field: 'email', message: 'Cette personne rédige déjà cette page.' }]);
    const former = (await listUnanswered({ sirens: [siren] })).filter(({ email }) => email === input.email);
    const ids = editors.map(({ personId }) => personId);
    if (former.some((invitation) => territoryInvitationState(invitation, ids, now) === 'waiting')) {
      return refuse('already-invited', [{ field: 'email', message: 'Une invitation attend déjà sa réponse.' }]);
    }
    for (const { id } of former) await updateInvitation(id, { withdrawnAt: now });

    const invitation = { ...input, territorySiren: siren, replacesId: null, invitedById: viewer.personId, invitedAt: now, expiresAt: invitationExpiry(now) };
    const invitationId = await insertInvitation(invitation);
    const words = { ...invitation, territoryName, invitedBy: viewer.name || viewer.email, isSuccession: false };
    await queueMail(context, editorInvitationMail(words, env().BRAND_NAME, `${env().SITE_URL}/mon-espace/invitations/territoires/${invitationId}`));
    // Without the address: the audit outlives the invitation.
    await recordAct(context, { verb: 'territory.invite-editor', objectKind: 'territory', objectId: siren, after: { invitationId } });
    return ok({ invitationId, slug });
  });
}

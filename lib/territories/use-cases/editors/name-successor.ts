import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { administrators } from '@/lib/identity/loaders.ts';
import { isAttached } from '@/lib/identity/permissions.ts';
import { invitationExpiry, invitationRates } from '@/lib/identity/rules.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { TerritoryRefusal } from '@/lib/territories/errors.ts';
import { editorInvitationMail, successorNamedMail } from '@/lib/territories/mails.ts';
import { listEditorsForUpdate, lockTerritory } from '@/lib/territories/repository/editors.ts';
import { insertInvitation, listUnanswered, updateInvitation } from '@/lib/territories/repository/invitations.ts';
import { findSettings } from '@/lib/territories/repository/settings.ts';
import { territoryInvitationState } from '@/lib/territories/rules/invitations.ts';
import type { InviteEditor } from '@/lib/territories/schema/editors.ts';

/**
 * An editor who leaves names who comes next: their own mandate ends in the act by which this person accepts, not before.
 * The administrators are told, and may take the invitation back.
 */
export async function nameSuccessor(context: Context, { slug, ...input }: InviteEditor): Promise<Result<{ invitationId: string; slug: string }, TerritoryRefusal>> {
  const { viewer, now } = context;
  const territory = await findSettings(slug);
  if (!territory || !isAttached(viewer, 'territory_editor', territory.siren)) return refuse('territory-not-found');
  if (!(await withinRate(`territory:invite:${viewer.personId}`, invitationRates.perPerson, now))) return refuse('too-many-invitations');
  return transaction(async () => {
    const { siren, name: territoryName } = territory;
    await lockTerritory(siren);
    const editors = await listEditorsForUpdate(siren, now);
    const ids = editors.map(({ personId }) => personId);
    // Ended while this waited.
    if (!ids.includes(viewer.personId)) return refuse('territory-not-found');
    if (editors.some(({ email }) => email === input.email)) return refuse('already-edits', [{ field: 'email', message: 'Cette personne rédige déjà cette page : vous pouvez la quitter tout de suite.' }]);
    const unanswered = await listUnanswered({ sirens: [siren] });
    const waiting = unanswered.filter((invitation) => territoryInvitationState(invitation, ids, now) === 'waiting');
    if (waiting.some(({ replacesId }) => replacesId === viewer.personId)) return refuse('successor-named');
    if (waiting.some(({ email }) => email === input.email)) return refuse('already-invited', [{ field: 'email', message: 'Une invitation attend déjà sa réponse.' }]);
    const former = unanswered.filter(({ id, email, replacesId }) => (email === input.email || replacesId === viewer.personId) && !waiting.some((one) => one.id === id));
    for (const { id } of former) await updateInvitation(id, { withdrawnAt: now });

    const invitation = { ...input, territorySiren: siren, replacesId: viewer.personId, invitedById: viewer.personId, invitedAt: now, expiresAt: invitationExpiry(now) };
    const invitationId = await insertInvitation(invitation);
    const who = viewer.name || viewer.email;
    await queueMail(
      context,
      editorInvitationMail({ ...invitation, territoryName, invitedBy: who, isSuccession: true }, env().BRAND_NAME, `${env().SITE_URL}/mon-espace/invitations/territoires/${invitationId}`),
    );
    const team = `${env().SITE_URL}/gestion/territoires/${slug}/equipe`;
    for (const administrator of await administrators()) {
      await queueMail(context, successorNamedMail(administrator, who, input.name || input.email, territoryName, team));
    }
    await recordAct(context, { verb: 'territory.name-successor', objectKind: 'territory', objectId: siren, after: { invitationId, replacesId: viewer.personId } });
    return ok({ invitationId, slug });
  });
}

import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import { administrators } from '@/lib/identity/loaders.ts';
import { isAttached } from '@/lib/identity/permissions.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { TerritoryRefusal } from '@/lib/territories/errors.ts';
import { editorLeftMail, lastEditorLeftMail } from '@/lib/territories/mails.ts';
import { endEditorMandates, listEditorsForUpdate, lockTerritory } from '@/lib/territories/repository/editors.ts';
import { listUnanswered, updateInvitation } from '@/lib/territories/repository/invitations.ts';
import { findSettings } from '@/lib/territories/repository/settings.ts';
import type { LeaveTerritory } from '@/lib/territories/schema/editors.ts';

/**
 * An editor leaves at once: those who stay are told. The last one leaves only if the administrators are told, and the
 * successor they had named, who takes a place that is no more, is no longer awaited.
 */
export async function leaveTerritory(context: Context, { slug, tellAdministrators, message }: LeaveTerritory): Promise<Result<{ slug: string }, TerritoryRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const territory = await findSettings(slug);
    if (!territory || !isAttached(viewer, 'territory_editor', territory.siren)) return refuse('territory-not-found');
    const { siren, name } = territory;
    await lockTerritory(siren);
    const editors = await listEditorsForUpdate(siren, now);
    const own = editors.filter(({ personId }) => personId === viewer.personId);
    if (own.length === 0) return refuse('territory-not-found');
    const others = editors.filter(({ personId, startsAt }) => personId !== viewer.personId && startsAt <= now);
    if (others.length === 0 && !tellAdministrators) return refuse('last-editor', [{ field: 'tellAdministrators', message: 'Cochez cette case pour partir sans successeur.' }]);
    await endEditorMandates(own.map(({ id }) => id), now);
    for (const { id, replacesId } of await listUnanswered({ sirens: [siren] })) {
      if (replacesId === viewer.personId) await updateInvitation(id, { withdrawnAt: now });
    }
    await recordAct(context, { verb: 'territory.leave', objectKind: 'territory', objectId: siren, before: { personId: viewer.personId }, after: { editors: others.length } });
    const who = viewer.name || viewer.email;
    const address = `${env().SITE_URL}/gestion/territoires/${slug}/equipe`;
    if (others.length === 0) {
      for (const administrator of await administrators()) await queueMail(context, lastEditorLeftMail(administrator, who, message, name, address));
    }
    const told = new Map(others.map(({ personId, email }) => [personId, email]));
    for (const [id, email] of told) await queueMail(context, editorLeftMail({ id, email }, who, name, address));
    return ok({ slug });
  });
}

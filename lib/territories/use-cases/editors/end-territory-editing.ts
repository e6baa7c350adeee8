import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { TerritoryRefusal } from '@/lib/territories/errors.ts';
import { editingEndedMail } from '@/lib/territories/mails.ts';
import { canManageEditors } from '@/lib/territories/permissions.ts';
import { endEditorMandates, findEditorMandate, listEditorsForUpdate, lockTerritory } from '@/lib/territories/repository/editors.ts';
import { listSettings } from '@/lib/territories/repository/settings.ts';

/** An administrator ends somebody's mandate to edit a territory, at once. */
export async function endTerritoryEditing(context: Context, input: { mandateId: string }): Promise<Result<{ slug: string }, TerritoryRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const mandate = canManageEditors(viewer) ? await findEditorMandate(input.mandateId) : null;
    const [territory] = mandate ? await listSettings([mandate.territorySiren]) : [];
    if (!mandate || !territory) return refuse('mandate-not-found');
    await lockTerritory(territory.siren);
    const held = (await listEditorsForUpdate(territory.siren, now)).find(({ id }) => id === mandate.id);
    if (!held) return refuse('mandate-not-found');
    await endEditorMandates([held.id], now);
    await recordAct(context, {
      verb: 'territory.end-editing',
      objectKind: 'territory',
      objectId: territory.siren,
      before: { mandateId: held.id, personId: held.personId, endsAt: held.endsAt?.toISOString() ?? null },
    });
    await queueMail(context, editingEndedMail({ id: held.personId, email: held.email }, territory.name));
    return ok({ slug: territory.slug });
  });
}

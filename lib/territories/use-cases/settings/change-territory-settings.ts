import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';
import type { TerritoryRefusal } from '@/lib/territories/errors.ts';
import { secondReaderMail } from '@/lib/territories/mails.ts';
import { canEditTerritory } from '@/lib/territories/permissions.ts';
import { listEditors, lockTerritory } from '@/lib/territories/repository/editors.ts';
import { findSettings, updateSettings } from '@/lib/territories/repository/settings.ts';
import type { ChangeTerritorySettings } from '@/lib/territories/schema/editors.ts';

/** Each change of the rule writes to the other editors. */
const perTerritory = { limit: 6, seconds: 3600 };

/** Says where the territory's own site is, and whether its page waits for a second reader; the other editors are told of the latter. */
export async function changeTerritorySettings(context: Context, { slug, website, needsSecondReader }: ChangeTerritorySettings): Promise<Result<{ slug: string }, TerritoryRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const known = await findSettings(slug);
    if (!known || !canEditTerritory(viewer, known)) return refuse('territory-not-found');
    await lockTerritory(known.siren);
    const { siren, name, ...former } = (await findSettings(slug)) ?? known;
    if (former.website === website && former.needsSecondReader === needsSecondReader) return ok({ slug });
    const isTold = former.needsSecondReader !== needsSecondReader;
    if (isTold && !(await withinRate(`territory:second-reader:${siren}`, perTerritory, now))) return refuse('too-many-changes');
    await updateSettings(siren, { website, needsSecondReader });
    await recordAct(context, {
      verb: 'territory.change-settings',
      objectKind: 'territory',
      objectId: siren,
      before: { website: former.website, needsSecondReader: former.needsSecondReader },
      after: { website, needsSecondReader },
    });
    if (isTold) {
      const others = new Map((await listEditors([siren], now)).filter(({ personId }) => personId !== viewer.personId).map(({ personId, email }) => [personId, email]));
      const address = `${env().SITE_URL}/gestion/territoires/${slug}/equipe#reglages`;
      for (const [id, email] of others) await queueMail(context, secondReaderMail({ id, email }, viewer.name || viewer.email, needsSecondReader, name, address));
    }
    return ok({ slug });
  });
}

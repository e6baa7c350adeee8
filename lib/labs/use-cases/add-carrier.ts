import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { LabRefusal } from '@/lib/labs/errors.ts';
import { openAccount } from '@/lib/identity/use-cases/open-account.ts';
import { carrierMail } from '@/lib/labs/mails.ts';
import { canKeepLab } from '@/lib/labs/permissions.ts';
import { addCarriers, listCarriers } from '@/lib/labs/repository/carriers.ts';
import { findLabForUpdate } from '@/lib/labs/repository/changes.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { env } from '@/lib/platform/env.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

const perPerson = { limit: 20, seconds: 3_600 };

/** Makes somebody a carrier of the LAB, by their address, and tells them. */
export async function addCarrier(
  context: Context,
  input: { labId: string; email: string },
): Promise<Result<{ slug: string }, LabRefusal | 'too-many-requests'>> {
  const { viewer, now } = context;
  if (viewer && !(await withinRate(`lab:add-carrier:${viewer.personId}`, perPerson, now))) return refuse('too-many-requests');
  return transaction(async () => {
    const lab = await findLabForUpdate(input.labId);
    if (!lab || !canKeepLab(viewer, lab)) return refuse('lab-not-found');
    const person = await openAccount(context, { email: input.email });
    const carriers = await listCarriers(lab.id, now);
    if (carriers.some(({ personId }) => personId === person.id)) {
      return refuse('carrier-known', [{ field: 'email', message: 'Cette personne porte déjà ce LAB.' }]);
    }
    await addCarriers(lab.id, [person.id], now);
    await recordAct(context, { verb: 'lab.add-carrier', objectKind: 'lab', objectId: lab.id, after: { personId: person.id } });
    await queueMail(context, { ...carrierMail(lab.title, `${env().SITE_URL}/maylab`), recipient: person.email, personId: person.id });
    return ok({ slug: lab.slug });
  });
}

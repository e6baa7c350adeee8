import { preparedMails } from '@/lib/notifications/loaders.ts';
import { correctHeldMail } from '@/lib/notifications/use-cases/correct-held-mail.ts';
import { deliverOutbox } from '@/lib/notifications/use-cases/deliver-outbox.ts';
import { discardHeldMails } from '@/lib/notifications/use-cases/discard-held-mails.ts';
import { eraseOldMails } from '@/lib/notifications/use-cases/erase-old-mails.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { readDemonstrationOutbox } from '@/lib/notifications/use-cases/read-demonstration-outbox.ts';
import { releaseHeldMails } from '@/lib/notifications/use-cases/release-held-mails.ts';
import { roleNames, type DomainRights } from '@/tests/integration/rights/world.ts';

export const rights: DomainRights = {
  // Run by the worker, on nobody's behalf.
  'deliver-outbox': { allowed: roleNames, run: async (world) => `${await deliverOutbox(world.now)} sent` },
  'erase-old-mails': { allowed: roleNames, run: async () => `${await eraseOldMails(new Date(0))} erased` },
  // Called by other use-cases, which ask the right.
  'correct-held-mail': {
    allowed: roleNames,
    async run(_world, context) {
      await queueMail(context, { recipient: 'a@monde.example', subject: 'Objet', body: 'Texte', heldFor: 'acte:1' });
      const [mail] = await preparedMails('acte:1');
      const text = { subject: 'Objet corrigé', body: 'Texte corrigé' };
      return correctHeldMail(context, { mailId: mail!.id, heldFor: 'acte:1', about: 'acte:1', seen: mail!.composedPrint, ...text, composedPrint: mail!.composedPrint });
    },
  },
  'discard-held-mails': { allowed: roleNames, run: async (_world, context) => `${await discardHeldMails(context, { heldFor: 'acte:1', mailIds: [] })} discarded` },
  'release-held-mails': { allowed: roleNames, run: async (_world, context) => `${await releaseHeldMails(context, { heldFor: 'acte:1', mailIds: [] })} released` },
  'queue-mail': {
    allowed: roleNames,
    async run(_world, context) {
      await queueMail(context, { recipient: 'a@monde.example', subject: 'Objet', body: 'Texte' });
      return 'queued';
    },
  },
  'read-demonstration-outbox': { allowed: [], run: (_world, context) => readDemonstrationOutbox(context) },
};

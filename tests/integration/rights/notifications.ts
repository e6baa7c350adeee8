import { deliverOutbox } from '@/lib/notifications/use-cases/deliver-outbox.ts';
import { eraseOldMails } from '@/lib/notifications/use-cases/erase-old-mails.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { readDemonstrationOutbox } from '@/lib/notifications/use-cases/read-demonstration-outbox.ts';
import { roleNames, type DomainRights } from '@/tests/integration/rights/world.ts';

export const rights: DomainRights = {
  // Run by the worker, on nobody's behalf.
  'deliver-outbox': { allowed: roleNames, run: async (world) => `${await deliverOutbox(world.now)} sent` },
  'erase-old-mails': { allowed: roleNames, run: async () => `${await eraseOldMails(new Date(0))} erased` },
  // Called by other use-cases, which ask the right.
  'queue-mail': {
    allowed: roleNames,
    async run(_world, context) {
      await queueMail(context, { recipient: 'a@monde.example', subject: 'Objet', body: 'Texte' });
      return 'queued';
    },
  },
  'read-demonstration-outbox': { allowed: [], run: (_world, context) => readDemonstrationOutbox(context) },
};

import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '@/lib/identity/types.ts';
import type { OutgoingMail } from '@/lib/notifications/types.ts';
import { deliverOutbox } from '@/lib/notifications/use-cases/deliver-outbox.ts';
import { eraseOldMails } from '@/lib/notifications/use-cases/erase-old-mails.ts';
import { queueMail } from '@/lib/notifications/use-cases/queue-mail.ts';
import { db } from '@/lib/platform/database.ts';
import { refuse } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

const now = new Date('2026-05-12T10:00:00Z');
const context: Context = { viewer: null, now, requestId: 'test' };
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let received: string[] = [];
let refusing = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (_address, _session, done) => done(refusing ? new Error('mailbox unavailable') : null),
  onData(stream, _session, done) {
    void text(stream).then((source) => {
      received.push(source);
      done();
    });
  },
});

async function queue(mail: Partial<OutgoingMail> = {}): Promise<void> {
  await transaction(async () => {
    await queueMail(context, { recipient: 'a@exemple.fr', subject: 'Objet', body: 'Texte', ...mail });
  });
}

const states = async () => (await db().mail.findMany({ orderBy: { recipient: 'asc' } })).map(({ status }) => status);

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  // The configuration is read at the first use of the database, which comes after.
  Object.assign(process.env, { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'Portail <portail@exemple.fr>' });
});

afterEach(async () => {
  received = [];
  refusing = false;
  await db().mail.deleteMany();
});

afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

describe('the outbox', () => {
  it('sends each mail once, with the links of its text and nothing that tracks', async () => {
    await queue({ body: 'Bonjour,\n\nOuvrez http://localhost:3000/connexion <b>.' });
    expect(await deliverOutbox(now)).toBe(1);
    expect(await deliverOutbox(now)).toBe(0);
    expect(received).toHaveLength(1);
    expect(received[0]).toContain('To: a@exemple.fr');
    expect(received[0]).toContain('From: Portail <portail@exemple.fr>');
    expect(received[0]).toContain('&lt;b&gt;');
    expect(received[0]).not.toContain('<img');
    expect(await states()).toEqual(['sent']);
  });

  it('is not written by an act that is refused', async () => {
    await transaction(async () => {
      await queueMail(context, { recipient: 'a@exemple.fr', subject: 'Objet', body: 'Texte' });
      return refuse('refused');
    });
    expect(await db().mail.count()).toBe(0);
  });

  it('never holds the same unique key twice', async () => {
    await queue({ uniqueKey: 'rappel-1' });
    await queue({ uniqueKey: 'rappel-1' });
    expect(await db().mail.count()).toBe(1);
  });

  it('keeps what a person must release, and what is for later', async () => {
    await queue({ heldFor: 'acte:1' });
    await queue({ recipient: 'b@exemple.fr', sendAfter: later(60) });
    expect(await deliverOutbox(now)).toBe(0);
    expect(await deliverOutbox(later(60))).toBe(1);
    expect(await states()).toEqual(['held', 'sent']);
  });

  it('tries again later and later, six times in all, then gives up and says why', async () => {
    refusing = true;
    await queue();
    const tries: number[] = [];
    for (let minute = 0; minute < 1_000; minute += 1) {
      const { attempts } = await db().mail.findFirstOrThrow();
      await deliverOutbox(later(minute));
      if ((await db().mail.findFirstOrThrow()).attempts > attempts) tries.push(minute);
      if ((await states())[0] === 'failed') break;
    }
    expect(tries).toEqual([0, 1, 6, 31, 156, 781]);
    const mail = await db().mail.findFirstOrThrow();
    expect(mail.status).toBe('failed');
    expect(mail.lastError).toContain('mailbox unavailable');
  });

  it('sends a mail once when two instances deliver at the same time', async () => {
    for (let index = 0; index < 30; index += 1) await queue({ recipient: `p${index}@exemple.fr` });
    const sent = await Promise.all([deliverOutbox(now), deliverOutbox(now), deliverOutbox(now)]);
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(30);
    expect(received).toHaveLength(30);
  });

  it('forgets old mails but those still to send', async () => {
    await queue();
    await deliverOutbox(now);
    await queue({ recipient: 'b@exemple.fr' });
    expect(await eraseOldMails(later(1))).toBe(1);
    expect(await states()).toEqual(['queued']);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { authAdapter } from '@/lib/identity/auth-adapter.ts';
import { viewerByToken } from '@/lib/identity/loaders.ts';
import { signInTokenHash } from '@/lib/identity/rules.ts';
import type { Context } from '@/lib/identity/types.ts';
import { listOwnSessions } from '@/lib/identity/use-cases/list-own-sessions.ts';
import { requestSignInLink } from '@/lib/identity/use-cases/request-sign-in-link.ts';
import { revokeOtherSessions } from '@/lib/identity/use-cases/revoke-other-sessions.ts';
import { db } from '@/lib/platform/database.ts';
import { env } from '@/lib/platform/env.ts';

const now = new Date('2026-05-12T10:00:00Z');
const anonymous: Context = { viewer: null, now, requestId: 'test' };
const request = { returnTo: '/mon-espace/cahiers', locale: 'fr', origin: '192.0.2.1' } as const;

async function ask(email: string, context = anonymous, origin: string = request.origin) {
  return requestSignInLink(context, { ...request, email, origin });
}

async function linkOf(email: string): Promise<URL> {
  const mail = await db().mail.findFirstOrThrow({ where: { recipient: email }, orderBy: { createdAt: 'desc' } });
  return new URL(/https?:\S+/.exec(mail.body)![0]);
}

beforeEach(async () => {
  await db().person.create({ data: { email: 'connue@exemple.fr', name: 'Connue' } });
});

afterEach(async () => {
  await db().$executeRaw`TRUNCATE "Person", "VerificationToken", "RateCounter", "Mail" CASCADE`;
});

describe('a sign-in link', () => {
  it('is sent to the address, and leads back where the person was going', async () => {
    expect(await ask('connue@exemple.fr')).toEqual({ ok: true, value: { email: 'connue@exemple.fr' } });
    const link = await linkOf('connue@exemple.fr');
    expect(link.pathname).toBe('/connexion/lien');
    expect(link.searchParams.get('email')).toBe('connue@exemple.fr');
    expect(link.searchParams.get('retour')).toBe('/mon-espace/cahiers');
    expect(link.searchParams.get('token')).toMatch(/^[0-9a-f]{64}$/);
  });

  it('does the same work for an unknown address as for a known one', async () => {
    const known = await ask('connue@exemple.fr');
    const unknown = await ask('inconnue@exemple.fr');
    expect({ ...unknown, value: null }).toEqual({ ...known, value: null });
    expect(await db().mail.count()).toBe(2);
    expect(await db().verificationToken.count()).toBe(2);
    expect(await db().person.count()).toBe(1);
  });

  it('is kept as a hash only', async () => {
    await ask('connue@exemple.fr');
    const token = (await linkOf('connue@exemple.fr')).searchParams.get('token')!;
    const [kept] = await db().verificationToken.findMany();
    expect(kept!.tokenHash).toBe(signInTokenHash(token, env().AUTH_SECRET));
    expect(JSON.stringify(kept)).not.toContain(token);
  });

  it('serves once', async () => {
    await ask('connue@exemple.fr');
    const token = signInTokenHash((await linkOf('connue@exemple.fr')).searchParams.get('token')!, env().AUTH_SECRET);
    const use = () => authAdapter.useVerificationToken!({ identifier: 'connue@exemple.fr', token });
    const answers = await Promise.all([use(), use(), use()]);
    expect(answers.filter((answer) => answer !== null)).toHaveLength(1);
    expect(await use()).toBeNull();
  });

  it('is refused to another address', async () => {
    await ask('connue@exemple.fr');
    const token = signInTokenHash((await linkOf('connue@exemple.fr')).searchParams.get('token')!, env().AUTH_SECRET);
    expect(await authAdapter.useVerificationToken!({ identifier: 'autre@exemple.fr', token })).toBeNull();
  });

  it('is sent five times a quarter of an hour to one address, from wherever it is asked', async () => {
    for (let time = 0; time < 5; time += 1) expect((await ask('connue@exemple.fr', anonymous, `192.0.2.${time}`)).ok).toBe(true);
    expect(await ask('connue@exemple.fr', anonymous, '192.0.2.99')).toMatchObject({ ok: false, code: 'too-many-requests' });
    const later = { ...anonymous, now: new Date(now.getTime() + 900_000) };
    expect((await ask('connue@exemple.fr', later)).ok).toBe(true);
  });

  it('is sent thirty times a quarter of an hour from one origin', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => ask(`adresse${index}@exemple.fr`)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(30);
    expect(await db().mail.count()).toBe(30);
  });
});

describe('a session', () => {
  async function open(userId: string) {
    const token = crypto.randomUUID();
    await authAdapter.createSession!({ sessionToken: token, userId, expires: new Date(now.getTime() + 86_400_000) });
    return token;
  }

  it('opens with its token until it is over, and the database keeps the hash only', async () => {
    const { id } = await db().person.findUniqueOrThrow({ where: { email: 'connue@exemple.fr' } });
    const token = await open(id);
    expect((await viewerByToken(token, now, 'Firefox/1'))?.viewer.personId).toBe(id);
    expect(await viewerByToken(token, new Date(now.getTime() + 86_400_000), '')).toBeNull();
    expect(await viewerByToken('autre', now, '')).toBeNull();
    expect(JSON.stringify(await db().session.findMany())).not.toContain(token);
  });

  it('gives only the mandates that are current', async () => {
    const { id } = await db().person.findUniqueOrThrow({ where: { email: 'connue@exemple.fr' } });
    const day = 86_400_000;
    await db().attachment.createMany({
      data: [
        { personId: id, kind: 'call_manager', objectId: 'past', startsAt: new Date(now.getTime() - 2 * day), endsAt: now },
        { personId: id, kind: 'call_manager', objectId: 'current', startsAt: now, endsAt: null },
        { personId: id, kind: 'call_manager', objectId: 'future', startsAt: new Date(now.getTime() + day), endsAt: null },
      ],
    });
    const seen = await viewerByToken(await open(id), now, '');
    expect(seen?.viewer.attachments).toEqual([{ kind: 'call_manager', objectId: 'current' }]);
  });

  it('is closed at once by its owner from another browser', async () => {
    const { id } = await db().person.findUniqueOrThrow({ where: { email: 'connue@exemple.fr' } });
    const [here, there] = [await open(id), await open(id)];
    const opened = await viewerByToken(here, now, '');
    const context = { ...anonymous, viewer: opened!.viewer };
    expect(await listOwnSessions(context, { currentId: opened!.sessionId })).toHaveLength(2);
    expect(await revokeOtherSessions(context, { currentId: opened!.sessionId })).toEqual({ ok: true, value: 1 });
    expect(await viewerByToken(there, now, '')).toBeNull();
    expect(await viewerByToken(here, now, '')).not.toBeNull();
  });

  it('ends for a person whose data was erased', async () => {
    const { id } = await db().person.findUniqueOrThrow({ where: { email: 'connue@exemple.fr' } });
    const token = await open(id);
    await db().person.update({ where: { id }, data: { erasedAt: now } });
    expect(await viewerByToken(token, now, '')).toBeNull();
  });
});

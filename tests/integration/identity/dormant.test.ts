import { describe, expect, it } from 'vitest';
import { eraseDormantPeople } from '@/lib/identity/use-cases/erase-dormant-people.ts';
import { db } from '@/lib/platform/database.ts';
import { discarded } from '@/tests/integration/discard.ts';

const now = new Date('2029-05-12T10:00:00Z');
const threeYearsAgo = new Date('2026-05-12T10:00:00Z');
const before = new Date(threeYearsAgo.getTime() - 1000);

describe('an account not used for three years', () => {
  it('is emptied, loses its sessions and its mandates, and leaves the others alone', () =>
    discarded(async () => {
      const person = (email: string, data: object) => db().person.create({ data: { email, name: email, createdAt: before, ...data } });
      const dormant = await person('dormante@exemple.fr', { lastSeenAt: before, phone: '02 43 00 00 00' });
      await person('active@exemple.fr', { lastSeenAt: threeYearsAgo });
      await person('administratrice@exemple.fr', { lastSeenAt: before, roles: { create: { role: 'administrator' } } });
      await person('jamais-venue@exemple.fr', {});
      await db().session.create({ data: { tokenHash: 'x', personId: dormant.id, expiresAt: now } });
      await db().attachment.create({ data: { personId: dormant.id, kind: 'actor_delegate', objectId: 'x', startsAt: before } });

      expect(await eraseDormantPeople(now)).toBe(2);
      expect(await eraseDormantPeople(now)).toBe(0);
      const kept = await db().person.findMany({ where: { erasedAt: null }, orderBy: { email: 'asc' }, select: { email: true } });
      expect(kept.map(({ email }) => email)).toEqual(['active@exemple.fr', 'administratrice@exemple.fr']);
      const erased = await db().person.findUniqueOrThrow({ where: { id: dormant.id }, include: { attachments: true, sessions: true } });
      expect(erased).toMatchObject({ email: `efface-${dormant.id}@invalid`, name: '', phone: '', erasedAt: now, sessions: [] });
      expect(erased.attachments.map(({ endsAt }) => endsAt)).toEqual([now]);
      expect(await db().auditLine.count({ where: { verb: 'person.erase-dormant' } })).toBe(2);
    }));
});

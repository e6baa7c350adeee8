import { randomBytes } from 'node:crypto';

import { sessionTokenHash } from '@/lib/identity/rules.ts';
import { sessionCookieName } from '@/lib/web/session-cookie.ts';
import type pg from 'pg';

import { people } from './data/plan.ts';
import { idOf } from './data/seeded.ts';
import { Tables } from './data/tables.ts';

/** Those whose pages are measured. */
const signedIn = {
  expert: 0,
  chair: people.chair,
  callManager: people.callManager,
  administrator: people.administrator,
  contributor: people.contributor,
} as const;

/** Headers that make a request one of theirs. */
export type SignedIn = Record<keyof typeof signedIn, { cookie: string }>;

/** Opens a session for each, as sign-in does. */
export async function openSessions(client: pg.ClientBase, now: Date): Promise<SignedIn> {
  const tables = new Tables();
  const headers = Object.entries(signedIn).map(([name, rank], place) => {
    const token = randomBytes(32).toString('base64url');
    tables.add('Session', {
      id: idOf('session', place),
      tokenHash: sessionTokenHash(token),
      personId: idOf('person', rank),
      expiresAt: new Date(now.getTime() + 86_400_000).toISOString(),
      userAgent: 'bench',
    });
    return [name, { cookie: `${sessionCookieName()}=${token}` }] as const;
  });
  await tables.write(client);
  return Object.fromEntries(headers) as SignedIn;
}

import 'server-only';
import { listSessions } from '@/lib/identity/repository/sessions.ts';
import type { Context, SessionSummary } from '@/lib/identity/types.ts';

/** The open sessions of the viewer, newest first; `current` is the one with id `currentId`. None for nobody. */
export async function listOwnSessions(context: Context, input: { currentId: string }): Promise<SessionSummary[]> {
  if (!context.viewer) return [];
  const sessions = await listSessions(context.viewer.personId, context.now);
  return sessions.map(({ id, createdAt, expiresAt, userAgent }) => ({
    id,
    createdAt,
    expiresAt,
    userAgent,
    current: id === input.currentId,
  }));
}

import type { PublicationAct, PublicationLife, PublicationState } from '@/lib/content/types/publication.ts';

/** Which acts each state allows. A draft never published may be removed too: it then leaves the lists. */
const allowed: Readonly<Record<PublicationState, readonly PublicationAct[]>> = {
  draft: ['save', 'publish', 'schedule', 'remove'],
  scheduled: ['save', 'publish', 'schedule', 'cancel-schedule', 'remove'],
  published: ['save', 'remove'],
  changed: ['save', 'publish', 'schedule', 'remove'],
  removed: ['put-back'],
};

export function stateOf(life: PublicationLife): PublicationState {
  if (life.removedAt) return 'removed';
  if (life.scheduledVersionId) return 'scheduled';
  if (!life.publishedVersionId) return 'draft';
  return life.draftDiffers ? 'changed' : 'published';
}

export function isAllowed(act: PublicationAct, state: PublicationState): boolean {
  return allowed[state].includes(act);
}

/** The public sees a version of it at this moment. */
export function isOnline(life: Pick<PublicationLife, 'publishedVersionId' | 'removedAt'>): boolean {
  return life.publishedVersionId !== null && life.removedAt === null;
}

/** Its address may still change: nobody can have a link to it. */
export function slugMayChange({ publishedAt }: { publishedAt: Date | null }): boolean {
  return publishedAt === null;
}

/** A scheduled version whose hour has come. */
export function isDue(life: { scheduledVersionId: string | null; scheduledFor: Date | null; removedAt: Date | null }, now: Date): boolean {
  return life.scheduledVersionId !== null && life.removedAt === null && life.scheduledFor !== null && life.scheduledFor <= now;
}

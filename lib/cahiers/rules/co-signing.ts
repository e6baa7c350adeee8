import { createHash } from 'node:crypto';
import type { CahierStatus } from '@/lib/cahiers/types/cahier.ts';
import type { CoSignatory, CoSignatureRecord } from '@/lib/cahiers/types/co-signatures.ts';

/** Most invitations of a cahier, cancelled ones left out. */
export const mostCoSignatories = 20;

/** A cahier receives signatures until its admissibility is decided. */
export function receivesSignatures(status: CahierStatus): boolean {
  return status === 'draft' || status === 'submitted' || status === 'returned';
}

/** Somebody who holds the link may sign, even after having declined: nobody else knows that they had. */
export function isSignable({ status, cahier }: Pick<CoSignatureRecord, 'status' | 'cahier'>): boolean {
  return (status === 'pending' || status === 'declined') && receivesSignatures(cahier.status);
}

/** What the inviter reads of an invitation: a decline shows nothing, not even its date. */
export function asSeenByInviter(record: CoSignatureRecord): CoSignatory {
  const { id, actorName, email, status, createdAt, answeredAt } = record;
  const signed = status === 'accepted';
  // An address forgotten a year later has given its place to the row's own id.
  return { id, actorName, email: email === id ? '' : email, signed, at: signed ? (answeredAt ?? createdAt) : createdAt };
}

/** What the database keeps of the token of a link. */
export function coSignatureTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

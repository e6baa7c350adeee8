import type { CahierStatus } from '@/lib/cahiers/types/cahier.ts';

/** What an inviter sees: signed, or invited. A decline looks like an invitation that waits, for ever. */
export interface CoSignatory {
  id: string;
  actorName: string;
  /** Empty once forgotten, a year after the signature. */
  email: string;
  signed: boolean;
  /** When it was invited, or when it signed. */
  at: Date;
}

/** An accepted co-signature as anybody may see it. */
export interface CoSigner {
  actorId: string;
  actorName: string;
  /** Address of its public page; null when it has none. */
  actorSlug: string | null;
}

/** An invitation as its rules see it. */
export interface CoSignatureRecord {
  id: string;
  cahierId: string;
  email: string;
  actorName: string;
  actorId: string | null;
  status: 'pending' | 'accepted' | 'declined' | 'cancelled';
  invitedById: string;
  createdAt: Date;
  answeredAt: Date | null;
  cahier: { status: CahierStatus; actorId: string };
}

import type { Tone } from '@/components/ui/badge.tsx';
import type { InvitationState } from '@/lib/identity/rules.ts';

/** Where an invitation to a mandate stands, in a word. */
export const invitationWords: Readonly<Record<InvitationState, { name: string; tone: Tone }>> = {
  waiting: { name: 'Attend sa réponse', tone: 'info' },
  expired: { name: 'Restée sans réponse', tone: 'warning' },
  accepted: { name: 'Acceptée', tone: 'success' },
  declined: { name: 'Déclinée', tone: 'neutral' },
  withdrawn: { name: 'Retirée', tone: 'neutral' },
};

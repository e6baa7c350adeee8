import 'server-only';
import { subYears } from 'date-fns';
import { forgetInvitedAddresses } from '@/lib/cahiers/repository/co-signatures.ts';

/** Forgets the addresses of people invited to sign a cahier, one year later; run by a job, on nobody's behalf. Gives how many. */
export async function forgetCoSignatories(now: Date): Promise<number> {
  return forgetInvitedAddresses(subYears(now, 1));
}

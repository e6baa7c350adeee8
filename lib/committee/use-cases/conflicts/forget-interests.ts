import 'server-only';
import { subYears } from 'date-fns';
import { eraseInterestsWithoutMandate } from '@/lib/committee/repository/interests.ts';
import { interestKeptYears } from '@/lib/committee/rules/conflicts.ts';

/** Erases the interests of those whose last mandate ended a year ago, and of erased accounts; run by a job. Gives how many. */
export async function forgetInterests(now: Date): Promise<number> {
  return eraseInterestsWithoutMandate(subYears(now, interestKeptYears));
}

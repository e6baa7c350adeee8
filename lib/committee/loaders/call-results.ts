import 'server-only';
import { cache } from 'react';
import { countStillToDecide, listCallResults, listDecidedCalls } from '@/lib/committee/repository/call-results.ts';
import { findDecisionFileContent, listDecisionFiles } from '@/lib/committee/repository/decision-files.ts';

/** What was decided on a call, how much is still to be, and the files from which anybody recomputes it. */
export const callResults = cache(async (callId: string) => {
  const [results, waiting, files] = await Promise.all([listCallResults(callId), countStillToDecide(callId), listDecisionFiles(callId)]);
  return { results, waiting, files };
});

/** Public calls with at least one published decision. */
export const decidedCalls = cache(listDecidedCalls);

/** The exact text of a decision file, or null. */
export async function decisionFileContent(callSlug: string, number: number): Promise<{ content: string; sha256: string } | null> {
  return findDecisionFileContent(callSlug, number);
}

import 'server-only';
import { cache } from 'react';
import { countPhaseChanges, findPublicCall, listPublicCalls } from '@/lib/calls/repository/calls.ts';
import { listPublishedQuestions } from '@/lib/calls/repository/questions.ts';
import { findRubricVersion, listPublishedVersions } from '@/lib/calls/repository/rubrics.ts';
import type { CallRecord, CallSummary, PublishedQuestion, RubricOption, RubricRecord } from '@/lib/calls/types.ts';

/** Every published or cancelled call, latest closing first. */
export const publicCalls = cache(async (): Promise<CallSummary[]> => listPublicCalls());

/** The published or cancelled call at this address, or null. */
export const publicCall = cache(async (slug: string): Promise<CallRecord | null> => findPublicCall(slug));

export const publishedQuestions = cache(async (callId: string): Promise<PublishedQuestion[]> => listPublishedQuestions(callId));

/** A version of a rubric, with its criteria in order. */
export const rubricVersion = cache(async (versionId: string): Promise<RubricRecord | null> => findRubricVersion(versionId));

export const rubricOptions = cache(async (): Promise<RubricOption[]> => listPublishedVersions());

/** True when a published call opened or closed after `from` and until `until`. */
export async function callsChangingPhase(from: Date, until: Date): Promise<boolean> {
  return (await countPhaseChanges(from, until)) > 0;
}

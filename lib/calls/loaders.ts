import 'server-only';
import { cache } from 'react';
import { countPhaseChanges, findCall, findCallHeld, findPublicCall, listCalls, listPublicCalls } from '@/lib/calls/repository/calls.ts';
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

/** A call in any state, for higher domains that have checked who asks. */
export async function callById(id: string): Promise<CallRecord | null> {
  return findCall(id);
}

/** Calls by id in any state, for higher domains. */
export async function callsByIds(ids: readonly string[]): Promise<Map<string, CallSummary>> {
  if (ids.length === 0) return new Map();
  const calls = await listCalls([...new Set(ids)]);
  return new Map(calls.map((call) => [call.id, call]));
}

/**
 * A call kept as it is until the end of the open transaction: for a submission, so that neither the closing nor the
 * way of judging changes between the check and the receipt.
 */
export async function callHeld(id: string): Promise<CallRecord | null> {
  return findCallHeld(id);
}

/** True when a published call opened or closed after `from` and until `until`. */
export async function callsChangingPhase(from: Date, until: Date): Promise<boolean> {
  return (await countPhaseChanges(from, until)) > 0;
}

import 'server-only';
import { attachedTo } from '@/lib/identity/permissions.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import type { CommitteeRefusal } from '@/lib/committee/errors.ts';
import { expertKinds } from '@/lib/committee/permissions.ts';
import { listOwed } from '@/lib/committee/repository/serving.ts';
import { nextToServe } from '@/lib/committee/rules/serving.ts';

export interface Serving {
  /** The proposal to open now; null when nothing else is owed. */
  next: string | null;
  /** Evaluations that the expert still owes, drafts included. */
  remaining: number;
  /** Drafts among them. */
  drafts: number;
  /** Assignments that wait for an answer. */
  offers: number;
}

/** What an expert examines after a proposal: the least examined first, in an order of their own. */
export async function serveNext(context: Context, input: { after: string | null }): Promise<Result<Serving, CommitteeRefusal>> {
  const { viewer } = context;
  const commissionIds = attachedTo(viewer, ...expertKinds);
  if (!viewer || commissionIds.length === 0) return refuse('commission-not-found');
  const asked = await listOwed(viewer, commissionIds);
  const owed = asked.filter(({ accepted }) => accepted);
  return ok({
    next: nextToServe(owed, viewer.personId, input.after),
    remaining: owed.length,
    drafts: owed.filter(({ begun }) => begun).length,
    offers: asked.length - owed.length,
  });
}

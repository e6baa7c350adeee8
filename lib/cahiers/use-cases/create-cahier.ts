import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canCreateCahier } from '@/lib/cahiers/permissions.ts';
import { createCahier as writeCahier, createProposal } from '@/lib/cahiers/repository/cahiers.ts';
import { writeSection } from '@/lib/cahiers/repository/drafts.ts';
import { findLead, findPublishedCall, listActors, listThemesOfCall } from '@/lib/cahiers/repository/surroundings.ts';
import { presentationFromLead } from '@/lib/cahiers/rules/draft.ts';
import { proposalSectionKey } from '@/lib/cahiers/rules/sections.ts';
import type { CreateCahier } from '@/lib/cahiers/schema/inputs.ts';
import { acceptsDrafts, callPhase } from '@/lib/calls/rules/life.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/**
 * Begins a cahier in the name of an actor whose kind the call accepts, with a first proposal,
 * prefilled when a lead of the founding document is given.
 */
export async function createCahier(
  context: Context,
  input: CreateCahier,
): Promise<Result<{ cahierId: string; proposalId: string }, CahierRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const [actor] = canCreateCahier(viewer, input.actorId) ? await listActors([input.actorId]) : [];
    if (!viewer || !actor) return refuse('actor-not-found');
    const call = await findPublishedCall(input.callId);
    if (!call) return refuse('call-not-found');
    if (!acceptsDrafts(call, now)) return refuse(callPhase(call, now) === 'cancelled' ? 'call-cancelled' : 'call-closed');
    if (!call.openTo.includes(actor.kind)) {
      return refuse('actor-kind-refused', [{ field: 'actorId', message: 'Cet appel n’est pas ouvert à cette catégorie d’acteur.' }]);
    }
    const lead = input.leadId === '' ? null : await findLead(input.leadId);
    if (input.leadId !== '' && !lead) return refuse('lead-not-found');

    const cahierId = await writeCahier({ callId: call.id, actorId: actor.id, createdById: viewer.personId, createdAt: now });
    const proposalId = await createProposal({ cahierId, position: 1, leadId: lead?.id ?? null, createdAt: now });
    if (lead) {
      const accepted = (await listThemesOfCall(call.id)).some(({ id }) => id === lead.themeId);
      const content = presentationFromLead({ text: lead.text, themeId: accepted ? lead.themeId : '' });
      const key = proposalSectionKey(proposalId, 'presentation');
      await writeSection({ cahierId, key, content, expectedVersion: 0, personId: viewer.personId, now });
    }
    await recordAct(context, {
      verb: 'cahier.create',
      objectKind: 'cahier',
      objectId: cahierId,
      after: { callId: call.id, actorId: actor.id, leadId: lead?.id ?? null },
    });
    return ok({ cahierId, proposalId });
  });
}

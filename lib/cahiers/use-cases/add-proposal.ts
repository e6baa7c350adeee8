import 'server-only';
import { recordAct } from '@/lib/audit/use-cases/record-act.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { createProposal, findCahierForUpdate } from '@/lib/cahiers/repository/cahiers.ts';
import { writeSection } from '@/lib/cahiers/repository/drafts.ts';
import { findLead, listThemesOfCall } from '@/lib/cahiers/repository/surroundings.ts';
import { presentationFromLead } from '@/lib/cahiers/rules/draft.ts';
import { isUnlocked } from '@/lib/cahiers/rules/editing.ts';
import { most } from '@/lib/cahiers/rules/limits.ts';
import { proposalSectionKey } from '@/lib/cahiers/rules/sections.ts';
import type { AddProposal } from '@/lib/cahiers/schema/inputs.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

/** Adds a proposal after the others, empty or started from a lead of the founding document. */
export async function addProposal(
  context: Context,
  input: AddProposal,
): Promise<Result<{ cahierId: string; proposalId: string }, CahierRefusal>> {
  return transaction(async () => {
    const { viewer, now } = context;
    const cahier = await findCahierForUpdate(input.cahierId);
    if (!cahier || !canContribute(viewer, cahier)) return refuse('cahier-not-found');
    if (!isUnlocked(cahier)) return refuse('cahier-locked');
    if (cahier.proposals.length >= most.proposals) return refuse('too-many-proposals');
    const lead = input.leadId === '' ? null : await findLead(input.leadId);
    if (input.leadId !== '' && !lead) return refuse('lead-not-found');

    const position = (cahier.proposals.at(-1)?.position ?? 0) + 1;
    const proposalId = await createProposal({ cahierId: cahier.id, position, leadId: lead?.id ?? null, createdAt: now });
    if (lead) {
      const accepted = (await listThemesOfCall(cahier.call.id)).some(({ id }) => id === lead.themeId);
      const content = presentationFromLead({ text: lead.text, themeId: accepted ? lead.themeId : '' });
      const key = proposalSectionKey(proposalId, 'presentation');
      await writeSection({ cahierId: cahier.id, key, content, expectedVersion: 0, personId: viewer.personId, now });
    }
    await recordAct(context, {
      verb: 'cahier.add-proposal',
      objectKind: 'cahier',
      objectId: cahier.id,
      after: { proposalId, leadId: lead?.id ?? null },
    });
    return ok({ cahierId: cahier.id, proposalId });
  });
}

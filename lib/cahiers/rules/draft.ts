import { proposalSectionKey, proposalSteps } from '@/lib/cahiers/rules/sections.ts';
import { readContent, readDiagnosis, readStep } from '@/lib/cahiers/schema/drafts.ts';
import type { CahierDraft, DraftProposal, ProposalStep, SectionContent, StepDrafts } from '@/lib/cahiers/types/sections.ts';

/** Sections as kept, by key; one that was never saved is absent. */
export type KeptSections = ReadonlyMap<string, unknown>;

/** Everything typed in one proposal. */
export function assembleProposal(id: string, kept: KeptSections): DraftProposal {
  const steps = Object.fromEntries(
    proposalSteps.map(({ step }) => [step, readStep(step, kept.get(proposalSectionKey(id, step)))]),
  );
  return { id, steps: steps as DraftProposal['steps'] };
}

/** Everything typed in a cahier, for these proposals in this order. */
export function assembleDraft(proposalIds: readonly string[], kept: KeptSections): CahierDraft {
  return {
    diagnosis: readDiagnosis(kept.get('diagnosis')),
    proposals: proposalIds.map((id) => assembleProposal(id, kept)),
  };
}

/** Two contents hold the same text, whatever the order in which they list their parts. */
export function sameContent(part: 'diagnosis' | ProposalStep, one: unknown, other: unknown): boolean {
  return JSON.stringify(readContent(part, one)) === JSON.stringify(readContent(part, other));
}

/** Size of a content as it is kept, in bytes. */
export function contentBytes(content: SectionContent): number {
  return new TextEncoder().encode(JSON.stringify(content)).length;
}

const quotedLead = (text: string) => `À partir de la piste d’action « ${text} » :\n\n`;

/** What a proposal started from a lead of the founding document holds at first. */
export function presentationFromLead(lead: { themeId: string; text: string }): StepDrafts['presentation'] {
  return { title: '', themeId: lead.themeId, territories: [], beneficiaries: '', description: quotedLead(lead.text) };
}

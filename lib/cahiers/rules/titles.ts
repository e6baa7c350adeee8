import { proposalSectionKey } from '@/lib/cahiers/rules/sections.ts';
import { readDiagnosis, readStep } from '@/lib/cahiers/schema/drafts.ts';
import type { OpenDraft } from '@/lib/cahiers/types/draft.ts';

type Titled = Pick<OpenDraft, 'cahier' | 'sections'>;

/** Title of a cahier as typed so far, else as submitted; empty when it has none. */
export function cahierTitle({ cahier, sections }: Titled): string {
  return readDiagnosis(sections.get('diagnosis')?.content).title.trim() || cahier.title;
}

/** Title of a proposal as typed so far, else as submitted, else its rank. */
export function proposalTitle({ cahier, sections }: Titled, proposalId: string): string {
  const proposal = cahier.proposals.find(({ id }) => id === proposalId);
  const typed = readStep('presentation', sections.get(proposalSectionKey(proposalId, 'presentation'))?.content).title.trim();
  return typed || proposal?.title || `Proposition ${proposal?.position ?? ''}`.trim();
}

import 'server-only';
import { editingRefusal } from '@/lib/cahiers/rules/editing.ts';
import { proposalSectionKey, sectionAddress, sectionKeys } from '@/lib/cahiers/rules/sections.ts';
import { sectionText, type TextPart } from '@/lib/cahiers/rules/section-text.ts';
import { cahierTitle, proposalTitle } from '@/lib/cahiers/rules/titles.ts';
import type { OpenDraft } from '@/lib/cahiers/types/draft.ts';
import type { ProposalStep, SectionKey, SectionProblem, SectionRecord } from '@/lib/cahiers/types/sections.ts';
import { readDraft } from '@/lib/cahiers/use-cases/read-draft.ts';
import type { Viewer } from '@/lib/identity/types.ts';
import { requireContext } from '@/lib/web/viewer.ts';

export type SectionQuery = Promise<Record<string, string | string[] | undefined>>;

export interface OpenSection {
  viewer: Viewer;
  draft: OpenDraft;
  section: SectionRecord;
  path: string;
  /** Titles as typed so far. */
  cahierName: string;
  proposalName: string | null;
  next: SectionKey | 'verification';
  /** To be shown beside the fields: those who come from the verification want to see what is missing. */
  problems: readonly SectionProblem[];
  /** The text to be read when nothing can be typed any more; null while it can. */
  locked: readonly TextPart[] | null;
  justSaved: boolean;
}

/** What the page of a section needs; null when the section is not the viewer's or does not exist. */
export async function openSection(
  place: { id: string; part: 'diagnosis' } | { id: string; part: ProposalStep; proposalId: string },
  query: SectionQuery,
): Promise<OpenSection | null> {
  const key: SectionKey = place.part === 'diagnosis' ? 'diagnosis' : proposalSectionKey(place.proposalId, place.part);
  const path = sectionAddress(place.id, key);
  const context = await requireContext(path);
  const draft = await readDraft(context, { cahierId: place.id });
  const section = draft?.sections.get(key);
  if (!draft || !section) return null;
  const { enregistre, controle } = await query;
  const keys = sectionKeys(draft.cahier.proposals.map(({ id }) => id));
  return {
    viewer: context.viewer,
    draft,
    section,
    path,
    cahierName: cahierTitle(draft) || 'Cahier sans titre',
    proposalName: place.part === 'diagnosis' ? null : proposalTitle(draft, place.proposalId),
    next: keys[keys.indexOf(key) + 1] ?? 'verification',
    problems: controle === undefined ? [] : draft.problems.filter((problem) => problem.section === key),
    locked: editingRefusal(draft.cahier, key, context.now) ? sectionText(place.part, section.content, draft) : null,
    justSaved: enregistre !== undefined,
  };
}

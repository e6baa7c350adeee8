import type { ProposalStep, SectionKey } from '@/lib/cahiers/types/sections.ts';

/** The steps of a proposal in the order of the guided form, with the name shown and the last part of the address. */
export const proposalSteps: readonly { step: ProposalStep; name: string; path: string }[] = [
  { step: 'presentation', name: 'Présentation', path: 'presentation' },
  { step: 'effects', name: 'Effets attendus', path: 'effets' },
  { step: 'budget', name: 'Budget', path: 'budget' },
  { step: 'milestones', name: 'Calendrier', path: 'calendrier' },
];

const stepNames = new Set<string>(proposalSteps.map(({ step }) => step));

export function proposalSectionKey(proposalId: string, step: ProposalStep): SectionKey {
  return `${proposalId}.${step}`;
}

export type SectionPlace = { part: 'diagnosis'; proposalId: null } | { part: ProposalStep; proposalId: string };

/** What a key names, or null when it is no key of a section. That the proposal exists is for the caller to check. */
export function parseSectionKey(key: string): SectionPlace | null {
  if (key === 'diagnosis') return { part: 'diagnosis', proposalId: null };
  const dot = key.lastIndexOf('.');
  const step = key.slice(dot + 1);
  return dot > 0 && stepNames.has(step) ? { part: step as ProposalStep, proposalId: key.slice(0, dot) } : null;
}

/** Keys of every section of a cahier, in the order of the guided form. */
export function sectionKeys(proposalIds: readonly string[]): SectionKey[] {
  return ['diagnosis', ...proposalIds.flatMap((id) => proposalSteps.map(({ step }) => proposalSectionKey(id, step)))];
}

/** Where a section is edited, within the contributor's pages; `verification` is the last step, which holds no text. */
export function sectionAddress(cahierId: string, key: string): string {
  const base = `/mon-espace/cahiers/${cahierId}`;
  if (key === 'verification') return `${base}/verification`;
  const place = parseSectionKey(key);
  if (!place) return base;
  if (place.part === 'diagnosis') return `${base}/diagnostic`;
  const path = proposalSteps.find(({ step }) => step === place.part)?.path;
  return `${base}/propositions/${place.proposalId}/${path}`;
}

import type { z } from 'zod';
import { most } from '@/lib/cahiers/rules/limits.ts';
import { proposalSectionKey } from '@/lib/cahiers/rules/sections.ts';
import { submissionSchemas } from '@/lib/cahiers/schema/submission.ts';
import type { CahierDraft, DraftProposal, SectionKey, SectionProblem } from '@/lib/cahiers/types/sections.ts';
import type { SubmittedCahier, SubmittedProposal } from '@/lib/cahiers/types/submission.ts';

/** What exists around a draft and that it may name. */
export interface DraftSurroundings {
  /** Themes the call accepts. */
  themeIds: readonly string[];
  /** SIREN of the territories. */
  territorySirens: readonly string[];
}

export type Checked<Value> = { value: Value; problems: readonly [] } | { value: null; problems: readonly SectionProblem[] };

function checkSection<Schema extends z.ZodType>(
  schema: Schema,
  section: SectionKey,
  content: unknown,
  problems: SectionProblem[],
): z.output<Schema> | null {
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  problems.push(...parsed.error.issues.map(({ path, message }) => ({ section, field: path.join('.'), message })));
  return null;
}

/** Everything that submission would refuse in a proposal, by section and field; or the proposal, ready to be written. */
export function checkProposal(draft: DraftProposal, surroundings: DraftSurroundings): Checked<SubmittedProposal> {
  const problems: SectionProblem[] = [];
  const key = (step: keyof DraftProposal['steps']) => proposalSectionKey(draft.id, step);
  const { steps } = draft;
  const presentation = checkSection(submissionSchemas.presentation, key('presentation'), steps.presentation, problems);
  const { themeId, territories } = steps.presentation;
  if (themeId !== '' && !surroundings.themeIds.includes(themeId)) {
    problems.push({ section: key('presentation'), field: 'themeId', message: 'Cet appel ne porte pas sur ce thème : choisissez-en un autre.' });
  }
  if (territories.some((siren) => !surroundings.territorySirens.includes(siren))) {
    problems.push({ section: key('presentation'), field: 'territories', message: 'Choisissez des territoires de la liste.' });
  }
  const effects = checkSection(submissionSchemas.effects, key('effects'), steps.effects, problems);
  const budgetLines = checkSection(submissionSchemas.budget, key('budget'), steps.budget, problems);
  const plan = checkSection(submissionSchemas.milestones, key('milestones'), steps.milestones, problems);
  if (problems.length > 0 || !presentation || !effects || !budgetLines || !plan) return { value: null, problems };
  return {
    value: {
      id: draft.id,
      ...presentation,
      territories: [...new Set(presentation.territories)],
      ...effects,
      budgetLines,
      milestones: plan.milestones,
    },
    problems: [],
  };
}

/** Everything that submission would refuse in a cahier; or the cahier, ready to be written. Withdrawn proposals are not in the draft. */
export function checkCahier(draft: CahierDraft, surroundings: DraftSurroundings): Checked<SubmittedCahier> {
  const problems: SectionProblem[] = [];
  const head = checkSection(submissionSchemas.diagnosis, 'diagnosis', draft.diagnosis, problems);
  if (draft.proposals.length === 0) {
    problems.push({ section: 'cahier', field: '', message: 'Ajoutez au moins une proposition d’action.' });
  }
  if (draft.proposals.length > most.proposals) {
    problems.push({ section: 'cahier', field: '', message: `Un cahier porte ${most.proposals} propositions au plus.` });
  }
  const proposals: SubmittedProposal[] = [];
  for (const proposal of draft.proposals) {
    const checked = checkProposal(proposal, surroundings);
    if (checked.value) proposals.push(checked.value);
    else problems.push(...checked.problems);
  }
  if (problems.length > 0 || !head) return { value: null, problems };
  return { value: { ...head, proposals }, problems: [] };
}

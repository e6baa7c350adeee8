import { z } from 'zod';
import type { DiagnosisDraft, ProposalStep, SectionContent, StepDrafts } from '@/lib/cahiers/types/sections.ts';
import { storable } from '@/lib/platform/storable.ts';

// Never refuses: what does not fit the form is what nobody could have typed in it.
const text = z.string().catch('').transform(storable);
const texts = z.array(z.string().transform(storable)).catch([]);

function rows<Row extends z.ZodType>(row: Row) {
  return z.array(z.unknown()).catch([]).transform((items) => items.map((item) => row.parse(isRecord(item) ? item : {})));
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const budgetLine = z.object({ category: text, label: text, mode: text, amount: text });

const drafts = {
  diagnosis: z.object({ title: text, diagnosis: text }),
  presentation: z.object({ title: text, themeId: text, territories: texts, beneficiaries: text, description: text }),
  effects: z.object({
    expectedEffects: text,
    indicators: rows(z.object({ label: text, unit: text, baseline: text, target: text })),
    partners: text,
  }),
  budget: z.object({ costs: rows(budgetLine), resources: rows(budgetLine) }),
  milestones: z.object({
    milestones: rows(z.object({ title: text, startMonth: text, endMonth: text, outcome: text })),
  }),
};

/** Reads whatever was sent or kept as the diagnosis; never refuses. */
export function readDiagnosis(value: unknown): DiagnosisDraft {
  return drafts.diagnosis.parse(isRecord(value) ? value : {});
}

/** Reads whatever was sent or kept as a step of a proposal; never refuses. */
export function readStep<Step extends ProposalStep>(step: Step, value: unknown): StepDrafts[Step] {
  return drafts[step].parse(isRecord(value) ? value : {}) as StepDrafts[Step];
}

/** Reads the content of any section. */
export function readContent(part: 'diagnosis' | ProposalStep, value: unknown): SectionContent {
  return part === 'diagnosis' ? readDiagnosis(value) : readStep(part, value);
}

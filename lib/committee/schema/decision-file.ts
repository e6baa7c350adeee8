import { z } from 'zod';
import { quorumRange, scoreScale } from '@/lib/calls/rules/judging.ts';

export const decisionFileFormat = 'marque-mayenne/decisions';
/** Of the format and of the computation: a change of either makes the next number. */
export const decisionFileVersion = 1;

/** More than a department will ever examine; a file beyond it was not made here. */
const most = { proposals: 20_000, evaluations: 1_000, text: 20_000 } as const;

const text = z.string().min(1).max(most.text);
const count = z.int('un nombre entier est attendu').min(0, 'un nombre négatif n’est pas possible').max(most.evaluations, 'ce nombre est trop grand');
const score = z.int('une note est un nombre entier').min(scoreScale.min, 'une note va de 0 à 5').max(scoreScale.max, 'une note va de 0 à 5');
const half = z.number().min(scoreScale.min, 'une médiane va de 0 à 5').max(scoreScale.max, 'une médiane va de 0 à 5').multipleOf(0.5, 'une médiane va par demi-points');
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'une empreinte SHA-256 compte 64 chiffres hexadécimaux');

function four<Schema extends z.ZodType>(schema: Schema) {
  return z.strictObject({ useful: schema, impactful: schema, bearable: schema, feasible: schema });
}

const key = z.enum(['useful', 'impactful', 'bearable', 'feasible']);
const rubricCriterion = z.strictObject({ key, name: text, statement: text, gloss: text, guidance: text, evidence: z.array(text), anchors: z.array(text).length(6) });

const proposal = z.strictObject({
  /** « CA-2026-0042/2 »: receipt number of the cahier, and position of the proposal in it. */
  reference: z.string().regex(/^[A-Z]{2}-\d{4}-\d{4,}\/\d{1,2}$/, 'une référence s’écrit comme CA-2026-0042/2'),
  title: text,
  commission: text,
  /** Numbers of the versions of the rubric under which its scores were given. */
  rubrics: z.array(z.int().min(1)).min(1),
  /** Submitted evaluations of experts who are not recused. */
  evaluations: count,
  recusals: count,
  scores: four(z.strictObject({ values: z.array(score).max(most.evaluations), insufficient: count })),
  outcome: z.enum(['selected', 'adjourned', 'not_selected']),
  /** What the portal computed, to be compared with what anybody computes from the scores. */
  computed: z.strictObject({
    medians: four(half.nullable()),
    standing: z.enum(['passes', 'under_threshold', 'to_complete']),
    mean: z.number().min(scoreScale.min).max(scoreScale.max).nullable(),
    /** Among the proposals of its commission that pass. */
    rank: z.int().min(1).nullable(),
  }),
});

/** The document that anybody downloads and recomputes: no name, no text of an expert. */
export const decisionFileSchema = z.strictObject({
  format: z.literal(decisionFileFormat),
  version: z.literal(decisionFileVersion),
  number: z.int().min(1),
  publishedAt: z.iso.datetime(),
  call: z.strictObject({ title: text, address: z.url() }),
  rules: z.strictObject({
    quorum: z.int().min(quorumRange.min).max(quorumRange.max),
    thresholds: four(half),
    weights: four(z.int('un poids est un nombre entier').min(0, 'un poids n’est pas négatif').max(most.evaluations, 'ce poids est trop grand')),
  }),
  rubrics: z.array(z.strictObject({ name: text, number: z.int().min(1), sha256, criteria: z.array(rubricCriterion).length(4) })).min(1),
  proposals: z.array(proposal).min(1, 'aucune proposition').max(most.proposals, 'trop de propositions'),
});

export type DecisionFile = z.output<typeof decisionFileSchema>;
export type FiledProposal = DecisionFile['proposals'][number];
export type FiledRubric = DecisionFile['rubrics'][number];

import { z } from 'zod';
import { actorKinds } from '@/lib/actors/rules/identifiers.ts';
import type { ActorKind } from '@/lib/actors/types.ts';
import { quorumRange, scoreScale, weightRange } from '@/lib/calls/rules/judging.ts';
import { callKinds } from '@/lib/calls/rules/life.ts';
import { anchoredLevels, mostEvidence, rubricLimits } from '@/lib/calls/rules/rubrics.ts';
import type { CallKind, RubricText } from '@/lib/calls/types.ts';
import { parisInstants } from '@/lib/platform/paris-time.ts';
import { storable } from '@/lib/platform/storable.ts';

const words = (max: number) => z.string().trim().max(max, `${max.toLocaleString('fr-FR')} caractères au plus.`).default('');

/**
 * A day and a time on a clock in Paris, as `{date, time}`. In the hour that October repeats, `repeated` says which of
 * the two instants is meant; the hour that March skips is refused.
 */
function parisDateTime(repeated: 'first' | 'second') {
  return z
    .object({
      date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'Indiquez une date complète.'),
      time: z.string().regex(/^\d{2}:\d{2}$/, 'Indiquez une heure. Exemple : 18:00.'),
    })
    .transform(({ date, time }, context) => {
      const instants = parisInstants({ day: date, time });
      const instant = repeated === 'first' ? instants[0] : instants.at(-1);
      if (instant) return instant;
      context.addIssue({ code: 'custom', message: 'Cette heure n’existe pas à Paris ce jour-là. Vérifiez la date, ou choisissez une autre heure.' });
      return z.NEVER;
    });
}

const weight = z.coerce
  .number('Indiquez un nombre entier.')
  .int('Indiquez un nombre entier.')
  .min(weightRange.min, `De ${weightRange.min} à ${weightRange.max}.`)
  .max(weightRange.max, `De ${weightRange.min} à ${weightRange.max}.`);

const threshold = z
  .string()
  .transform((text) => Number(text.replace(',', '.')))
  .refine((value) => value >= scoreScale.min && value <= scoreScale.max && Number.isInteger(value * 2), 'Le seuil va de 0 à 5, par demi-points.');

export const callSchema = z
  .object({
    kind: z.enum(callKinds as [CallKind, ...CallKind[]], 'Choisissez le genre de l’appel.'),
    title: z.string().trim().min(3, 'Donnez un titre à l’appel.').max(160, '160 caractères au plus.'),
    summary: words(400),
    presentation: words(20_000),
    openTo: z.array(z.enum(actorKinds as [ActorKind, ...ActorKind[]])).default([]),
    opens: parisDateTime('first'),
    // The later of the two: nobody is told that they are late who could believe they were not.
    closes: parisDateTime('second'),
    themeIds: z.array(z.string().max(100)).default([]),
    rubricVersionId: z.uuid('Choisissez une grille.'),
    weights: z.object({ useful: weight, impactful: weight, bearable: weight, feasible: weight }),
    thresholds: z.object({ useful: threshold, impactful: threshold, bearable: threshold, feasible: threshold }),
    quorum: z.coerce
      .number('Indiquez un nombre entier.')
      .int('Indiquez un nombre entier.')
      .min(quorumRange.min, `De ${quorumRange.min} à ${quorumRange.max}.`)
      .max(quorumRange.max, `De ${quorumRange.min} à ${quorumRange.max}.`),
    examinationCalendar: words(6000),
    publicationTerms: words(6000),
  })
  // Dates that could not be read have their own sentence already.
  .refine(({ opens, closes }) => !(opens instanceof Date && closes instanceof Date) || opens < closes, { path: ['closes'], message: 'La clôture doit venir après l’ouverture.' })
  .transform(({ opens, closes, openTo, themeIds, ...rest }) => ({
    ...rest,
    openTo: actorKinds.filter((kind) => openTo.includes(kind)),
    themeIds: [...new Set(themeIds)],
    opensAt: opens,
    closesAt: closes,
  }));

export const callIdSchema = z.object({ callId: z.uuid() });
export const updateCallSchema = z.intersection(callIdSchema, callSchema);
export const cancelCallSchema = callIdSchema.extend({
  reason: z.string().trim().min(1, 'Dites pourquoi : la page de l’appel l’affichera.').max(1000, '1 000 caractères au plus.'),
});
export const askQuestionSchema = callIdSchema.extend({
  question: z.string().trim().min(10, 'Écrivez votre question.').max(2000, '2 000 caractères au plus.'),
});
export const questionIdSchema = z.object({ questionId: z.uuid() });
export const answerQuestionSchema = questionIdSchema.extend({
  answer: z.string().trim().min(1, 'Écrivez la réponse.').max(4000, '4 000 caractères au plus.'),
});

const written = (most: number) => z.string().overwrite(storable).trim().max(most, `${most.toLocaleString('fr-FR')} caractères au plus.`).default('');
const localized = (most: number) => z.object({ fr: written(most), en: written(most) }).prefault({});

const criterionText = z.object({
  name: localized(rubricLimits.name),
  statement: localized(rubricLimits.statement),
  gloss: localized(rubricLimits.gloss),
  guidance: localized(rubricLimits.guidance),
  evidence: z.array(localized(rubricLimits.evidence)).max(mostEvidence, `${mostEvidence} lignes au plus.`).default([]),
  anchors: z.array(localized(rubricLimits.anchor)).length(anchoredLevels.length, 'Une grille a six niveaux, de 0 à 5.'),
});

const rubricText = z.object({
  changes: written(rubricLimits.changes),
  criteria: z.object({ useful: criterionText, impactful: criterionText, bearable: criterionText, feasible: criterionText }),
});

const edition = z.coerce.number().int().min(1);
export const rubricVersionIdSchema = z.object({ versionId: z.uuid('Cette version n’existe pas.') });
/** A text typed from an edition; `replaces` names the other edition that it was then read against. */
export const writeRubricSchema = rubricVersionIdSchema.extend({ edition, replaces: edition.optional(), text: rubricText });
export const startRubricDraftSchema = z.object({ rubricId: z.uuid(), from: z.uuid('Choisissez la version dont partir.') });
export const createRubricSchema = z.object({
  name: z.string().overwrite(storable).trim().min(3, 'Donnez un nom à la grille.').max(rubricLimits.rubric, `${rubricLimits.rubric} caractères au plus.`),
  from: z.union([z.literal('').transform(() => null), z.uuid('Choisissez la version dont partir.')]).default(null),
});

export type WriteRubric = Omit<z.output<typeof writeRubricSchema>, 'text'> & { text: RubricText };
export type StartRubricDraft = z.output<typeof startRubricDraftSchema>;
export type CreateRubric = z.output<typeof createRubricSchema>;
export type CallInput = z.output<typeof callSchema>;

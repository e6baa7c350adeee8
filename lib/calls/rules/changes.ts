import { callPhase } from '@/lib/calls/rules/life.ts';
import { criterionKeys } from '@/lib/calls/rules/judging.ts';
import type { CallRecord } from '@/lib/calls/types.ts';
import type { FieldRefusal } from '@/lib/platform/result.ts';

/** What a manager may write; the rest of a call is its life. */
export type CallContent = Pick<
  CallRecord,
  | 'kind'
  | 'title'
  | 'summary'
  | 'presentation'
  | 'openTo'
  | 'themeIds'
  | 'opensAt'
  | 'closesAt'
  | 'rubricVersionId'
  | 'weights'
  | 'thresholds'
  | 'quorum'
  | 'examinationCalendar'
  | 'publicationTerms'
>;

/** What is still missing, beside each input, before a call may be public. */
export function missingForPublication(call: CallContent): FieldRefusal[] {
  const missing: FieldRefusal[] = [];
  const need = (isThere: boolean, field: string, message: string) => {
    if (!isThere) missing.push({ field, message });
  };
  need(call.summary !== '', 'summary', 'Résumez l’appel en une ou deux phrases.');
  need(call.presentation !== '', 'presentation', 'Présentez l’appel.');
  need(call.openTo.length > 0, 'openTo', 'Dites qui peut répondre.');
  need(call.themeIds.length > 0, 'themeIds', 'Choisissez au moins un thème.');
  need(call.examinationCalendar !== '', 'examinationCalendar', 'Donnez le calendrier de l’examen.');
  need(call.publicationTerms !== '', 'publicationTerms', 'Dites ce qui sera publié, et quand.');
  return missing;
}

/**
 * What a change to a published call breaks of what was promised, beside each input. A draft changes freely. Once it is
 * public, those who may answer and its themes can only grow and its closing only move later, before it is past; once a
 * cahier has been submitted (`submitted`), how proposals are judged no longer moves.
 */
export function forbiddenChanges(call: CallRecord, wanted: CallContent, state: { submitted: boolean; now: Date }): FieldRefusal[] {
  if (call.status === 'draft') return [];
  const phase = callPhase(call, state.now);
  const refused: FieldRefusal[] = [];
  const forbid = (isBroken: boolean, field: string, message: string) => {
    if (isBroken) refused.push({ field, message });
  };
  forbid(wanted.kind !== call.kind, 'kind', 'Le genre d’un appel publié ne change plus.');
  forbid(
    call.openTo.some((kind) => !wanted.openTo.includes(kind)),
    'openTo',
    'Un appel publié peut s’ouvrir à d’autres, pas se fermer à ceux qu’il invitait.',
  );
  forbid(
    call.themeIds.some((theme) => !wanted.themeIds.includes(theme)),
    'themeIds',
    'Un appel publié peut gagner des thèmes, pas en perdre.',
  );
  const moved = wanted.opensAt.getTime() !== call.opensAt.getTime();
  forbid(moved && phase !== 'upcoming', 'opens', 'L’appel est déjà ouvert : son ouverture ne change plus.');
  const closing = wanted.closesAt.getTime() - call.closesAt.getTime();
  if (phase === 'closed') forbid(closing !== 0, 'closes', 'L’appel est clos. Il peut être rouvert pour un cahier, à sa demande.');
  else forbid(closing < 0, 'closes', 'La clôture d’un appel publié ne peut être que repoussée.');

  if (!state.submitted) return refused;
  const judged = 'Un cahier est déjà déposé : la façon de juger ne change plus.';
  forbid(wanted.rubricVersionId !== call.rubricVersionId, 'rubricVersionId', judged);
  for (const key of criterionKeys) {
    forbid(wanted.weights[key] !== call.weights[key], `weights.${key}`, judged);
    forbid(wanted.thresholds[key] !== call.thresholds[key], `thresholds.${key}`, judged);
  }
  forbid(wanted.quorum !== call.quorum, 'quorum', judged);
  return refused;
}

import 'server-only';
import type { AccessibilityRefusal } from '@/lib/accessibility/errors.ts';
import { canEnterAudit } from '@/lib/accessibility/permissions.ts';
import { findAuditForUpdate, writeSheet } from '@/lib/accessibility/repository.ts';
import { sameSheet, withoutObject } from '@/lib/accessibility/rules/sheet.ts';
import { themeOf } from '@/lib/accessibility/rules/standard.ts';
import { answerFields, longestComment, readSheet } from '@/lib/accessibility/schema.ts';
import type { Sheet } from '@/lib/accessibility/types.ts';
import type { Context } from '@/lib/identity/types.ts';
import { ok, refuse, type FieldRefusal, type Result } from '@/lib/platform/result.ts';
import { transaction } from '@/lib/platform/transaction.ts';

export interface SaveSheet {
  auditId: string;
  theme: number;
  /** the version that was on screen; 0 for a theme never saved */
  version: number;
  /** write over what somebody else saved in between */
  overwrite: boolean;
  /** say of each criterion left without an answer that it is not applicable */
  completing: boolean;
  /** inputs of the form, by their names */
  content: Readonly<Record<string, unknown>>;
}

export interface SavedSheet {
  auditId: string;
  theme: number;
  version: number;
  savedAt: Date;
}

/**
 * Keeps the answers on one theme, complete or not. What somebody else saved in between is not written over unasked;
 * the same answers sent again, as after a lost reply, are answered as saved.
 */
export async function saveSheet(context: Context, input: SaveSheet): Promise<Result<SavedSheet, AccessibilityRefusal>> {
  const { viewer, now } = context;
  const typed = readSheet(input.theme, input.content);
  const answers = input.completing ? withoutObject(input.theme, typed) : typed;
  return transaction(async () => {
    const audit = await findAuditForUpdate(input.auditId);
    if (!audit || !canEnterAudit(viewer) || !themeOf(input.theme)) return refuse('audit-not-found');
    if (audit.publishedAt) return refuse('audit-published');
    const tooLong = longComments(input.theme, answers);
    if (tooLong.length > 0) return refuse('answers-to-mend', tooLong);

    const kept = audit.sheets[input.theme - 1]!;
    const saved = { auditId: audit.id, theme: input.theme };
    if (kept.savedAt && sameSheet(input.theme, kept.answers, answers)) return ok({ ...saved, version: kept.version, savedAt: kept.savedAt });
    if (kept.version !== input.version && !input.overwrite) return refuse('audit-changed', [{ field: 'overwrite', message: 'Deux textes : choisissez.' }]);
    const version = kept.version + 1;
    await writeSheet(audit.id, input.theme, answers, { version, personId: viewer.personId, now });
    return ok({ ...saved, version, savedAt: now });
  });
}

function longComments(theme: number, answers: Sheet): FieldRefusal[] {
  const criteria = themeOf(theme)?.criteria ?? [];
  return criteria
    .filter(({ number }) => (answers[number]?.comment.length ?? 0) > longestComment)
    .map(({ number }) => ({ field: answerFields(number).comment, message: `${longestComment.toLocaleString('fr-FR')} caractères au plus.` }));
}

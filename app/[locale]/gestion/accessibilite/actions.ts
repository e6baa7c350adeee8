'use server';

import type { AutosaveAnswer } from '@/components/form/autosave-state.ts';
import type { FormState } from '@/components/form/form-state.ts';
import { accessibilityRefusals } from '@/lib/accessibility/errors.ts';
import { standard } from '@/lib/accessibility/rules/standard.ts';
import { auditDetailsSchema, auditIdSchema, sheetFormSchema, updateAuditSchema } from '@/lib/accessibility/schema.ts';
import { createAudit } from '@/lib/accessibility/use-cases/create-audit.ts';
import { publishAudit } from '@/lib/accessibility/use-cases/publish-audit.ts';
import { removeAudit } from '@/lib/accessibility/use-cases/remove-audit.ts';
import { saveSheet } from '@/lib/accessibility/use-cases/save-sheet.ts';
import { updateAudit } from '@/lib/accessibility/use-cases/update-audit.ts';
import { isDatabaseAway } from '@/lib/platform/database-failures.ts';
import { databaseAwaySentence, formAction, signedOutSentence } from '@/lib/web/form-action.ts';
import { readFormData } from '@/lib/web/form-data.ts';
import { getContext } from '@/lib/web/viewer.ts';

const list = '/gestion/accessibilite';
const page = (auditId: string, rest = '') => `${list}/${auditId}${rest}`;
const lastTheme = standard.themes.length;

const creation = formAction({
  schema: auditDetailsSchema,
  sentences: accessibilityRefusals,
  run: createAudit,
  done: ({ auditId }) => ({ redirectTo: page(auditId, '/themes/1') }),
});
const update = formAction({
  schema: updateAuditSchema,
  sentences: accessibilityRefusals,
  run: updateAudit,
  done: ({ auditId }) => ({ redirectTo: page(auditId, '?fait=presentation') }),
});
const sheet = formAction({
  schema: sheetFormSchema,
  sentences: accessibilityRefusals,
  run: (context, { auditId, theme, version, overwrite, then, ...content }) =>
    saveSheet(context, { auditId, theme, version, overwrite, content, completing: then === 'not-applicable' }),
  done({ auditId, theme }, { then }) {
    if (then !== 'next') return { redirectTo: page(auditId, `/themes/${theme}?fait=enregistrement`) };
    return { redirectTo: theme === lastTheme ? page(auditId) : page(auditId, `/themes/${theme + 1}`) };
  },
});
const publication = formAction({
  schema: auditIdSchema,
  sentences: accessibilityRefusals,
  run: publishAudit,
  done: ({ auditId }) => ({ redirectTo: page(auditId, '?fait=publication') }),
  refreshes: true,
});
const removal = formAction({
  schema: auditIdSchema,
  sentences: accessibilityRefusals,
  run: removeAudit,
  done: () => ({ redirectTo: `${list}?fait=suppression` }),
});

/** Begins an audit. */
export async function createAuditForm(state: FormState, data: FormData): Promise<FormState> {
  return creation(state, data);
}
/** Changes who made an audit, when, with what, on which pages. */
export async function updateAuditForm(state: FormState, data: FormData): Promise<FormState> {
  return update(state, data);
}
/** Saves the answers on one theme, by a button. */
export async function saveSheetForm(state: FormState, data: FormData): Promise<FormState> {
  return sheet(state, data);
}
/** Makes an audit what the declaration says. */
export async function publishAuditForm(state: FormState, data: FormData): Promise<FormState> {
  return publication(state, data);
}
/** Throws away an audit that was never published. */
export async function removeAuditForm(state: FormState, data: FormData): Promise<FormState> {
  return removal(state, data);
}

/** Saves the answers on one theme as they are typed. */
export async function saveSheetAsTyped(data: FormData): Promise<AutosaveAnswer> {
  const sent = sheetFormSchema.safeParse(readFormData(data));
  if (!sent.success) return { outcome: 'refused', message: 'Cet envoi ne se lit pas.' };
  const { auditId, theme, version, overwrite: _overwrite, then: _then, ...content } = sent.data;
  try {
    const context = await getContext();
    if (!context.viewer) return { outcome: 'refused', message: signedOutSentence };
    const saved = await saveSheet(context, { auditId, theme, version, overwrite: false, content, completing: false });
    if (saved.ok) return { outcome: 'saved', version: saved.value.version, at: saved.value.savedAt.toISOString() };
    return saved.code === 'audit-changed' ? { outcome: 'conflict' } : { outcome: 'refused', message: accessibilityRefusals[saved.code] };
  } catch (error) {
    if (!isDatabaseAway(error)) throw error;
    return { outcome: 'refused', message: databaseAwaySentence };
  }
}

import 'server-only';
import type { FormState } from '@/components/form/form-state.ts';
import { compareFields } from '@/lib/content/rules/comparison.ts';
import { documentRules, sameDocument } from '@/lib/content/rules/documents.ts';
import { readDocument } from '@/lib/content/schema/documents.ts';
import type { PublicationDocument, PublicationKind } from '@/lib/content/types/document.ts';
import { openPublication } from '@/lib/content/use-cases/open-publication.ts';
import { readFormData } from '@/lib/web/form-data.ts';
import { dateTimeInParis } from '@/lib/web/dates.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** How the fields of a form are read as a document. */
type ReadTyped = (kind: PublicationKind, typed: unknown) => PublicationDocument;

/**
 * What a refused form of a publication has to know more: the revision that its text was just saved under, or, when
 * somebody else saved first, their text, for both to be read on one page.
 */
export async function afterRefusal(state: FormState, data: FormData, read: ReadTyped = readDocument): Promise<FormState> {
  const publicationId = data.get('publicationId');
  if (state.status !== 'refused' || typeof publicationId !== 'string') return state;
  const opened = await openPublication(await getContext(), { publicationId });
  if (!opened.ok) return state;
  const { kind, document, revision, updatedAt, updatedBy } = opened.value;
  const typed = read(kind, readFormData(data));
  if (sameDocument(typed, document)) return { ...state, values: { ...state.values, version: String(revision) } };
  if (!state.errors.some(({ field }) => field === 'version')) return state;
  const rules = documentRules(kind);
  const theirs = new Map(rules.fields(document).map(({ key, text }) => [key, text]));
  const parts = compareFields(rules.fields(typed), rules.fields(document)).map(({ key, label, language }) => {
    const name = language === 'en' ? `${label} (anglais)` : label;
    return `${name}\n${theirs.get(key) ?? ''}`;
  });
  const saved = `${updatedBy || 'une autre personne'}, le ${dateTimeInParis(updatedAt)}`;
  return { ...state, values: { ...state.values, 'theirs.version': String(revision), 'theirs.saved': saved, 'theirs.parts[]': parts } };
}

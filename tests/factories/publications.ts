import { createPublication } from '@/lib/content/use-cases/create-publication.ts';
import { publishPublication } from '@/lib/content/use-cases/publish-publication.ts';
import { recordConsent } from '@/lib/content/use-cases/record-consent.ts';
import { saveDraft } from '@/lib/content/use-cases/save-draft.ts';
import type { ArticleDocument, ArticleKind, PortraitPart } from '@/lib/content/types/document.ts';
import type { Context } from '@/lib/identity/types.ts';
import type { Result } from '@/lib/platform/result.ts';
import { completeArticle, portraitPart } from '@/tests/factories/articles.ts';

/** The value of an act that must succeed. @throws with the refusal and its fields */
export function done<Value>(result: Result<Value>): Value {
  if (result.ok) return result.value;
  throw new Error([result.code, ...result.fields.map(({ field, message }) => `${field}: ${message}`)].join('; '));
}

/** A publication with this draft, saved once. */
export async function writtenPublication(
  context: Context,
  kind: ArticleKind,
  document: ArticleDocument = completeArticle(),
): Promise<{ publicationId: string; revision: number }> {
  const { publicationId } = done(await createPublication(context, { kind, title: document.fr.title || 'Sans titre' }));
  const saved = done(await saveDraft(context, { publicationId, revision: 1, document }));
  if (saved.outcome === 'conflict') throw new Error('A new publication is in nobody else’s hands.');
  return { publicationId, revision: saved.revision };
}

/** Same, online. */
export async function publishedPublication(context: Context, kind: ArticleKind, document?: ArticleDocument): Promise<{ publicationId: string; revision: number; slug: string }> {
  const written = await writtenPublication(context, kind, document);
  const { slug } = done(await publishPublication(context, written));
  return { ...written, slug };
}

/** A portrait that stands on a consent, not published yet. */
export async function consentedPortrait(
  context: Context,
  { part = {}, endsOn = null }: { part?: Partial<PortraitPart>; endsOn?: Date | null } = {},
): Promise<{ publicationId: string; revision: number }> {
  const written = await writtenPublication(context, 'portrait', completeArticle({ portrait: portraitPart(part) }));
  done(
    await recordConsent(context, {
      publicationId: written.publicationId,
      personName: 'Odile Hamelin',
      scope: 'Son portrait et ses mots sur le portail.',
      givenOn: new Date('2026-01-01T00:00:00Z'),
      endsOn,
      evidence: null,
    }),
  );
  return written;
}

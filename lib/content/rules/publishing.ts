import { documentRules } from '@/lib/content/rules/documents.ts';
import { isConsentValid } from '@/lib/content/rules/consents.ts';
import type { ArticleDocument, PublicationDocument, PublicationKind } from '@/lib/content/types/document.ts';
import type { ConsentRecord } from '@/lib/content/types/publication.ts';
import { nameKey } from '@/lib/platform/names.ts';
import type { FieldRefusal } from '@/lib/platform/result.ts';

/** What a document alone cannot say. */
export interface PublishingEvidence {
  /** Ids of the pictures that exist. */
  pictureIds: ReadonlySet<string>;
  consents: readonly ConsentRecord[];
}

function portraitOf(document: PublicationDocument): ArticleDocument['portrait'] {
  return 'portrait' in document ? document.portrait : undefined;
}

/** The portrait stands on a consent, and none in the name of its person holds at this instant. */
export function lacksConsent(document: PublicationDocument, consents: readonly ConsentRecord[], at: Date): boolean {
  const portrait = portraitOf(document);
  if (portrait?.backing !== 'consent') return false;
  const person = nameKey(portrait.personName);
  return !consents.some((consent) => nameKey(consent.personName) === person && isConsentValid(consent, at));
}

/** Everything that forbids the document to be online at this instant, each with its place. */
export function publishingFaults(
  kind: PublicationKind,
  document: PublicationDocument,
  { pictureIds, consents }: PublishingEvidence,
  at: Date,
): FieldRefusal[] {
  const rules = documentRules(kind);
  const faults = rules.faults(document);
  if (rules.pictureIds(document).some((id) => !pictureIds.has(id))) {
    faults.push({ field: 'picture.id', message: 'Une image du texte n’existe plus : choisissez-en une autre, ou retirez-la.' });
  }
  if (lacksConsent(document, consents, at)) {
    faults.push({
      field: 'portrait.backing',
      message: 'Aucun consentement à ce nom ne sera valable à ce moment : enregistrez-le plus bas, ou citez une source publiée.',
    });
  }
  return faults;
}

import type { PublicationKind } from '@/lib/content/types/document.ts';

/** How the audit names a publication: not at all for a portrait, whose title and address name a person; the audit outlives it. */
export function auditedNames<Names extends { slug?: string; title?: string }>(kind: PublicationKind, names: Names): Partial<Names> {
  return kind === 'portrait' ? {} : names;
}

import type { PublicationKind } from '@/lib/content/types/document.ts';

export type AddressKind = 'internal' | 'external' | 'mail' | 'phone';

/**
 * Where the address of a link leads: a page of the portal (`/labs`), another site, a mailbox, a phone. Null for an
 * address that a link may not have: of a script, of a file inside the page, relative to the page, or unreadable.
 */
export function addressKind(address: string): AddressKind | null {
  if (/[\s\\\p{Cc}\p{Cf}]/u.test(address)) return null;
  if (/^\/(?!\/)/.test(address)) return 'internal';
  if (/^https?:\/\//i.test(address)) return isSite(address) ? 'external' : null;
  if (/^mailto:[^@?:/]+@[^@?:/]+\.[^@?:/.]+(?:\?.*)?$/i.test(address)) return 'mail';
  if (/^tel:\+?\d[\d().-]{1,20}$/i.test(address)) return 'phone';
  return null;
}

/** A host with a dot, and no name or password hidden before it. */
function isSite(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { hostname, username, password } = new URL(address);
  return hostname.includes('.') && username === '' && password === '';
}

const pictureAddress = /^picture:([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/i;

/** Id of the library's picture that an address names; null for any other address. */
export function pictureIdOf(address: string): string | null {
  return pictureAddress.exec(address)?.[1]?.toLowerCase() ?? null;
}

/** Where editors go on with a publication, from the root of the portal. */
export function editorPath({ id, kind, territory }: { id: string; kind: PublicationKind; territory: { slug: string } | null }): string {
  if (territory) return `/gestion/territoires/${territory.slug}/page`;
  return kind === 'home' ? '/gestion/accueil' : `/gestion/contenus/${id}`;
}

/** Where editors of a territory answer the reading of its page, from the root of the portal. */
export function readingPath(territorySlug: string): string {
  return `/gestion/territoires/${territorySlug}/page/relecture`;
}

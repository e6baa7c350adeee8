import { pageMarkers } from '@/lib/platform/next-cache/page-markers.ts';

/**
 * Declares that a page made for each address with its query (a list and its filters, a search) is the same for
 * everybody: the web server sends it again for that many seconds, or until something is published. Beside
 * `<NoScriptPage />` only: a page with scripts has a nonce, which is for one answer.
 */
export function HeldPage({ seconds }: { seconds: number }) {
  return <meta name={pageMarkers.held} content={String(seconds)} />;
}

import { pageMarkers } from '@/lib/platform/next-cache/page-markers.ts';

/**
 * Declares that a page has nothing interactive: it is then served without any of
 * the framework's scripts, from the cache or made for one answer. Never on a page with a client component or a
 * Suspense boundary, which would stay dead or hidden. Scripts of `public/`
 * (custom elements, loaded with `<script src>`) are kept.
 */
export function NoScriptPage() {
  return <meta name={pageMarkers.noScript} content="true" />;
}

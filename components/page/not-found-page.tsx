import { NoScriptPage } from '@/components/page/no-script-page.tsx';
import { NotFoundMessage } from '@/components/page/not-found-message.tsx';
import { pageMarkers } from '@/lib/platform/next-cache/page-markers.ts';
import { answerWithStatus } from '@/lib/platform/request-context.ts';

/**
 * What a page returns when nothing is at its address. `notFound()` of the
 * framework answers with an empty body that only scripts fill; this one answers
 * 404 with the text in it, on cached pages and on dynamic ones.
 */
export function NotFoundPage() {
  answerWithStatus(404);
  return (
    <>
      <meta name={pageMarkers.notFound} content="true" />
      <NoScriptPage />
      <NotFoundMessage />
    </>
  );
}

'use client';

import { ErrorPage } from '@/components/page/error-page.tsx';

/** When the layout of an area itself failed. */
export default function AreaErrorPage(props: Parameters<typeof ErrorPage>[0]) {
  return (
    <main id="contenu">
      <ErrorPage {...props} />
    </main>
  );
}

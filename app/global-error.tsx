'use client';

import { FailureMessage } from '@/components/page/failure-message.tsx';

type Props = { error: Error & { digest?: string }; retry: () => void };

/** When even the layout failed: the language is no longer known from the framework, only from the address. */
export default function GlobalErrorPage({ error, retry }: Props) {
  const english = typeof location !== 'undefined' && /^\/en(\/|$)/.test(location.pathname);
  const locale = english ? 'en' : 'fr';
  return (
    <html lang={locale}>
      <body>
        <main id="contenu">
          <FailureMessage locale={locale} reference={error.digest} retry={retry} />
        </main>
      </body>
    </html>
  );
}

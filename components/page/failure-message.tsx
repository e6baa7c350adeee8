'use client';

import en from '@/lib/web/messages/en/failure.json' with { type: 'json' };
import fr from '@/lib/web/messages/fr/failure.json' with { type: 'json' };

type Props = { locale: string; reference: string | undefined; retry: () => void };

/** The apology for a surprise; carries its own few words, since it may stand alone on the page. */
export function FailureMessage({ locale, reference, retry }: Props) {
  const text = locale === 'en' ? en : fr;
  return (
    <>
      <h1>{text.title}</h1>
      <p>{text.text}</p>
      {reference && (
        <p>
          {text.reference} <code>{reference}</code>
        </p>
      )}
      <button type="button" onClick={retry}>
        {text.retry}
      </button>
    </>
  );
}

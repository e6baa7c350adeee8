'use client';

import en from '@/lib/web/messages/en/failure.json' with { type: 'json' };
import fr from '@/lib/web/messages/fr/failure.json' with { type: 'json' };

type Props = { locale: string; reference: string | undefined; retry: () => void };

/** The apology for a surprise; carries its own few words, since it may stand alone on the page. */
export function FailureMessage({ locale, reference, retry }: Props) {
  const text = locale === 'en' ? en : fr;
  return (
    <div className="page-header">
      <div className="container">
        <h1>{text.title}</h1>
        <p className="page-lead">{text.text}</p>
        <p>{text.keepTyped}</p>
        {reference && (
          <p>
            {text.reference} <code>{reference}</code>
          </p>
        )}
        <button className="button button-primary" type="button" onClick={retry}>
          {text.retry}
        </button>
      </div>
    </div>
  );
}

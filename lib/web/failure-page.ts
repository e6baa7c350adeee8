import { contentSecurityPolicy } from '@/lib/platform/content-security/policy.ts';
import type { Locale } from '@/lib/web/i18n/locales.ts';
import { messages } from '@/lib/web/i18n/messages.ts';

export const failureHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': contentSecurityPolicy({ hashes: [] }),
};

/**
 * The apology for a surprise, as a whole page that needs neither script nor
 * database nor the framework that just failed.
 * @param reference well-formed request id, by which the incident is found in the logs
 */
export function failurePage(locale: Locale, reference: string): string {
  const { common, failure } = messages[locale];
  return `<!DOCTYPE html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${failure.title} · ${common.siteName}</title>
<link rel="stylesheet" href="/failure.css">
</head>
<body>
<main>
<h1>${failure.title}</h1>
<p>${failure.text}</p>
<p>${failure.keepTyped}</p>
<p>${failure.reference} <code>${reference}</code></p>
<p><a href="">${failure.retry}</a></p>
</main>
</body>
</html>
`;
}

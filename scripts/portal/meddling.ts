import type { IncomingMessage } from 'node:http';

/** The framework reads in them the nonce of the page it makes: only proxy.ts gives one. */
const policies = ['content-security-policy', 'content-security-policy-report-only'] as const;

/**
 * What no browser asks of a page. A content type brings proxy.ts and its nonce on a page kept for everybody; the sender
 * of assets throws, its answer begun, on a range that ends before it starts. Assets and pages are small: sent whole.
 */
const withoutBody = ['content-type', 'range'] as const;

/** Forgets the headers by which a visitor could spoil what others receive, before anything reads them. */
export function forgetMeddling({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): void {
  for (const name of policies) if (headers[name] !== undefined) delete headers[name];
  if (method !== 'GET' && method !== 'HEAD') return;
  for (const name of withoutBody) if (headers[name] !== undefined) delete headers[name];
}

/** An address with a character that no text holds: it leads nowhere, and the database would refuse to look for it. */
export function leadsNowhere({ url = '' }: Pick<IncomingMessage, 'url'>): boolean {
  return /^[^?]*%00/.test(url);
}

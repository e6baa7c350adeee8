import type { Instrumentation } from 'next';
import { logger } from '@/lib/platform/logger.ts';
import { answerInstead, currentRequestId } from '@/lib/platform/request-context.ts';
import { failureHeaders, failurePage } from '@/lib/web/failure-page.ts';

type Report = Parameters<Instrumentation.onRequestError>;

const reported = new WeakSet<object>();

function wantsPage({ headers }: Report[1]): boolean {
  const byScript = headers.rsc !== undefined || headers['next-action'] !== undefined;
  return !byScript && String(headers.accept ?? '').includes('text/html');
}

/**
 * Writes one line for a surprise and answers a browser with a page that
 * apologises: the framework's own answer is empty without JavaScript.
 */
export function reportRequestError(...[error, request, context]: Report): void {
  const surprise = error instanceof Error ? error : new Error(String(error));
  // The framework reports the error of a cached page at two levels.
  if (reported.has(surprise)) return;
  reported.add(surprise);
  const { digest } = surprise as { digest?: string };
  logger.error(
    {
      requestId: request.headers['x-request-id'],
      reference: digest,
      method: request.method,
      path: request.path.split('?', 1)[0],
      route: context.routePath,
      kind: context.routeType,
      error: { name: surprise.name, message: surprise.message, stack: surprise.stack },
    },
    'request failed',
  );
  if (context.routeType !== 'render' && context.routeType !== 'action') return;
  if (!wantsPage(request)) return;
  const locale = /^\/en(?:[/?]|$)/.test(request.path) ? 'en' : 'fr';
  answerInstead(500, failureHeaders, failurePage(locale, currentRequestId() ?? ''));
}

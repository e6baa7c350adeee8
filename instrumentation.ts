import type { Instrumentation } from 'next';

export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { observeRequests } = await import('@/lib/platform/request-log.ts');
  observeRequests();
}

/** One line for each surprise; `reference` is what the error page shows to the person. */
export const onRequestError: Instrumentation.onRequestError = async (error, request, context) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { logger } = await import('@/lib/platform/logger.ts');
  const { digest } = error as { digest?: string };
  logger.error(
    {
      requestId: request.headers['x-request-id'],
      reference: digest,
      method: request.method,
      path: request.path.split('?', 1)[0],
      route: context.routePath,
      kind: context.routeType,
      error: error instanceof Error ? { name: error.name, message: error.message, stack: error.stack } : String(error),
    },
    'request failed',
  );
};

import type { Instrumentation } from 'next';

/** Called once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { observeRequests } = await import('@/lib/platform/request-log.ts');
  observeRequests();
  const { observeVisits } = await import('@/lib/web/visits/observe-visits.ts');
  observeVisits();
  const [{ startJobs }, { portalJobs }] = await Promise.all([import('@/lib/platform/jobs.ts'), import('@/lib/web/jobs.ts')]);
  startJobs(portalJobs);
}

export const onRequestError: Instrumentation.onRequestError = async (...report) => {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { reportRequestError } = await import('@/lib/web/request-errors.ts');
  reportRequestError(...report);
};

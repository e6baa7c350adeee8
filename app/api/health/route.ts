import { readHealth } from '@/lib/platform/health.ts';

export const dynamic = 'force-dynamic';

/** For a supervisor or a load balancer: 200 when the portal can serve, 503 when it cannot. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'Cache-Control': 'no-store' },
  });
}

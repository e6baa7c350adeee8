/**
 * Address that the front server, or Next itself, says the request comes from: the key of rate limits, never a
 * proof. Only the last hop is trusted to have written it.
 */
export function networkOrigin(headers: Pick<Headers, 'get'>): string {
  const hops = headers.get('x-forwarded-for')?.split(',') ?? [];
  return hops.at(-1)?.trim() || 'unknown';
}

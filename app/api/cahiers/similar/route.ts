import { similarSchema } from '@/lib/cahiers/schema/similar.ts';
import { suggestSimilar } from '@/lib/cahiers/use-cases/suggest-similar.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** A person who types makes one request every few seconds. */
const perPerson = { limit: 60, seconds: 60 };

/** Public proposals and leads close to what a contributor is typing. */
export async function POST(request: Request): Promise<Response> {
  const context = await getContext();
  if (!context.viewer) return Response.json({ code: 'signed-out' }, { status: 401 });
  if (!(await withinRate(`cahier:similar:${context.viewer.personId}`, perPerson, context.now))) {
    return Response.json({ code: 'too-many-requests' }, { status: 429 });
  }
  const typed: unknown = await request.json().catch(() => null);
  const query = similarSchema.safeParse(typed);
  const found = query.success ? await suggestSimilar(context, query.data) : null;
  if (!found) return Response.json({ code: 'not-found' }, { status: 404 });
  return Response.json(found, { headers: { 'cache-control': 'private, no-store' } });
}

import { committeeRefusals } from '@/lib/committee/errors.ts';
import { exportNamedDecisions } from '@/lib/committee/use-cases/decisions/export-named-decisions.ts';
import { attachmentDisposition } from '@/lib/web/content-disposition.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** The decisions of a commission on a call with the names of its experts, for its chair and its secretary; 404 for anybody else. */
export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const { slug } = await params;
  const made = await exportNamedDecisions(await getContext(), { slug, callSlug: new URL(request.url).searchParams.get('appel') });
  if (!made.ok) return made.code === 'too-many-requests' ? new Response(committeeRefusals[made.code], { status: 429 }) : new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(made.value, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': attachmentDisposition(`decisions-nominatives-${slug}-${made.value.call.slug}.json`),
      'cache-control': 'private, no-store',
    },
  });
}

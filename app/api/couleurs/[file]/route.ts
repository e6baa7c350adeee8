import { territoryStyleSheet } from '@/lib/web/palette/territory-tones.ts';

type Props = { params: Promise<{ file: string }> };

/** The colour of a territory as a style sheet, `/api/couleurs/2f6b4f.css`: it never says anything else, hence a long life in caches. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { file } = await params;
  const sheet = territoryStyleSheet(file);
  if (sheet === null) return new Response(null, { status: 404 });
  return new Response(sheet, { headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' } });
}

import { isColour, isReadable } from '@/lib/content/rules/territory-colour.ts';
import { territoryStyleSheet } from '@/lib/web/palette/territory-tones.ts';

type Props = { params: Promise<{ file: string }> };

/** The colour of a territory as a style sheet: `/api/couleurs/2f6b4f.css`. One on which white cannot be read is none. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const { file } = await params;
  const colour = `#${/^([\da-f]{6})\.css$/.exec(file)?.[1] ?? ''}`;
  if (!isColour(colour) || !isReadable(colour)) return new Response(null, { status: 404 });
  return new Response(territoryStyleSheet(colour), {
    headers: { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
}

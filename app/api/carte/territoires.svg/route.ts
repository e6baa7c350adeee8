import { currentTerritoriesSvg } from '@/lib/territories/loaders/shapes.ts';
import { versionedAnswer } from '@/lib/web/versioned-answer.ts';

/** The territories in the colours of their fields; the fragment of the address lights one up. */
export async function GET(request: Request): Promise<Response> {
  return versionedAnswer(request, await currentTerritoriesSvg(), 'image/svg+xml; charset=utf-8');
}

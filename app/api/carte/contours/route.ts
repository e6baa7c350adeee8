import { currentContours } from '@/lib/territories/loaders/shapes.ts';
import { versionedAnswer } from '@/lib/web/versioned-answer.ts';

/** Outlines of the territories, borders of the communes, the département. */
export async function GET(request: Request): Promise<Response> {
  return versionedAnswer(request, await currentContours(), 'application/geo+json; charset=utf-8');
}

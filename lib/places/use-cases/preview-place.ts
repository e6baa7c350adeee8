import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import type { PlaceRefusal } from '@/lib/places/errors.ts';
import { canWritePlace } from '@/lib/places/permissions.ts';
import { findPreview } from '@/lib/places/repository/places.ts';
import type { PublishedPlace } from '@/lib/places/types.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** The page of a place as the public would read it, online or not, for those who may write it. */
export async function previewPlace(context: Context, input: { placeId: string }): Promise<Result<PublishedPlace, PlaceRefusal>> {
  const place = await findPreview(input.placeId);
  if (!place || !canWritePlace(context.viewer, place)) return refuse('place-not-found');
  return ok(place);
}

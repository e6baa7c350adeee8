import 'server-only';
import type { Context } from '@/lib/identity/types.ts';
import { env } from '@/lib/platform/env.ts';
import { renderPdf } from '@/lib/platform/pdf/render-pdf.ts';
import { withinRate } from '@/lib/platform/rate-limit.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';
import { minutesDocumentData, minutesTemplate } from '@/lib/sittings/documents/minutes-document.ts';
import type { SittingRefusal } from '@/lib/sittings/errors.ts';
import { minutesView } from '@/lib/sittings/loaders/minutes.ts';
import { canSeeSitting } from '@/lib/sittings/permissions.ts';
import { findSitting } from '@/lib/sittings/repository/sittings.ts';
import { printingRate } from '@/lib/sittings/documents/printing-rate.ts';
import type { SittingInput } from '@/lib/sittings/schema.ts';

/** The minutes on paper for this reader: without what they may not know of yet, numbered as if it did not exist. */
export async function printMinutes(context: Context, input: SittingInput): Promise<Result<{ fileName: string; pdf: Buffer }, SittingRefusal>> {
  const { viewer, now } = context;
  const sitting = await findSitting(input.sittingId);
  if (!sitting || !canSeeSitting(viewer, sitting)) return refuse('sitting-not-found');
  if (!(await withinRate(`sitting:print:${viewer.personId}`, printingRate, now))) return refuse('too-many-requests');
  const minutes = await minutesView(viewer, sitting, now);
  if (!minutes) return refuse('sitting-not-found');
  const data = minutesDocumentData(minutes, { portal: env().BRAND_NAME, now });
  return ok({ fileName: `proces-verbal-${minutes.content.startedAt.slice(0, 10)}.pdf`, pdf: renderPdf(minutesTemplate, data) });
}

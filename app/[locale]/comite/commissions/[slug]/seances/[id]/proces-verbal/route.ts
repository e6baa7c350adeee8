import { printMinutes } from '@/lib/sittings/use-cases/minutes/print-minutes.ts';
import { pdfResponse } from '@/lib/web/pdf-response.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** Made for this reader when they ask for it, and never kept. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return pdfResponse(await printMinutes(await getContext(), { sittingId: id }));
}

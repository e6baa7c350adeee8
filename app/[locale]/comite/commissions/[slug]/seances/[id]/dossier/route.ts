import { printFile } from '@/lib/sittings/use-cases/planning/print-file.ts';
import { pdfResponse } from '@/lib/web/pdf-response.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** Made for this reader when they ask for it, and never kept. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return pdfResponse(await printFile(await getContext(), { sittingId: id }));
}

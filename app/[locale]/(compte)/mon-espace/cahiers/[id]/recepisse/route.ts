import { printReceipt } from '@/lib/cahiers/use-cases/print-receipt.ts';
import { pdfResponse } from '@/lib/web/pdf-response.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** The receipt of a submitted cahier. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return pdfResponse(await printReceipt(await getContext(), { cahierId: id }));
}

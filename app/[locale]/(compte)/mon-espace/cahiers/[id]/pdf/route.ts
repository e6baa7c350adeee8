import { printCahier } from '@/lib/cahiers/use-cases/print-cahier.ts';
import { pdfResponse } from '@/lib/web/pdf-response.ts';
import { getContext } from '@/lib/web/viewer.ts';

/** The whole cahier on paper, at any time. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  return pdfResponse(await printCahier(await getContext(), { cahierId: id }));
}

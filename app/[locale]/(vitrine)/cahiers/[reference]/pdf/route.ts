import { printPublicCahier } from '@/lib/cahiers/use-cases/print-public-cahier.ts';
import { pdfResponse } from '@/lib/web/pdf-response.ts';

/** A public cahier on paper. The same for everybody: neither session nor cookie is looked at. */
export async function GET(_request: Request, { params }: { params: Promise<{ reference: string }> }): Promise<Response> {
  const { reference } = await params;
  return pdfResponse(await printPublicCahier({ viewer: null, now: new Date(), requestId: '' }, { reference }));
}

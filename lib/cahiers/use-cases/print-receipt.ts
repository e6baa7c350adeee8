import 'server-only';
import { receiptDocumentData, receiptTemplate } from '@/lib/cahiers/documents/receipt-document.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canContribute } from '@/lib/cahiers/permissions.ts';
import { findCahier } from '@/lib/cahiers/repository/cahiers.ts';
import { listCahierFiles } from '@/lib/cahiers/repository/files.ts';
import { findSubmittedText } from '@/lib/cahiers/repository/readable.ts';
import type { PrintedDocument } from '@/lib/cahiers/use-cases/print-cahier.ts';
import type { Context } from '@/lib/identity/types.ts';
import { env } from '@/lib/platform/env.ts';
import { renderPdf } from '@/lib/platform/pdf/render-pdf.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** Prints the receipt of a submitted cahier, for its delegates. */
export async function printReceipt(context: Context, input: { cahierId: string }): Promise<Result<PrintedDocument, CahierRefusal>> {
  const cahier = await findCahier(input.cahierId);
  if (!cahier || !canContribute(context.viewer, cahier)) return refuse('cahier-not-found');
  const { receiptNumber, submittedAt } = cahier;
  const text = receiptNumber && submittedAt ? await findSubmittedText(cahier.id) : null;
  if (!receiptNumber || !submittedAt || !text) return refuse('cahier-not-found');
  const files = await listCahierFiles(cahier.id);
  const data = receiptDocumentData({
    receiptNumber,
    submittedAt,
    actorName: cahier.actor.name,
    callTitle: cahier.call.title,
    text,
    print: cahier.submittedPrint,
    files: files.map(({ title, file }) => ({ title, sha256: file.sha256 })),
    portal: env().BRAND_NAME,
    address: `${env().SITE_URL}/mon-espace/cahiers/${cahier.id}`,
  });
  return ok({ fileName: `recepisse-${receiptNumber}.pdf`, pdf: renderPdf(receiptTemplate, data) });
}

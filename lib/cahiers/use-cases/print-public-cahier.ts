import 'server-only';
import { cahierDocumentData, cahierTemplate } from '@/lib/cahiers/documents/cahier-document.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { publicCahier } from '@/lib/cahiers/loaders.ts';
import { findNames } from '@/lib/cahiers/repository/names.ts';
import type { PrintedDocument } from '@/lib/cahiers/use-cases/print-cahier.ts';
import type { Context } from '@/lib/identity/types.ts';
import { env } from '@/lib/platform/env.ts';
import { renderPdf } from '@/lib/platform/pdf/render-pdf.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

/** Prints a public cahier as anybody may read it. */
export async function printPublicCahier(
  context: Context,
  input: { reference: string },
): Promise<Result<PrintedDocument, CahierRefusal>> {
  const cahier = await publicCahier(input.reference);
  if (!cahier) return refuse('cahier-not-found');
  const data = cahierDocumentData({
    text: cahier.text,
    names: await findNames(cahier.text, 'fr'),
    actorName: cahier.actor.name,
    callTitle: cahier.call.title,
    receiptNumber: cahier.reference,
    submittedAt: cahier.submittedAt,
    coSigners: cahier.coSigners.map(({ actorName }) => actorName),
    isDraft: false,
    portal: env().BRAND_NAME,
    now: context.now,
  });
  return ok({ fileName: `${cahier.reference}.pdf`, pdf: renderPdf(cahierTemplate, data) });
}

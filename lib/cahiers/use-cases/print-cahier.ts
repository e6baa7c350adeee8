import 'server-only';
import { cahierDocumentData, cahierTemplate } from '@/lib/cahiers/documents/cahier-document.ts';
import type { CahierRefusal } from '@/lib/cahiers/errors.ts';
import { canContribute, canManageCahier } from '@/lib/cahiers/permissions.ts';
import { findCahier } from '@/lib/cahiers/repository/cahiers.ts';
import { listCoSigners } from '@/lib/cahiers/repository/co-signatures.ts';
import { findNames } from '@/lib/cahiers/repository/names.ts';
import { findCurrentText, findSubmittedText } from '@/lib/cahiers/repository/readable.ts';
import { isUnlocked } from '@/lib/cahiers/rules/editing.ts';
import type { Context } from '@/lib/identity/types.ts';
import { env } from '@/lib/platform/env.ts';
import { renderPdf } from '@/lib/platform/pdf/render-pdf.ts';
import { ok, refuse, type Result } from '@/lib/platform/result.ts';

export interface PrintedDocument {
  fileName: string;
  pdf: Buffer;
}

/**
 * Prints a whole cahier as a tagged PDF: its delegates at any time, as they have it in hand; the managers of the call as
 * it was last submitted.
 */
export async function printCahier(context: Context, input: { cahierId: string }): Promise<Result<PrintedDocument, CahierRefusal>> {
  const cahier = await findCahier(input.cahierId);
  if (!cahier) return refuse('cahier-not-found');
  const own = canContribute(context.viewer, cahier);
  if (!own && !(canManageCahier(context.viewer, cahier) && cahier.submittedAt)) return refuse('cahier-not-found');
  const text = own ? await findCurrentText(cahier) : await findSubmittedText(cahier.id);
  if (!text) return refuse('cahier-not-found');
  const [names, coSigners] = await Promise.all([findNames(text, 'fr'), listCoSigners(cahier.id)]);
  const data = cahierDocumentData({
    text,
    names,
    actorName: cahier.actor.name,
    callTitle: cahier.call.title,
    receiptNumber: cahier.receiptNumber,
    submittedAt: cahier.submittedAt,
    coSigners: coSigners.map(({ actorName }) => actorName),
    isDraft: own && isUnlocked(cahier),
    portal: env().BRAND_NAME,
    now: context.now,
  });
  return ok({ fileName: `${cahier.receiptNumber ?? 'cahier-brouillon'}.pdf`, pdf: renderPdf(cahierTemplate, data) });
}
